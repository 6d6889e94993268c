import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { languageTag } from '../../content/language.ts';
import type { Site } from '../../content/schemas/site.ts';
import { filePath, iconSizes } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';
import { sitePath } from '../../corpus/addresses/site-address.ts';
import { grounds } from '../../corpus/figures/grounds.ts';
import { element } from '../../datasets/formats/xml.ts';
import { pathOf, writeBytes, type ExportJob } from './export-job.ts';

/** Accent where a site gives none (`src/site/styles/tokens.css`). */
export const ACCENT = '#8a2b1b';

/** Side of the mark in the head of pages, at twice its size on the page. */
const MARK_SIZE = 96;

type FaceJob = Pick<ExportJob, 'corpus' | 'directory'> & {
  settings: Pick<ExportJob['settings'], 'contentDir' | 'basePath'>;
};

/**
 * Writes what shows a site's own face beside the pages: icons, the web manifest, and where `site.yaml`
 * gives them its colours and its mark. Icons are drawn of the mark, or of the software's sign in the
 * colour of the site.
 */
export async function writeFace(job: FaceJob): Promise<void> {
  const { site } = job.corpus;
  const mark = await readMark(job);
  const sign = signOf(site.colours.accent?.light ?? ACCENT);
  const write = (href: string, content: string | Uint8Array) =>
    writeBytes(pathOf(job, href), content);
  for (const size of iconSizes) {
    const picture = await square(mark ?? Buffer.from(sign), Number(size), mark !== null);
    write(filePath('pngIcon', { size }), picture);
  }
  if (mark !== null) {
    const small = await square(mark, MARK_SIZE, false);
    write(filePath('mark'), small);
    write(filePath('icon'), framed(small));
  } else if (site.colours.accent !== null) {
    write(filePath('icon'), sign);
  }
  const colours = coloursOf(site);
  if (colours !== null) write(filePath('colours'), colours);
  write(filePath('webManifest'), webManifest(site, job.settings));
}

/** The mark of a site as bytes; null where it has none. */
export async function readMark({ corpus, settings }: FaceJob): Promise<Buffer | null> {
  const { mark } = corpus.site;
  return mark === null ? null : readFile(join(settings.contentDir, mark));
}

/** A picture fitted into a square, PNG. @param isOnPaper on a light ground, as icons of phones need one */
export async function square(
  picture: Uint8Array,
  side: number,
  isOnPaper: boolean,
): Promise<Uint8Array> {
  const paper = grounds.light[0];
  const clear = { r: 0, g: 0, b: 0, alpha: 0 };
  const fitted = sharp(picture, { density: 1200 })
    .rotate()
    .resize(side, side, { fit: 'contain', background: isOnPaper ? paper : clear });
  return (isOnPaper ? fitted.flatten({ background: paper }) : fitted)
    .png({ palette: true, compressionLevel: 9 })
    .toBuffer();
}

/** The software's sign, rows of a table, as in `public/favicon.svg`. */
function signOf(colour: string): string {
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 32 32' },
    element('rect', { width: 32, height: 32, rx: 4, fill: colour }),
    element('path', { d: 'M7 9h18M7 16h18M7 23h11', stroke: '#fff', 'stroke-width': '3.5' }),
  );
}

/** A picture as SVG, for the one address that pages name as their icon. */
function framed(png: Uint8Array): string {
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${MARK_SIZE} ${MARK_SIZE}` },
    element('image', { href, width: MARK_SIZE, height: MARK_SIZE }),
  );
}

/**
 * The colours of a site as a style sheet that comes beside the others, stronger than theirs; null where
 * it has none of its own. Paper keeps its black.
 */
export function coloursOf({ colours: { accent, link } }: Pick<Site, 'colours'>): string | null {
  if (accent === null && link === null) return null;
  const block = (scheme: 'light' | 'dark') =>
    [
      ...(accent === null ? [] : [`--accent:${accent[scheme]}`]),
      ...(link === null ? [] : [`--link:${link[scheme]}`, `--focus:${link[scheme]}`]),
    ].join(';');
  return (
    `@media screen{:root:root{${block('light')}}}\n` +
    `@media screen and (prefers-color-scheme:dark){:root:root{${block('dark')}}}\n`
  );
}

/** https://www.w3.org/TR/appmanifest/: what a phone shows of a site that somebody puts on its screen. */
function webManifest(
  { name, description, colours }: Site,
  settings: Pick<ExportJob['settings'], 'basePath'>,
): string {
  const home = sitePath(settings, pagePath('home'));
  const manifest = {
    name: name.zh,
    short_name: name.zh,
    description: description.zh,
    lang: languageTag.zh,
    dir: 'ltr',
    id: home,
    start_url: home,
    scope: home,
    display: 'browser',
    background_color: grounds.light[0],
    theme_color: colours.accent?.light ?? ACCENT,
    icons: iconSizes
      .filter((size) => size !== '180')
      .map((size) => ({
        src: sitePath(settings, filePath('pngIcon', { size })),
        sizes: `${size}x${size}`,
        type: 'image/png',
      })),
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}
