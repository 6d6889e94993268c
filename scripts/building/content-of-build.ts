import type { ContentFolder } from '../../src/content/read/content-folder.ts';
import { locateFindings } from '../../src/content/read/locate-findings.ts';
import { withReadings } from '../../src/content/read/with-readings.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { ContentError } from '../../src/content/problems/content-error.ts';
import type { DraftState } from '../../src/content/problems/draft-state.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { loadCorpus, type Loaded } from '../../src/corpus/assembly/load-corpus.ts';
import { lostEditionLinks } from '../../src/corpus/links/edition-links.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { draftAgainWarnings } from '../../src/publish/history/draft-again.ts';
import { gonePlans } from '../../src/publish/history/gone-rows.ts';
import { withHistory } from '../../src/publish/history/with-history.ts';
import { fromHere } from '../shared/from-here.ts';
import { FindingsOnDisk } from '../keeping/kept-findings.ts';
import { ReadingsOnDisk } from '../keeping/kept-readings.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';

/** What the corpus was made of. */
export interface ContentFiles extends Pick<Loaded, 'keys' | 'neededBy'> {
  /** As it was checked. */
  folder: ContentFolder;
}

/** Content that was read, and is still to be checked. */
export interface ReadContent {
  folder: ContentFolder;
  /** What builds before have read of it; null where nothing is kept. */
  readings: ReadingsOnDisk | null;
}

/** Content that was found right. */
export interface CheckedContent {
  corpus: Corpus;
  warnings: Problem[];
  drafts: DraftState[];
  /** Files are let go of when they are of no more use, for they take as much memory as the corpus. */
  source: { files: ContentFiles | null };
}

/** Reads the content. @param whole is told of it at once */
export async function readContent(
  { root, settings }: { root: string; settings: Settings },
  whole: WholeApart | null,
): Promise<ReadContent> {
  const folder = await readContentFolder(settings.contentDir);
  const readings = settings.cache ? new ReadingsOnDisk(root, settings.contentDir) : null;
  await readings?.note(folder);
  const { asOf, cache, contentDir } = settings;
  const keptIn = cache ? { root, contentDir } : null;
  await whole?.read({ folder: withReadings(folder), asOf, keptIn });
  return { folder, readings };
}

/**
 * Checks the content.
 * @throws {ContentError} when it has errors
 */
export async function checkContent(
  { folder, readings }: ReadContent,
  {
    root,
    settings,
    allowUnreviewed,
  }: { root: string; settings: Settings; allowUnreviewed: boolean },
): Promise<CheckedContent> {
  const kept = settings.cache ? await FindingsOnDisk.open(root, settings.contentDir) : undefined;
  const { corpus, problems, drafts, keys, neededBy } = loadCorpus(folder, {
    asOf: settings.asOf,
    allowUnreviewed,
    isForPublication: true,
    ...(kept ? { kept } : {}),
  });
  await kept?.save();
  await readings?.save(folder);
  if (corpus === null) throw new ContentError(problems);
  return { corpus, warnings: problems, drafts, source: { files: { folder, keys, neededBy } } };
}

/** The corpus with its history, and what the clerk should know of both. */
export async function compareWithFormer(
  content: Corpus,
  previousBuild: string,
  settings: Settings,
  { workDirectory, drafts }: { workDirectory: string; drafts: readonly DraftState[] },
): Promise<{ corpus: Corpus; warnings: Problem[] }> {
  const context = { settings };
  const {
    corpus,
    warnings: ofBuild,
    findings,
    plansBefore,
  } = await withHistory(content, previousBuild, context, workDirectory);
  const plansNow = new Set([...content.planById.keys(), ...drafts.map(({ planId }) => planId)]);
  const warnings = [
    ...ofBuild,
    ...draftAgainWarnings(drafts, plansBefore),
    ...gonePlans(plansBefore, plansNow, fromHere(settings.contentDir)),
  ];
  if (findings.length === 0) return { corpus, warnings };
  // Read again, for the texts would take memory throughout the build.
  const folder = await readContentFolder(settings.contentDir);
  return { corpus, warnings: [...warnings, ...locateFindings(folder, findings)] };
}

/** @throws {ContentError} when a text links to a former edition that is not kept */
export async function refuseLostEditions(corpus: Corpus, { contentDir }: Settings): Promise<void> {
  const { editionLinks, history } = corpus;
  const lost = lostEditionLinks(
    editionLinks,
    history.editions.map(({ href }) => href),
  );
  if (lost.length > 0) {
    throw new ContentError(locateFindings(await readContentFolder(contentDir), lost));
  }
}
