import { load } from 'js-yaml';
import { contentTypes } from '../../src/content/schemas/content-types.ts';
import type { Finding } from '../../src/content/problems/problem.ts';
import type { ContentFile, ContentFolder } from '../../src/content/read/content-folder.ts';
import { splitFrontMatter } from '../../src/content/read/front-matter.ts';
import { parseContent } from '../../src/content/read/parse-content.ts';
import { parseFile, type FileReading } from '../../src/content/read/parse-file.ts';
import { runChecks } from '../../src/corpus/checks/run-checks.ts';
import { contentFile, files, replacing, textOf, type Changes } from './content-folder.ts';

/** A content file gone wrong in one way. */
export interface ContentFault {
  /** The file that is wrong. */
  file: string;
  /** How, e.g. `key-misspelt dimensions.0.heading`. */
  name: string;
  /** What stands in its place; without any the file is gone. */
  replacement: ContentFile | null;
}

type Path = readonly (string | number)[];

/** What can go wrong at a key: each gives the changed value of what holds the key. */
const keyFaults: Readonly<
  Record<string, (holder: Record<string, unknown>, key: string) => Record<string, unknown>>
> = {
  'key-misspelt': (holder, key) =>
    Object.fromEntries(
      Object.entries(holder).map(([name, value]) => [name === key ? `${key}x` : name, value]),
    ),
  'key-left-out': (holder, key) =>
    Object.fromEntries(Object.entries(holder).filter(([name]) => name !== key)),
  'wrong-type': (holder, key) => ({ ...holder, [key]: isMapping(holder[key]) ? [1] : { a: 1 } }),
  'no-value': (holder, key) => ({ ...holder, [key]: null }),
};

/** What can go wrong with a file as a whole: each gives the changed text or bytes. */
const fileFaults: Readonly<Record<string, (text: string) => string | Uint8Array>> = {
  'quote-left-open': (text) => text.replace(/^(\w+):/m, (key) => `${key} "`),
  'tab-for-indent': (text) => text.replace(/^ +/m, '\t'),
  'no-keys': (text) => (text.startsWith('---') ? '---\n- 1\n---\n' : '- 1\n'),
  empty: () => '',
  'utf-16': (text) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')),
  'nul-character': (text) => text.replace(':', ':\u0000'),
};

/**
 * Every content file of a folder gone wrong in every generic way: with each of its keys misspelt,
 * left out, of another type or without value; unreadable; renamed; gone.
 */
export function* contentFaults(folder: ContentFolder): Generator<ContentFault> {
  const types = Object.values(contentTypes);
  for (const file of folder.files.keys()) {
    if (!types.some(({ match }) => match.test(file))) continue;
    const text = textOf(folder, file);
    yield { file, name: 'gone', replacement: null };
    for (const [name, change] of Object.entries(fileFaults)) {
      yield { file, name, replacement: contentFile(file, change(text)) };
    }
    if (file.endsWith('.yaml')) {
      const renamed = file.replace(/yaml$/, 'yml');
      yield { file, name: 'renamed', replacement: contentFile(renamed, text) };
    }
    yield* faultsOfKeys(file, text);
  }
}

function* faultsOfKeys(file: string, text: string): Generator<ContentFault> {
  const parts = file.endsWith('.md') ? splitFrontMatter(text) : null;
  const value = load(parts?.yaml ?? text);
  for (const path of keysIn(value, [])) {
    for (const [name, change] of Object.entries(keyFaults)) {
      // JSON is YAML.
      const yaml = JSON.stringify(changedAt(value, path, change), null, 1);
      const changed = parts === null ? yaml : `---\n${yaml}\n---\n${parts.body}`;
      yield { file, name: `${name} ${path.join('.')}`, replacement: contentFile(file, changed) };
    }
  }
}

function isMapping(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ways to every key of every mapping in a value. */
function* keysIn(value: unknown, path: Path): Generator<Path> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (!Array.isArray(value)) yield here;
    yield* keysIn(inner, here);
  }
}

function changedAt(
  value: unknown,
  path: Path,
  change: (holder: Record<string, unknown>, key: string) => Record<string, unknown>,
): unknown {
  const [step, ...rest] = path;
  const holder = value as Record<string, unknown>;
  if (rest.length === 0) return change(holder, String(step));
  const inner = changedAt(holder[step as string], rest, change);
  return Array.isArray(value)
    ? value.map((each: unknown, index) => (index === step ? inner : each))
    : { ...holder, [step as string]: inner };
}

/** The folder with one of its files gone wrong. */
export function withFault(
  folder: ContentFolder,
  { file, replacement }: ContentFault,
): ContentFolder {
  const files = new Map(folder.files);
  files.delete(file);
  if (replacement !== null) files.set(replacement.path, replacement);
  return { ...folder, files: new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** What a fault led to. */
export interface FaultOutcome {
  fault: ContentFault;
  /** Errors told of the file that is wrong. */
  own: Finding[];
  /** Problems told of other files, which are right. */
  elsewhere: Finding[];
}

/**
 * What each of the faults leads to, beside the problems that the folder has anyhow. Files that are
 * right are read once for all faults. Left out are changes that leave the file right (a key that may
 * be missing): what then stands elsewhere is no echo.
 */
export function* outcomesOf(
  folder: ContentFolder,
  faults: Iterable<ContentFault>,
): Generator<FaultOutcome> {
  const readings = new WeakMap<ContentFile, FileReading>();
  const parse = (file: ContentFile) => {
    const reading = readings.get(file) ?? parseFile(file);
    readings.set(file, reading);
    return reading;
  };
  const findingsIn = (files: ContentFolder): Finding[] => {
    const findings: Finding[] = [];
    const content = parseContent(files, findings, parse);
    const asOf = content.site?.as_of ?? null;
    return [...findings, ...runChecks(content, { allowUnreviewed: false, asOf })];
  };
  const sentence = ({ file, ruleId, message }: Finding) => `${file} ${ruleId} ${message}`;
  const usual = new Set(findingsIn(folder).map(sentence));
  for (const fault of faults) {
    const found = findingsIn(withFault(folder, fault)).filter((each) => !usual.has(sentence(each)));
    const places = [fault.file, fault.replacement?.path];
    const isOwn = ({ file }: Finding) => places.includes(file);
    const own = found.filter((each) => isOwn(each) && each.severity === 'error');
    if (fault.replacement !== null && !own.some(isOfTheFileItself)) continue;
    yield { fault, own, elsewhere: found.filter((each) => !isOwn(each)) };
  }
}

/** Its writing or shape is wrong, not how it fits to others. */
function isOfTheFileItself({ ruleId }: Finding): boolean {
  return /^(?:file|schema)\//.test(ruleId);
}

/**
 * What is told of files that are right, one line each: nothing may be, unless the file that is gone
 * is named as missing.
 */
export function untrue({ fault, elsewhere }: FaultOutcome): string[] {
  return elsewhere
    .filter(
      ({ message, fix }) => fault.replacement !== null || !`${message}${fix}`.includes(fault.file),
    )
    .map(
      ({ file, ruleId, message }) => `${fault.file} ${fault.name} → ${file} ${ruleId} ${message}`,
    );
}

/** The health bureau with a category of its register that rests on one plan alone. */
export const RESTING_ON_A_PLAN: Changes = {
  [files.green]: replacing("published: '", "disclosure_category: art7-9\npublished: '"),
  [files.register]: replacing('state: not-recorded', 'state: published-here\n    extent: all'),
};
