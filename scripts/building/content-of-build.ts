import type { ContentFolder } from '../../src/content/read/content-folder.ts';
import { locateFindings } from '../../src/content/read/locate-findings.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { ContentError } from '../../src/content/problems/content-error.ts';
import type { DraftState } from '../../src/content/problems/draft-state.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import { loadCorpus, type Loaded } from '../../src/corpus/assembly/load-corpus.ts';
import { lostEditionLinks } from '../../src/corpus/links/edition-links.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import { draftAgainWarnings } from '../../src/publish/history/draft-again.ts';
import { withHistory } from '../../src/publish/history/with-history.ts';
import { FindingsOnDisk } from '../keeping/kept-findings.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';

/** What the corpus was made of. */
export interface ContentFiles extends Pick<Loaded, 'keys' | 'neededBy'> {
  /** As it was checked. */
  folder: ContentFolder;
}

/**
 * Reads and checks the content.
 * @param whole is told of it as soon as it is read
 * @throws {ContentError} when it has errors
 */
export async function loadContent(
  {
    root,
    settings,
    allowUnreviewed,
  }: { root: string; settings: Settings; allowUnreviewed: boolean },
  whole: WholeApart | null,
): Promise<{
  corpus: Corpus;
  warnings: Problem[];
  drafts: DraftState[];
  /** Files are let go of when they are of no more use, for they take as much memory as the corpus. */
  source: { files: ContentFiles | null };
}> {
  const folder = await readContentFolder(settings.contentDir);
  await whole?.read({ folder, asOf: settings.asOf });
  const kept = settings.cache ? await FindingsOnDisk.open(root, settings.contentDir) : undefined;
  const { corpus, problems, drafts, keys, neededBy } = loadCorpus(folder, {
    asOf: settings.asOf,
    allowUnreviewed,
    isForPublication: true,
    ...(kept ? { kept } : {}),
  });
  await kept?.save();
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
  const warnings = [...ofBuild, ...draftAgainWarnings(drafts, plansBefore)];
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
