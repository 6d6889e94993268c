import { readContentFolder } from '../content/read/read-content-folder.ts';
import { formatProblems } from '../content/problems/report.ts';
import type { Problem } from '../content/problems/problem.ts';
import { readSettings } from '../corpus/settings.ts';
import type { Corpus } from '../corpus/model/corpus.ts';
import { loadCorpus } from '../corpus/build/load-corpus.ts';

/** Content that cannot be published; the message lists every problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}

// Astro bundles its pages, so module state is not shared with the build script: the process is.
const KEY = Symbol.for('open-plans.corpus');
const memory = globalThis as { [KEY]?: Promise<Corpus> | undefined };

/**
 * The corpus of this process, loaded once from the settings in the environment.
 * @throws {ContentError} when the content has errors
 */
export function getSiteCorpus(): Promise<Corpus> {
  memory[KEY] ??= load();
  return memory[KEY];
}

/** Gives the process a corpus that was loaded already. */
export function setSiteCorpus(corpus: Corpus): void {
  memory[KEY] = Promise.resolve(corpus);
}

async function load(): Promise<Corpus> {
  const settings = readSettings(process.env, process.cwd());
  const { corpus, problems } = loadCorpus(await readContentFolder(settings.contentDir), {
    asOf: settings.asOf,
    allowUnreviewed: process.env['ALLOW_UNREVIEWED'] === '1',
  });
  if (corpus === null) throw new ContentError(problems);
  return corpus;
}
