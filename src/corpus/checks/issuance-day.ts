import { meantDate } from '../../content/problems/meant-date.ts';

/** Days as records of issuance write them: `101年2月6日`, `2012年2月6日`, `101.2.6`, `2012-02-06`. */
const DAY =
  /(?<![\d.])(?:\d{2,4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日|\d{2,4}([./-])\d{1,2}\1\d{1,2}(?![\d.]))/u;

/**
 * The day on which a plan was issued, where the record of its issuance names one; else null. A year of
 * up to three digits is one of the Republic of China.
 */
export function issuanceDay(issuance: string | null): string | null {
  const [written] = DAY.exec((issuance ?? '').normalize('NFKC')) ?? [];
  const meant = written === undefined ? null : meantDate(written);
  return meant === null || meant.impossible !== null ? null : meant.iso;
}
