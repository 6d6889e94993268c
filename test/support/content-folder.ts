import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import {
  MAX_TEXT_BYTES,
  PLAIN_TEXT,
  type ContentFile,
  type ContentFolder,
} from '../../src/content/read/content-folder.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus, type LoadOptions } from '../../src/corpus/assembly/load-corpus.ts';
import { kindOfBytes } from '../../src/content/read/bytes-kind.ts';
import { pictureSize } from '../../src/content/read/picture-size.ts';
import type { Place, Problem } from '../../src/content/problems/problem.ts';

/** Folder of the invented health bureau. */
export const HEALTH_BUREAU = fileURLToPath(new URL('../fixtures/health-bureau', import.meta.url));

/** Files of the health bureau that tests change. */
export const files = {
  site: 'site.yaml',
  bureau: 'institutions/demo-health.yaml',
  clinic: 'institutions/demo-clinic.yaml',
  /** Disclosure register with every state. */
  register: 'disclosures/demo-health.yaml',
  registerFile: 'disclosures/demo-health/statistics-112.csv',
  errata: 'errata.yaml',
  grounds: 'vocabularies/restriction-grounds.yaml',
  dimensions: 'vocabularies/dimensions.yaml',
  planTypes: 'vocabularies/plan-types.yaml',
  categories: 'vocabularies/disclosure-categories.yaml',
  about: 'pages/about.md',
  /** Annual plan: no deadlines, lead and supporting units, retired rows, a source file. */
  annual: 'plans/demo-health/112/plan.md',
  annualTable: 'plans/demo-health/112/measures.yaml',
  annualSource: 'plans/demo-health/112/source.txt',
  /** Its attachments: a table, and a map that its text shows. */
  annualAnnex: 'plans/demo-health/112/annex-1.csv',
  annualMap: 'plans/demo-health/112/sites.png',
  /** Plan over three years: deadlines, nested rows, proposals. */
  midterm: 'plans/demo-health/112-midterm/plan.md',
  midtermTable: 'plans/demo-health/112-midterm/measures.yaml',
  /** What was reported of it in three quarters, with every state. */
  midtermResults: 'plans/demo-health/112-midterm/results.yaml',
  /** Plan with no deadlines and no units. */
  green: 'plans/demo-health/112-green/plan.md',
  greenTable: 'plans/demo-health/112-green/measures.yaml',
  /** Plan that was amended and withholds a measure, a section and its source; the former version. */
  food: 'plans/demo-health/113-food/plan.md',
  foodTable: 'plans/demo-health/113-food/measures.yaml',
  foodSource: 'plans/demo-health/113-food/source-redacted.txt',
  formerFood: 'plans/demo-health/113-food/versions/1/plan.md',
  formerFoodTable: 'plans/demo-health/113-food/versions/1/measures.yaml',
} as const;

/** A new content of a file, or a change of its text; null removes the file. */
export type Change = string | Uint8Array | ((text: string) => string) | null;

/** By path inside the folder. */
export type Changes = Readonly<Record<string, Change>>;

let onDisk: Promise<ContentFolder> | undefined;

/** The health bureau as read from disk and called `content`, with changes made to some files. */
export async function healthBureau(changes: Changes = {}): Promise<ContentFolder> {
  onDisk ??= readContentFolder(HEALTH_BUREAU);
  const folder = { ...(await onDisk), label: 'content' };
  const changed = new Map(folder.files);
  const attachedTexts = new Map(folder.attachedTexts);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) changed.delete(path);
    else {
      const content = contentAfter(change, textOf(folder, path));
      changed.set(path, await withKind(contentFile(path, content), content));
      if (PLAIN_TEXT.test(path)) attachedTexts.set(path, bytesOf(content));
    }
  }
  const inOrder = [...changed].sort(([a], [b]) => (a < b ? -1 : 1));
  return { label: folder.label, files: new Map(inOrder), attachedTexts };
}

