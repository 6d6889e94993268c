import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { cp, mkdir, realpath, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setBuildContext } from '../../src/site/build-context.ts';
import { dayOfPage, isDayOfAll } from '../../src/site/views/day-of-page.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import { noteSimilarRows } from '../../src/corpus/figures/similar-rows.ts';
import { writeLinkPictures } from '../../src/publish/pictures/write-link-pictures.ts';
import { writeFace } from '../../src/publish/files/face.ts';
import { writeSitemap } from '../../src/publish/files/write-sitemap.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import type { DraftState } from '../../src/content/problems/draft-state.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { buildSearchIndex } from '../../src/publish/search/build-index.ts';
import { INDEX_FOLDER, PAGE_INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { renderDescribedBy } from '../../src/publish/hosting/described-by.ts';
import { renderRedirects } from '../../src/publish/hosting/redirects.ts';
import { renderHeadersFile } from '../../src/publish/hosting/security-headers.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import {
  flushFiles,
  hashFiles,
  knownHashes,
  readMarker,
  writeMarker,
  type MadeFiles,
} from './build-marker.ts';
import { keepMarkerTime, keepUnchanged } from './keep-unchanged.ts';
import { KnownHashes } from '../keeping/known-hashes.ts';
import { keepAlive, newBuildId } from './build-owner.ts';
import { beginBuild, endBegun, type Begun } from './begin-build.ts';
import {
  checkContent,
  compareWithFormer,
  readContent,
  refuseLostEditions,
  type ContentFiles,
  type ReadContent,
} from './content-of-build.ts';
import { appendTo, mergeInto, pathsBelow, putInto, sizeOf } from './site-files.ts';
import { clearDeadBuilds, makeWorkFolder } from './work-folder.ts';
import { estimateSite, refuseFullDisk } from './free-space.ts';
import { readPagefindVersion, refusePagefind } from './pagefind-version.ts';
import { refuseEditionsLoss, refuseHistoryLoss } from './refuse-history-loss.ts';
import { refuseTarget, refuseWorkFolder, type Surroundings } from './refuse-target.ts';
import { keptName, keptPlace } from '../keeping/kept-place.ts';
import { SitePagesOnDisk } from '../keeping/kept-site-pages.ts';
import { Pieces } from '../keeping/pieces.ts';
import type { ExportedFile } from '../../src/publish/files/manifest.ts';
import type { KeepPiece, Piece } from '../../src/publish/files/pieces.ts';
import { makeAhead } from './institutions/make-ahead.ts';
import { isSearchedFile, PageIndexing } from './page-index/page-indexing.ts';
import { pieceKeys } from './piece-keys.ts';
import { beginCompiling } from '../rendering/begin-compiling.ts';
import { codeKey } from '../rendering/compiled-pages.ts';
import { formerForProcess, searchPiece } from './search-piece.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';
import type { PagesWork } from './whole-site/whole-work.ts';
import { openPages } from '../rendering/open-pages.ts';
import { isOfPages, isOfSimilarRows, renderPages } from '../rendering/render-pages.ts';
import { clearLeftovers, switchSite } from './switch-site.ts';
import type { RunStep } from '../shared/steps.ts';

export interface BuildOptions {
  /** Folder of the project. Must be the working directory: Astro takes it for granted. */
  root: string;
  settings: Settings;
  /** Publish plans whose review marks are still open. */
  allowUnreviewed: boolean;
  /** Make `settings.outDir` a link (it stays one from then on). */
  asLink?: boolean;
  /** What was begun before; it is ended with the build. */
  begun?: Begun;
  runStep: RunStep;
}

export interface BuildResult {
  files: number;
  bytes: number;
  /** Warnings about the content and about the build before; errors stop the build. */
  warnings: readonly Problem[];
  /** Files beside `settings.outDir` that no build made and that came in its way; absolute, kept. */
  kept: readonly string[];
  /** Plans that were left out, or shown marked as drafts. */
  drafts: readonly DraftState[];
}

/**
 * Content folder → finished site in `settings.outDir`.
 *
 * Everything is made in a folder of this build alone, and takes the place of the former site at
 * the end (switch-site.ts): when anything fails, that one stays as it was. Builds may run side by
 * side. Only files that a build made are replaced or deleted.
 * @throws {ContentError} when the content has errors
 * @throws {Error} (message in Chinese) when OUT_DIR, the disk or Pagefind cannot be used, or older editions would be lost
 */
