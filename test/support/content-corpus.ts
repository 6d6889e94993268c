import { fileURLToPath } from 'node:url';
import { readContentFolder } from '../../src/content/read/read-content-folder.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';
import { loadCorpus } from '../../src/corpus/assembly/load-corpus.ts';
import { formatProblems } from '../../src/content/problems/report.ts';

const folders = {
  'five-plans': new URL('../../content', import.meta.url),
  /** Two invented institutions, one without plans; plans with and without deadlines and units. */
  'health-bureau': new URL('../fixtures/health-bureau', import.meta.url),
  /** Two invented agencies with five plans as agencies write them; what `npm start -- --demo` shows. */
  demo: new URL('../fixtures/demo', import.meta.url),
};

const loaded = new Map<keyof typeof folders, Promise<Corpus>>();

/** The corpus of a content folder of the project, read once a test file. */
export function contentCorpus(name: keyof typeof folders): Promise<Corpus> {
  const before = loaded.get(name);
  if (before) return before;
  const corpus = load(fileURLToPath(folders[name]));
  loaded.set(name, corpus);
  return corpus;
}

async function load(path: string): Promise<Corpus> {
  const { corpus, problems } = loadCorpus(await readContentFolder(path), { asOf: null });
  if (corpus === null) throw new Error(formatProblems(problems));
  return corpus;
}