/** A file as `readContentFolder` gives it; of no kind that is known, unless it is a text that is read. */
export function contentFile(path: string, content: string | Uint8Array): ContentFile {
  const data = bytesOf(content);
  const isText = /\.(?:ya?ml|md)$/.test(path);
  return {
    path,
    bytes: data.length,
    data: isText && data.length <= MAX_TEXT_BYTES ? data : null,
    sha256: isText ? null : createHash('sha256').update(data).digest('hex'),
    kind: isText ? null : 'other',
  };
}

async function withKind(file: ContentFile, content: string | Uint8Array): Promise<ContentFile> {
  if (file.kind === null) return file;
  const bytes = bytesOf(content);
  const kind = await kindOfBytes(bytes);
  return { ...file, kind, picture: await pictureSize(bytes, kind) };
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

/** Text of a file of the folder; `''` where there is none. */
export function textOf(folder: ContentFolder, path: string): string {
  const bytes = folder.files.get(path)?.data ?? folder.attachedTexts?.get(path);
  return new TextDecoder().decode(bytes ?? new Uint8Array());
}

/** The health bureau with these changes, loaded. */
export async function loadHealthBureau(
  changes: Changes = {},
  options: LoadOptions = { asOf: null },
): Promise<ReturnType<typeof loadCorpus>> {
  return loadCorpus(await healthBureau(changes), options);
}

/** Problems that the health bureau has anyhow: warnings on its awkward texts. */
let usual: Promise<Set<string>> | undefined;

/** Problems that these changes cause; those that the health bureau has anyhow are left out. */
export async function problemsOf(changes: Changes, options?: LoadOptions): Promise<Problem[]> {
  usual ??= loadHealthBureau().then(({ problems }) => new Set(problems.map(withoutPlace)));
  const known = await usual;
  const { problems } = await loadHealthBureau(changes, options);
  return problems.filter(
    (problem) => !known.has(withoutPlace(problem)) && !isOfAnEarlierPlan(problem),
  );
}

/** Its plans, those that tests add among them, were published before an approval was asked for. */
function isOfAnEarlierPlan({ ruleId, severity }: Problem): boolean {
  return ruleId === 'approval/missing' && severity === 'warning';
}

/** The one problem that these changes cause; fails where there is none or a second one. */
export async function onlyProblemOf(changes: Changes): Promise<Problem> {
  const problems = await problemsOf(changes);
  const [only] = problems;
  if (problems.length !== 1 || only === undefined) {
    throw new Error(`expected one problem, found ${JSON.stringify(problems, null, 2)}`);
  }
  return only;
}

/** A change that replaces one passage, which must stand there. */
export function replacing(passage: string, replacement: string): (text: string) => string {
  return (text) => {
    if (!text.includes(passage)) throw new Error(`the file does not hold 「${passage}」`);
    return text.replace(passage, () => replacement);
  };
}

/** Several changes of one file, one after the other. */
export function all(...changes: ((text: string) => string)[]): (text: string) => string {
  return (text) => changes.reduce((current, change) => change(current), text);
}

/** Place of a passage in the changed file, found by plain search and not by the parsers. */
export async function placeOf(
  changes: Changes,
  path: string,
  passage: string,
): Promise<Exclude<Place, 'unavailable'>> {
  return placeIn(textOf(await healthBureau(changes), path), passage);
}

/** Line and column (1-based) of the first occurrence of a passage. */
export function placeIn(text: string, passage: string): Exclude<Place, 'unavailable'> {
  const index = text.indexOf(passage);
  if (index === -1) throw new Error(`the text does not hold 「${passage}」`);
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function contentAfter(change: Exclude<Change, null>, text: string): string | Uint8Array {
  return typeof change === 'function' ? change(text) : change;
}

/** Places move when a file is changed, so they do not count. */
function withoutPlace({ file, ruleId, message }: Problem): string {
  return [file, ruleId, message].join('\n');
}