export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const { root, settings } = options;
  const around = surroundingsOf(root, settings);
  const { whole, ...begun } = options.begun ?? beginBuild(root, settings);
  let { compiling } = begun;
  // Begun first, for what another process makes of the content takes longest.
  const reading = readContent(options, whole);
  reading.catch(() => {});
  try {
    if (settings.cache) await knownHashes.load(notedFile(root, settings.outDir));
    refuseIf(await refuseTarget(settings.outDir, around));
    refuseIf(await refuseHistoryLoss(settings));
    refuseIf(await refuseWorkFolder(buildsFolder(root)));
    const compiledIn = (work: string) => {
      compiling ??= beginCompiling(root, settings, work);
      return compiling.folder;
    };
    const end = () => endBegun({ compiling, whole });
    return await build(options, { around, reading, compiledIn, whole, end });
  } finally {
    await endBegun({ compiling, whole });
  }
}

/** What a build works with. */
interface Workshop {
  around: Surroundings;
  /** The content, as far as it is read. */
  reading: Promise<ReadContent>;
  /** Folder of the compiled pages. @param work folder of the build */
  compiledIn: (work: string) => Promise<string>;
  /** The process that makes what is of the whole content; null where the build itself does. */
  whole: WholeApart | null;
  /** Ends all that goes on beside the build. */
  end: () => Promise<void>;
}

