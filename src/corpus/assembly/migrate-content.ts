import type { ContentFile, ContentFolder } from '../../content/read/content-folder.ts';
import { migrations, type Migration } from '../../content/migration/migrations.ts';
import { typeOf } from '../../content/read/parse-file.ts';
import type { Problem } from '../../content/problems/problem.ts';
import { loadCorpus, type Loaded } from './load-corpus.ts';

/** What became of a folder whose format was brought up to date; nothing was written yet. */
export interface MigratedContent {
  /** New texts by path, with what was done. */
  files: ReadonlyMap<string, { text: string; does: readonly string[] }>;
  /** Files that a person has to rewrite. */
  byHand: readonly { path: string; does: string }[];
  /** Changes that were not made, for the content would have errors that it had not before. */
  refused: readonly { does: string; problems: readonly Problem[] }[];
  /** Folders of plans that were drafts, and are published from now on. */
  published: readonly string[];
}

/**
 * The files of a content folder in the present form of the format. A change after which the content
 * would have new errors is left undone.
 */
export function migrateContent(folder: ContentFolder): MigratedContent {
  const files = new Map<string, { text: string; does: string[] }>();
  const byHand: { path: string; does: string }[] = [];
  const refused: { does: string; problems: readonly Problem[] }[] = [];
  let current = folder;
  let loaded: Loaded | null = null;
  const before = () => (loaded ??= load(current));
  const draftsBefore = new Map<string, string>();
  for (const migration of migrations) {
    const texts = rewritten(migration, current, byHand);
    if (texts.size === 0) continue;
    const next = withTexts(current, texts);
    const { drafts, problems } = before();
    for (const { planId, place } of drafts) draftsBefore.set(planId, place);
    const after = load(next);
    if (errorsIn(after.problems).length > errorsIn(problems).length) {
      refused.push({ does: migration.does, problems: newErrors(problems, after.problems) });
      continue;
    }
    for (const [path, text] of texts) {
      files.set(path, { text, does: [...(files.get(path)?.does ?? []), migration.does] });
    }
    current = next;
    loaded = after;
  }
  const drafts = new Set(files.size === 0 ? [] : before().drafts.map(({ planId }) => planId));
  const published =
    files.size === 0 ? [] : [...draftsBefore].filter(([planId]) => !drafts.has(planId));
  return { files, byHand, refused, published: published.map(([, place]) => place) };
}

function load(folder: ContentFolder): Loaded {
  return loadCorpus(folder, { asOf: null });
}

function rewritten(
  { does, files, rewrite }: Migration,
  folder: ContentFolder,
  byHand: { path: string; does: string }[],
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const file of folder.files.values()) {
    const type = typeOf(file.path);
    const text = type !== null && files.includes(type) ? textOf(file) : null;
    if (text === null) continue;
    const next = rewrite(text);
    if (next === null) byHand.push({ path: file.path, does });
    else if (next !== text) texts.set(file.path, next);
  }
  return texts;
}

/** Every character of a file, a byte order mark and its line ends included; null where it is no text. */
function textOf({ data }: ContentFile): string | null {
  if (data === null) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    return null;
  }
}

function withTexts(folder: ContentFolder, texts: ReadonlyMap<string, string>): ContentFolder {
  const files = new Map(folder.files);
  for (const [path, text] of texts) {
    const data = new TextEncoder().encode(text);
    files.set(path, { ...files.get(path)!, data, bytes: data.length });
  }
  return { ...folder, files };
}

/** Errors that keep the content from being published. */
function errorsIn(problems: readonly Problem[]): Problem[] {
  return problems.filter(({ severity, draft }) => severity === 'error' && draft !== true);
}

function newErrors(before: readonly Problem[], after: readonly Problem[]): Problem[] {
  const known = new Set(errorsIn(before).map(told));
  return errorsIn(after).filter((problem) => !known.has(told(problem)));
}

function told({ file, ruleId, message }: Problem): string {
  return JSON.stringify([file, ruleId, message]);
}
