import sharp from 'sharp';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { groupDigits } from '../../words/group-digits.ts';
import { t } from '../../words/interface/index.ts';
import { linkPictureWords } from '../../words/interface/link-picture.ts';
import { siteStanding } from '../../words/site-standing.ts';
import { pathOf, writeBytes, type ExportJob } from '../files/export-job.ts';
import { makeEverything, type KeepPiece } from '../files/pieces.ts';
import { ACCENT, readMark, square } from '../files/face.ts';
import { drawLinkPicture, markPlace, widestTitle } from './link-drawing.ts';
import { outlineText, type OutlinedText } from './outline-text.ts';

/**
 * Writes the pictures that messengers and social networks show beside a link (Open Graph), PNG: one
 * of the site, and one of each institution.
 * @param keep gets each picture
 */
export async function writeLinkPictures(
  job: Pick<ExportJob, 'corpus' | 'directory' | 'settings'>,
  keep: KeepPiece = makeEverything,
): Promise<void> {
  const { corpus } = job;
  const name = corpus.site.name.zh;
  const mark = await readMark(job);
  const small = mark === null ? null : await square(mark, markPlace.side, false);
  const picture = async (owner: string, href: string, title: string, plans: readonly Plan[]) => {
    await keep({
      name: `${owner} picture`,
      make: async () => {
        await write(job, href, await draw(corpus, title, plans), small);
        return null;
      },
      filesOf: () => [href.slice(1)],
    });
  };
  await picture('site', filePath('sitePicture'), name, plansOnSite(corpus.plans));
  for (const institution of corpus.institutions) {
    const { institutionId, name: title, plans } = institution;
    const href = filePath('institutionPicture', { institution_id: institutionId });
    await picture(`institution ${institutionId}`, href, title, plansOnSite(plans));
  }
}

async function draw(
  { site, institutions }: Pick<Corpus, 'site' | 'institutions'>,
  title: string,
  plans: readonly Plan[],
): Promise<string> {
  const facts = factsOf(plans);
  const { sentence } = siteStanding({ site, institutions }, t('zh'), 'zh');
  return drawLinkPicture(
    {
      siteName: title === site.name.zh ? null : await outlineText(site.name.zh),
      title: await outlineLines(title),
      facts: facts === null ? null : await outlineText(facts),
      standing: await outlineText(sentence),
    },
    { accent: site.colours.accent?.light ?? ACCENT, hasMark: site.mark !== null },
  );
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
async function outlineLines(title: string): Promise<OutlinedText[]> {
  const whole = await outlineText(title);
  if (whole.width <= widestTitle) return [whole];
  const characters = [...title];
  const middle = Math.ceil(characters.length / 2);
  const halves = [characters.slice(0, middle), characters.slice(middle)];
  return await Promise.all(halves.map((half) => outlineText(half.join('').trim())));
}

async function write(
  job: Pick<ExportJob, 'directory'>,
  href: string,
  svg: string,
  mark: Uint8Array | null,
): Promise<void> {
  const { left, top } = markPlace;
  const png = await sharp(Buffer.from(svg))
    .composite(mark === null ? [] : [{ input: Buffer.from(mark), left, top }])
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
  writeBytes(pathOf(job, href), png);
}
