import { join, relative } from 'node:path';
import type { DraftState } from '../../src/content/problems/draft-state.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { knownHashes } from './build-marker.ts';
import { keepAlive, newBuildId } from './build-owner.ts';
import { beginBuild, endBegun, type Begun } from './begin-build.ts';
import {
  checkContent,
  compareWithFormer,
  readContent,
  refuseLostEditions,
  type CheckedContent,
  type ReadContent,
} from './content-of-build.ts';
import { sizeOf } from './site-files.ts';
import { clearDeadBuilds, makeWorkFolder, removeWorkFolder } from './work-folder.ts';
import { estimateSite, refuseFullDisk } from './free-space.ts';
import { readPagefindVersion, refusePagefind } from './pagefind-version.ts';
import { notedFile, openSitePages } from './kept-of-site.ts';
import { makeSite } from './make-site.ts';
import { refuseEditionsLoss, refuseHistoryLoss } from './refuse-history-loss.ts';
import { publishSite } from './publish-site.ts';
import { refuseIf } from './refuse-if.ts';
import { refuseTarget, refuseWorkFolder, type Surroundings } from './refuse-target.ts';
import { PageIndexing } from './page-index/page-indexing.ts';
import { beginCompiling } from '../rendering/begin-compiling.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';
import { clearLeftovers } from './switch-site.ts';
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
    return await makeAndPublish(options, { around, reading, compiledIn, whole, end });
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

/**
 * Checks the content, makes the site in a folder of this build alone, and puts it in the place of the
 * former one. Two processes beside this one make and index pages meanwhile.
 */
async function makeAndPublish(options: BuildOptions, workshop: Workshop): Promise<BuildResult> {
  const { root, settings, runStep } = options;
  const builds = buildsFolder(root);
  const checked = await runStep('檢查內容 Checking content', async () =>
    checkContent(await workshop.reading, options),
  );
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
    indexing = new PageIndexing(site, { kept: keptPages, isApart: settings.processes > 1 });
    const { corpus, warnings: ofHistory } = await withFormerEdition(checked, options, work);
    const { pieces, indexed } = await makeSite(
      { options, corpus, drafts: checked.drafts, source: checked.source },
      { ...workshop, work, site, pageIndexing: indexing, beside },
    );
    await runStep('建立網頁的搜尋索引 Indexing the pages for search', async () => {
      await indexed;
      await keptPages?.save();
    });
    const size = sizeOf(site);
    const { kept, replaced } = await runStep(
      `換上新網站 Replacing ${relative(root, settings.outDir)}`,
      () =>
        publishSite(site, {
          root,
          settings,
          around: workshop.around,
          id,
          hidesWords: corpus.plans.some(
            ({ withholdings, metadata }) =>
              withholdings.length > 0 || metadata.retired !== undefined,
          ),
          asLink: options.asLink ?? false,
          pieces,
          onYard: (yard) => alive.folders.add(yard),
        }),
    );
    return {
      ...size,
      warnings: [...checked.warnings, ...ofHistory, ...(replaced === null ? [] : [replaced])],
      kept: merged(keptBefore, kept),
      drafts: checked.drafts,
    };
  } catch (error) {
    throw isDiskFull(error) ? new Error(DISK_FULL, { cause: error }) : error;
  } finally {
    // Before the folder goes nothing may write in it any more.
    await Promise.all([workshop.end(), indexing?.stop()]);
    await Promise.allSettled(beside);
    alive.stop();
    await removeWorkFolder(work);
  }
}

/** The corpus with what is known from the build before; nothing of that may be lost. */
async function withFormerEdition(
  { corpus: content, drafts }: CheckedContent,
  { settings, runStep }: BuildOptions,
  work: string,
): Promise<{ corpus: Corpus; warnings: Problem[] }> {
  const { previousBuild } = settings;
  const known =
    previousBuild === null
      ? { corpus: content, warnings: [] }
      : await runStep('比對前一版 Comparing with the build before', () =>
          compareWithFormer(content, previousBuild, settings, {
            workDirectory: join(work, 'previous'),
            drafts,
          }),
        );
  refuseIf(await refuseEditionsLoss(known.corpus.history.notKept, settings.outDir));
  await refuseLostEditions(known.corpus, settings);
  return known;
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
