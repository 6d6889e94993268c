import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { writeFace } from '../../src/publish/files/face.ts';
import type { ExportManifest } from '../../src/publish/files/manifest.ts';
import type { KeepPiece } from '../../src/publish/files/pieces.ts';
import { writeSitemap } from '../../src/publish/files/write-sitemap.ts';
import { renderDescribedBy } from '../../src/publish/hosting/described-by.ts';
import { renderRedirects } from '../../src/publish/hosting/redirects.ts';
import { renderHeadersFile } from '../../src/publish/hosting/security-headers.ts';
import { writeLinkPictures } from '../../src/publish/pictures/write-link-pictures.ts';
import { PAGE_INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { setBuildContext } from '../../src/site/build-context.ts';
import { dayOfPage, isDayOfAll } from '../../src/site/views/day-of-page.ts';
import type { Pieces } from '../keeping/pieces.ts';
import { openPages } from '../rendering/open-pages.ts';
import { isOfPages, isOfSimilarRows, renderPages } from '../rendering/render-pages.ts';
import { isSearchedFile, type PageIndexing } from './page-index/page-indexing.ts';
import { appendTo, mergeInto, pathsBelow, putInto, refuseTwice } from './site-files.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';
import type { PagesWork } from './whole-site/whole-work.ts';

/** Compiled pages, and the files of the site that take the place of one. */
type Compiled = Pick<PagesWork, 'compiled' | 'ready'>;

/** Pages that were begun before there were data files (`beginPages`). */
export type BegunPages = Omit<PagesWork, 'manifest'>;

export interface PagesOptions {
  corpus: Corpus;
  settings: Settings;
  /** The data files, whose sizes some pages name. */
  manifest: ExportManifest;
  /** Folder of the site, which has the pages of institutions. */
  site: string;
  /** Folder of the data files, laid out as the site. */
  exports: string;
  /** Folder for pictures, not there yet. */
  pictures: string;
  compiling: Promise<Compiled>;
  /** The process that renders pages, and what it began; null where this one does. */
  apart: { whole: WholeApart; begun: Promise<BegunPages> } | null;
  /** Pieces that are made already. */
  ahead: ReadonlySet<string>;
  pieces: Pieces | null;
  pageIndexing: PageIndexing;
  /** Keeps pieces below a folder. */
  keepBelow: (directory: string) => KeepPiece;
  /** Takes what may be writing in the folder of the build when that fails. */
  beside: Promise<unknown>[];
}

/**
 * Renders the pages of the whole site, and puts data files, pictures and what is said of all files beside them.
 * @returns what is awaited for the search among pages, which is written meanwhile
 * @throws {Error} when two parts of the build claim one address
 */
export async function makePages(options: PagesOptions): Promise<{ indexed: Promise<void> }> {
  const { corpus, settings, site, apart } = options;
  const { done: indexed } = await (apart === null
    ? renderHere(options)
    : renderApart(options, apart));
  await writeSitemap(corpus, settings, {
    site,
    dayOf: (page) => (isDayOfAll(page) ? dayOfPage(corpus, page) : null),
  });
  return { indexed };
}

async function renderHere(options: PagesOptions): Promise<{ done: Promise<void> }> {
  const { corpus, settings, manifest, site, compiling, pageIndexing, keepBelow } = options;
  setBuildContext({ corpus, settings, manifest });
  const { compiled, ready } = await compiling;
  let indexed: Promise<void> | null = null;
  await renderPages(await openPages(compiled, settings), site, {
    ready,
    keep: keepBelow(site),
    isFirst: isSearchedFile,
    onOrder: (files) => pageIndexing.expect(files),
    onPage: (file) => pageIndexing.note([file]),
    // Written while the rest of the site is.
    onFirst: () => {
      indexed = beginIndex(options);
    },
  });
  await addFiles(options);
  return { done: indexed! };
}

/** While the other process renders, this one puts the files beside the pages. */
async function renderApart(
  options: PagesOptions,
  { whole, begun }: NonNullable<PagesOptions['apart']>,
): Promise<{ done: Promise<void> }> {
  const { manifest, exports, ahead, pieces, beside } = options;
  const work = await begun;
  const elsewhere = new Set([...work.elsewhere, ...ahead]);
  const rendering = whole.pages({ ...work, elsewhere, manifest });
  rendering.catch(() => {});
  beside.push(rendering);
  // It is on its way before the files are put there, which is done without waiting.
  await setImmediate();
  const files = new Set(pathsBelow(exports, ''));
  await addFiles(options);
  const groups = await rendering;
  refuseTwice(
    groups.flatMap((group) => group.files),
    files,
  );
  for (const group of groups) pieces?.note({ ...group, made: null, parts: [] });
  return { done: beginIndex(options) };
}

/** Puts everything beside the pages that is none. */
async function addFiles({ corpus, settings, site, exports, pictures, keepBelow }: PagesOptions) {
  await mkdir(pictures);
  await writeLinkPictures({ corpus, settings, directory: pictures }, keepBelow(pictures));
  mergeInto(exports, site);
  putInto(pictures, site);
  await writeFace({ corpus, settings, directory: site });
  const headers = [renderHeadersFile(settings.basePath), renderDescribedBy(settings.basePath)];
  await writeFile(join(site, '_headers'), headers.join('\n'));
  await appendTo(join(site, '_redirects'), renderRedirects(corpus, settings.basePath));
}

function beginIndex({ site, pageIndexing, keepBelow, beside }: PagesOptions): Promise<void> {
  pageIndexing.note(pathsBelow(site, ''));
  const indexed = indexPages(pageIndexing, site, keepBelow(site));
  // It is waited for later; until then its failure is nobody's.
  indexed.catch(() => {});
  beside.push(indexed);
  return indexed;
}

/** The index of a site's pages, all of which were noted. */
async function indexPages(indexing: PageIndexing, site: string, keep: KeepPiece): Promise<void> {
  const pages = await indexing.pages();
  await keep({
    name: 'joined page-index',
    // Of most edits the search among pages knows nothing.
    from: createHash('sha256').update(JSON.stringify(pages)).digest('hex'),
    make: async () => {
      await indexing.build(pages);
      return pathsBelow(site, PAGE_INDEX_FOLDER);
    },
    filesOf: (files) => files,
  });
}

/** Has the other process render the pages that name no data files, as soon as it is known which rows are similar. */
export async function beginPages(
  whole: WholeApart,
  options: {
    compiling: Promise<Compiled>;
    compared: Promise<void> | undefined;
    pieces: Pieces | null;
    site: string;
    onPage: (file: string) => void;
  },
): Promise<BegunPages> {
  const { compiling, compared, pieces, site, onPage } = options;
  const compiled = await compiling;
  const take = (isMeant: (name: string) => boolean) => pieces?.takeAll(isMeant, site) ?? [];
  const ofPlans = take((name) => isOfPages(name) && !isOfSimilarRows(name));
  await compared;
  const work = { ...compiled, site, elsewhere: new Set([...ofPlans, ...take(isOfSimilarRows)]) };
  const groups = await whole.pages({ ...work, manifest: null });
  for (const { files } of groups) files.forEach(onPage);
  return work;
}