async function build(
  options: BuildOptions,
  { around, reading, compiledIn, whole, end }: Workshop,
): Promise<BuildResult> {
  const { root, settings, runStep } = options;
  const builds = buildsFolder(root);
  const {
    corpus: content,
    warnings,
    drafts,
    source,
  } = await runStep('檢查內容 Checking content', async () => checkContent(await reading, options));
  refuseIf(refusePagefind(await readPagefindVersion()));

  await clearDeadBuilds(builds);
  const keptBefore = await clearLeftovers(settings.outDir);
  const needed = estimateSite(settings.outDir, settings.contentDir);
  refuseIf(await refuseFullDisk(needed, builds, settings.outDir));

  const id = newBuildId();
  const alive = keepAlive();
  const work = await makeWorkFolder(builds, id);
  alive.folders.add(work);
  const site = join(work, 'site');
  let indexing: PageIndexing | null = null;
  /** What may be writing in the folder of the build when that fails. */
  const beside: Promise<unknown>[] = [];
  try {
    const keptPages = settings.cache ? await openSitePages(options) : null;
    const isApart = settings.processes > 1;
    const pageIndexing = new PageIndexing(site, { kept: keptPages, isApart });
    indexing = pageIndexing;
    const { previousBuild } = settings;
    const { corpus, warnings: ofHistory } =
      previousBuild === null
        ? { corpus: content, warnings: [] }
        : await runStep('比對前一版 Comparing with the build before', () =>
            compareWithFormer(content, previousBuild, settings, {
              workDirectory: join(work, 'previous'),
              drafts,
            }),
          );
    refuseIf(await refuseEditionsLoss(corpus.history.notKept, settings.outDir));
    await refuseLostEditions(corpus, settings);
    const shown = new Set(drafts.filter(({ isShown }) => isShown).map(({ planId }) => planId));
    whole?.makeCorpus(corpus, settings, shown);
    // Waited for by what says which rows are similar.
    const compared = whole?.compare().then((rows) => noteSimilarRows(corpus, rows));
    compared?.catch(() => {});
    const parts = join(work, 'parts');
    const pieces = settings.cache ? await openPieces(options, corpus, source.files!, parts) : null;
    // Beside the site and merged afterwards, so that no two parts write one file unseen.
    const exports = join(work, 'exports');
    await mkdir(exports);
    // Waited for by what needs it first: of a small site the data files are written meanwhile.
    const compiling = compiledIn(work).then(async (compiled) => {
      await cp(join(compiled, 'assets'), site, { recursive: true });
      return { compiled, ready: new Set(pathsBelow(site, '')) };
    });
    compiling.catch(() => {});
    beside.push(compiling);
    const begunApart =
      whole &&
      beginPages(whole, {
        compiling,
        compared,
        pieces,
        site,
        onPage: (file) => pageIndexing.note([file]),
      });
    begunApart?.catch(() => {});
    beside.push(Promise.resolve(begunApart));
    const ahead = await runStep('製作各機關的網頁與資料檔 Making what is of one institution', () =>
      makeAhead({
        folder: source.files!.folder,
        corpus,
        neededBy: source.files!.neededBy(),
        place: async () => ({
          ...(await compiling),
          settings,
          shown,
          exports,
          site,
          parts,
        }),
        processes: settings.processes,
        taken: (name) => pieces?.find(name) ?? null,
      }),
    );
    source.files = null;
    for (const piece of ahead.values()) pieces?.note(piece);
    const keepBelow =
      (directory: string): KeepPiece =>
      async <T>(piece: Piece<T>) => {
        const made = ahead.get(piece.name);
        if (made !== undefined) return made.made as T;
        return pieces === null ? piece.make() : pieces.get(piece, directory);
      };
    const manifest = await runStep(
      '產生資料檔與搜尋索引 Writing datasets and the search index',
      async () => {
        const former = pieces?.former() ?? null;
        const keep = keepBelow(exports);
        const searched = keep(
          searchPiece(former, {
            build: (taken) =>
              whole === null
                ? buildSearchIndex(corpus, settings, exports, taken)
                : whole.search({ directory: exports, former: formerForProcess(taken) }),
            filesBelow: () => pathsBelow(exports, INDEX_FOLDER),
          }),
        );
        if (whole === null) await searched;
        else searched.catch(() => {});
        beside.push(searched);
        const written = await writeExports(corpus, settings, exports, {
          keep,
          former,
          parts,
          compared,
        });
        await searched;
        noteSums(exports, written.files);
        return written;
      },
    );
    const pictures = join(work, 'pictures');
    // Written while the rest of the site is.
    let indexed: Promise<void> | null = null;
    const beginIndex = () => {
      pageIndexing.note(pathsBelow(site, ''));
      indexed = indexPages(pageIndexing, site, keepBelow(site));
      // It is waited for below; until then its failure is nobody's.
      indexed.catch(() => {});
      beside.push(indexed);
    };
    await runStep('製作網頁 Rendering pages', async () => {
      await mkdir(pictures);
      await writeLinkPictures({ corpus, settings, directory: pictures }, keepBelow(pictures));
      if (whole === null || begunApart === null) {
        setBuildContext({ corpus, settings, manifest });
        const { compiled, ready } = await compiling;
        await renderPages(await openPages(compiled, settings), site, {
          ready,
          keep: keepBelow(site),
          isFirst: isSearchedFile,
          onOrder: (files) => pageIndexing.expect(files),
          onPage: (file) => pageIndexing.note([file]),
          onFirst: beginIndex,
        });
      } else {
        const begun = await begunApart;
        const elsewhere = new Set([...begun.elsewhere, ...ahead.keys()]);
        const groups = await whole.pages({ ...begun, elsewhere, manifest });
        for (const { name, files } of groups) pieces?.note({ name, made: null, files, parts: [] });
        beginIndex();
      }
      mergeInto(exports, site);
      putInto(pictures, site);
      await writeFace({ corpus, settings, directory: site });
      const headers = [renderHeadersFile(settings.basePath), renderDescribedBy(settings.basePath)];
      await writeFile(join(site, '_headers'), headers.join('\n'));
      await appendTo(join(site, '_redirects'), renderRedirects(corpus, settings.basePath));
      await writeSitemap(corpus, settings, {
        site,
        dayOf: (page) => (isDayOfAll(page) ? dayOfPage(corpus, page) : null),
      });
    });
    await runStep('建立網頁的搜尋索引 Indexing the pages for search', async () => {
      await indexed;
      await keptPages?.save();
    });
    const size = sizeOf(site);
    const kept = await runStep(
      `換上新網站 Replacing ${relative(root, settings.outDir)}`,
      async () => {
        const files = await markSite(site, settings.outDir);
        // Hours may have passed: what somebody put there meanwhile is theirs as well.
        refuseIf(await refuseTarget(settings.outDir, around));
        refuseIf(await refuseHistoryLoss(settings));
        const stayed = await switchSite(site, settings.outDir, {
          id,
          asLink: options.asLink ?? false,
          publicDir: around.publicDir,
          onYard: (yard) => alive.folders.add(yard),
        });
        // Pieces first: a build that is killed in between leaves none whose files are known and not its own.
        await pieces?.save();
        if (settings.cache)
          await noteFiles(settings.outDir, files, {
            parts: pieces?.keptParts() ?? [],
            noted: notedFile(root, settings.outDir),
          });
        return stayed;
      },
    );
    return {
      ...size,
      warnings: [...warnings, ...ofHistory],
      kept: merged(keptBefore, kept),
      drafts,
    };
  } catch (error) {
    throw isDiskFull(error) ? new Error(DISK_FULL, { cause: error }) : error;
  } finally {
    // Before the folder goes nothing may write in it any more.
    await Promise.all([end(), indexing?.stop()]);
    await Promise.allSettled(beside);
    alive.stop();
    // What a build failed for is told; what may be left of its folder is not.
    await rm(work, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
  }
}

/** Has the other process render the pages that name no data files, as soon as it is known which rows are similar. */
async function beginPages(
  whole: WholeApart,
  options: {
    compiling: Promise<Pick<PagesWork, 'compiled' | 'ready'>>;
    compared: Promise<void> | undefined;
    pieces: Pieces | null;
    site: string;
    onPage: (file: string) => void;
  },
): Promise<Omit<PagesWork, 'manifest'>> {
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

/** Notes of files what was learnt when they were written, so that they are not read for it again. */
function noteSums(directory: string, files: readonly ExportedFile[]): void {
  for (const { href, sha256 } of files) {
    knownHashes.set(statSync(join(directory, href), { bigint: true }), sha256);
  }
}

/** The pieces of the site that stands at the target, for what is made from the same things again. */
async function openPieces(
  { root, settings }: BuildOptions,
  corpus: Corpus,
  { keys, neededBy }: ContentFiles,
  parts: string,
): Promise<Pieces> {
  const former = await realpath(settings.outDir).catch(() => null);
  const code = codeKey(root, settings);
  return Pieces.open({
    record: join(keptPlace(root), 'pieces', keptName(settings.outDir)),
    former,
    hashes: former === null ? null : await readMarker(former),
    parts: { kept: join(keptPlace(root), 'parts', keptName(settings.outDir)), now: parts },
    known: knownHashes,
    keyOf: pieceKeys({ corpus, contentKeys: keys(), neededBy: neededBy(), code }),
  });
}

/** What builds before have read of the pages of the site that stands at the target. */
function openSitePages({ root, settings }: BuildOptions): Promise<SitePagesOnDisk> {
  const code = codeKey(root, settings);
  return SitePagesOnDisk.open({ root, target: settings.outDir, code, known: knownHashes });
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

/** Puts the marker into a finished site; files that did not change keep their time. */
async function markSite(site: string, former: string): Promise<MadeFiles> {
  const files = await hashFiles(site, { flush: false });
  const linked = await keepUnchanged(site, former, files, knownHashes);
  await flushFiles(
    site,
    [...files.keys()].filter((path) => !linked.has(path)),
  );
  await writeMarker(site, files);
  await keepMarkerTime(site, former);
  return files;
}

/** Notes of each file of the published site, and of the parts it is made of, what the disk says of it, for the next build. */
async function noteFiles(
  target: string,
  files: MadeFiles,
  { parts, noted }: { parts: Iterable<{ path: string; sha256: string }>; noted: string },
): Promise<void> {
  const hashes = new KnownHashes();
  const note = (path: string, sha256: string) => {
    const entry = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (entry !== undefined) hashes.set(entry, sha256);
  };
  for (const [path, sha256] of files) note(join(target, path), sha256);
  for (const { path, sha256 } of parts) note(path, sha256);
  await hashes.save(noted);
}

/** Where a build notes the files of the site that stands at a place. */
function notedFile(root: string, target: string): string {
  return join(keptPlace(root), 'published', keptName(target));
}

const DISK_FULL =
  '建置途中磁碟已滿，沒有完成；原有網站未更動。請騰出空間後再建置一次。' +
  ' The disk became full; the former site is as it was.';

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /\b(?:ENOSPC|EDQUOT)\b/.test(error.message) || isDiskFull(error.cause);
}

function merged(...lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())];
}

/** Folders of builds that are under way, each with a name of its own. */
function buildsFolder(root: string): string {
  return join(root, '.cache', 'builds');
}

function surroundingsOf(root: string, { contentDir }: Settings): Surroundings {
  const publicDir = join(root, 'public');
  const closed = ['src', 'scripts', 'test', 'node_modules', '.git'].map((name) => join(root, name));
  return {
    keep: [root, contentDir],
    closed: [contentDir, publicDir, buildsFolder(root), ...closed],
    publicDir,
  };
}

function refuseIf(reason: string | null): void {
  if (reason !== null) throw new Error(reason);
}
