import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatProblems } from '../../src/content/problems/report.ts';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import type { Corpus, Row } from '../../src/corpus/model/corpus.ts';

/** Folder that the small corpus is read from. */
export const SMALL_CONTENT = fileURLToPath(new URL('../fixtures/small-content', import.meta.url));

/** Where the small corpus is published: not at the root, so that a lost base path shows. */
export const smallContext = {
  settings: { siteUrl: 'https://plans.example.org', basePath: '/open/' },
};

/** The source file of plan `aaa-101`. */
export const smallSourceText = readFileSync(`${SMALL_CONTENT}/plans/aaa/101/source.txt`, 'utf8');

const built = await buildOnce();

/**
 * Two institutions, three plans, one of them amended, seven rows with the texts that break files: formulas, quotation
 * marks, line ends, commas, nulls, empty and long lists. It is read from `fixtures/small-content` once;
 * every call gives a copy, which the caller may change.
 */
export function smallCorpus(): Corpus {
  return copyOf(built, new Map());
}

/** The corpus with some fields of one row replaced: for what must be refused. */
export function withRow(corpus: Corpus, measureId: string, fields: Partial<Row>): Corpus {
  Object.assign(corpus.rowById.get(measureId)!, fields);
  return corpus;
}

/** No check may find an error, so that no test holds against a corpus that content cannot give. */
async function buildOnce(): Promise<Corpus> {
  const folder = await readContentFolder(SMALL_CONTENT);
  const { corpus, problems } = loadCorpus(folder, { asOf: null, allowUnreviewed: true });
  if (corpus === null) throw new Error(formatProblems(problems));
  return corpus;
}

/** A copy of everything that can be changed; functions stay as they are, `structuredClone` refuses them. */
function copyOf<T>(value: T, copies: Map<unknown, unknown>): T {
  if (typeof value !== 'object' || value === null) return value;
  const before = copies.get(value);
  if (before !== undefined) return before as T;
  if (value instanceof Map) {
    const copy = new Map<unknown, unknown>();
    copies.set(value, copy);
    for (const [key, each] of value) copy.set(key, copyOf(each, copies));
    return copy as T;
  }
  const copy: object = Array.isArray(value) ? [] : {};
  copies.set(value, copy);
  for (const [key, each] of Object.entries(value)) {
    (copy as Record<string, unknown>)[key] = copyOf(each as unknown, copies);
  }
  return copy as T;
}
