import sharp from 'sharp';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { t } from '../../words/interface/index.ts';
import { linkPictureWords } from '../../words/interface/link-picture.ts';
import { siteStanding } from '../../words/site-standing.ts';
import { pathOf, writeBytes, type ExportJob } from '../files/export-job.ts';
import { drawLinkPicture, widestTitle } from './link-drawing.ts';
import { TextOutliner, type OutlinedText } from './outline-text.ts';

/**
 * Writes the pictures that messengers and social networks show beside a link (Open Graph), PNG: one
 * of the site, and one of each institution.
 */
export async function writeLinkPictures(
  job: Pick<ExportJob, 'corpus' | 'directory'>,
): Promise<void> {
  const { corpus } = job;
  const outliner = new TextOutliner();
  const name = corpus.site.name.zh;
  await write(job, filePath('sitePicture'), await draw(outliner, corpus, name, corpus.plans));
  for (const institution of corpus.institutions) {
    const { institutionId, name: title, plans } = institution;
    const href = filePath('institutionPicture', { institution_id: institutionId });
    await write(job, href, await draw(outliner, corpus, title, plans));
  }
}

async function draw(
  outliner: TextOutliner,
  { site }: Pick<Corpus, 'site'>,
  title: string,
  plans: readonly Plan[],
): Promise<string> {
  const facts = factsOf(plans);
  const { sentence } = siteStanding(site, t('zh'));
  return drawLinkPicture({
    siteName: await outliner.outline(site.name.zh),
    title: await outlineLines(outliner, title),
    facts: facts === null ? null : await outliner.outline(facts),
    standing: await outliner.outline(sentence),
  });
}

function factsOf(plans: readonly Plan[]): string | null {
  if (plans.length === 0) return null;
  const years = plans.map(({ rocYear }) => rocYear);
  const measures = plans.reduce((sum, { measureCount }) => sum + measureCount, 0);
  return linkPictureWords.facts(
    groupDigits(plans.length),
    Math.min(...years),
    Math.max(...years),
    groupDigits(measures),
  );
}

/** A title in one line, or where that is too wide in two of about the same length. */
async function outlineLines(outliner: TextOutliner, title: string): Promise<OutlinedText[]> {
  const whole = await outliner.outline(title);
  if (whole.width <= widestTitle) return [whole];
  const characters = [...title];
  const middle = Math.ceil(characters.length / 2);
  const halves = [characters.slice(0, middle), characters.slice(middle)];
  return await Promise.all(halves.map((half) => outliner.outline(half.join('').trim())));
}

async function write(job: Pick<ExportJob, 'directory'>, href: string, svg: string): Promise<void> {
  const png = await sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
  writeBytes(pathOf(job, href), png);
}
