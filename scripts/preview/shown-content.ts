import type { ContentFolder } from '../../src/content/read/content-folder.ts';
import type { DraftState } from '../../src/content/problems/draft-state.ts';
import type { Problem } from '../../src/content/problems/problem.ts';
import {
  loadCorpus,
  type Loaded,
  type LoadOptions,
} from '../../src/corpus/assembly/load-corpus.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';

/** What a preview shows of a content folder, and what is wrong with the folder as it is. */
export interface ShownContent {
  /** Null while nothing of the folder could ever be shown. */
  corpus: Corpus | null;
  /** The files that are shown: those of the folder, or as they were before a fault came in. */
  folder: ContentFolder;
  problems: readonly Problem[];
  accepted: readonly Problem[];
  drafts: readonly DraftState[];
  /** What is shown as it was before, because of faults: folders of plans, and single files. */
  stale: ReadonlySet<string>;
  /** Folders of the drafts that are shown. */
  shownDrafts: ReadonlySet<string>;
}

/**
 * A content folder as a preview shows it. A plan with errors is shown as it was when it had none, a draft
 * that cannot be read as it was when it could, and either is left out where it never was so; so is any
 * other file. Everything else is shown as it is.
 * @param before what was shown last; null at the beginning
 */
export function showContent(
  folder: ContentFolder,
  options: LoadOptions,
  before: ShownContent | null,
): ShownContent {
  const loaded = loadCorpus(folder, options);
  const stale = new Set<string>();
  let tried = folder;
  let used = loaded;
  let goBack = [...lostDrafts(loaded, folder.label, before), ...wrongParts(loaded, folder.label)];
  while (goBack.length > 0) {
    for (const part of goBack) stale.add(part);
    tried = withFormer(folder, before?.folder ?? null, stale);
    used = loadCorpus(tried, options);
    // A file that takes another's place may not fit with a third: then that one goes back too.
    goBack = wrongParts(used, folder.label).filter((part) => !stale.has(part));
  }
  if (used.corpus !== null) return shown(loaded, used, tried, stale);
  const { corpus = null, folder: former = folder, shownDrafts = new Set<string>() } = before ?? {};
  return { ...shown(loaded, used, former, stale), corpus, shownDrafts };
}

/** Folders of drafts that were shown before, and cannot be read as they are now. */
function lostDrafts({ drafts }: Loaded, label: string, before: ShownContent | null): string[] {
  return drafts
    .filter(({ isShown }) => !isShown)
    .map(({ place }) => pathInContent({ file: place }, label))
    .filter((part) => before?.shownDrafts.has(part));
}

/** What is wrong where nothing can be shown for its sake; nothing where all can. */
function wrongParts({ corpus, problems }: Loaded, label: string): string[] {
  return corpus === null ? partsWithErrors(problems, label) : [];
}

/** @param loaded the folder as it is; @param used the one that is shown */
function shown(
  { problems, accepted, drafts }: Loaded,
  used: Loaded,
  folder: ContentFolder,
  stale: ReadonlySet<string>,
): ShownContent {
  const ofUsed = used.drafts
    .filter(({ isShown }) => isShown)
    .map(({ place }) => pathInContent({ file: place }, folder.label));
  return {
    corpus: used.corpus,
    folder,
    problems,
    accepted,
    drafts,
    stale,
    shownDrafts: new Set(ofUsed),
  };
}

/** Path of a problem's file inside the content folder. */
export function pathInContent({ file }: Pick<Problem, 'file'>, label: string): string {
  return file.startsWith(`${label}/`) ? file.slice(label.length + 1) : file;
}

/** What goes back to its former state together: the folder of a plan, or a single file. */
export function partOf(path: string): string {
  return /^plans\/[^/]+\/[^/]+\//.exec(path)?.[0] ?? path;
}

function partsWithErrors(problems: readonly Problem[], label: string): string[] {
  const errors = problems.filter(({ severity, draft }) => severity === 'error' && draft !== true);
  return [...new Set(errors.map((problem) => partOf(pathInContent(problem, label))))];
}

function withFormer(
  folder: ContentFolder,
  former: ContentFolder | null,
  stale: ReadonlySet<string>,
): ContentFolder {
  const isStale = (path: string) => stale.has(partOf(path));
  const take = <T>(
    own: ReadonlyMap<string, T> = new Map(),
    old: ReadonlyMap<string, T> = new Map(),
  ) =>
    new Map(
      [
        ...[...own].filter(([path]) => !isStale(path)),
        ...[...old].filter(([path]) => isStale(path)),
      ].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
    );
  return {
    label: folder.label,
    files: take(folder.files, former?.files),
    refused: take(folder.refused, former?.refused),
    attachedTexts: take(folder.attachedTexts, former?.attachedTexts),
  };
}
