import type { Corpus } from '../../corpus/model/corpus.ts';
import { contentModified } from '../../corpus/content-modified.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import type { DescriptionContext } from './described-dataset.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Where RFC 9116 wants the file. */
export const SECURITY_TXT = filePath('securityTxt');

/** The RFC advises less than a year. */
const VALID_DAYS = 364;

/**
 * `security.txt` (RFC 9116): whom to tell of a weakness. Null where the site names no address.
 *
 * It runs out a year after the latest day that the content speaks of: a site that nobody keeps must
 * not promise that somebody reads reports.
 */
export function securityTxt({ corpus, settings }: DescriptionContext): string | null {
  const { email } = corpus.site.publisher;
  if (email === null) return null;
  return [
    `Contact: mailto:${email}`,
    `Expires: ${expiry(corpus)}T00:00:00Z`,
    `Preferred-Languages: ${corpus.site.languages.join(', ')}`,
    `Canonical: ${absoluteUrl(settings, SECURITY_TXT)}`,
    '',
  ].join('\n');
}

function expiry(corpus: Corpus): string {
  const modified = contentModified(corpus);
  const latest = corpus.asOf !== null && corpus.asOf > modified ? corpus.asOf : modified;
  const day = new Date(`${latest}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + VALID_DAYS);
  return day.toISOString().slice(0, 10);
}
