import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { noteSimilarRows, prepareSimilarRows } from '../../src/corpus/figures/similar-rows.ts';
import type { Comparison, Likenesses } from '../../src/corpus/figures/similar-texts.ts';
import type { Corpus } from '../../src/corpus/model/corpus.ts';

const PROGRAM = fileURLToPath(new URL('compare-process.ts', import.meta.url));

/** Fewer plans are compared before a process would have started. */
const WORTH_A_PROCESS = 20;

/** What a process that compares is told, and what it answers. */
export interface ToCompare {
  comparisons: readonly Comparison[];
}
export interface Compared {
  found: readonly Likenesses[];
}

/**
 * Has another process work out which rows of a corpus are similar, while this one goes on. Where it fails, or there are few
 * plans, nothing is noted, and whoever asks works it out.
 * @param options `signal` ends the process
 * @returns whether that process has worked it out
 */
export async function compareApart(
  corpus: Corpus,
  { processes, signal }: { processes: number; signal: AbortSignal },
): Promise<boolean> {
  if (processes < 2 || corpus.plans.length < WORTH_A_PROCESS) return false;
  const { comparisons, rowsOf } = prepareSimilarRows(corpus);
  const answer = await ask({ comparisons }, signal);
  if (answer === null) return false;
  noteSimilarRows(corpus, rowsOf(answer.found));
  return true;
}

function ask(question: ToCompare, signal: AbortSignal): Promise<Compared | null> {
  return new Promise((answer) => {
    const child = fork(PROGRAM, { serialization: 'advanced', signal, killSignal: 'SIGKILL' });
    child.on('message', (compared: Compared) => answer(compared));
    child.on('error', () => answer(null));
    child.on('exit', () => answer(null));
    child.send(question, () => {});
  });
}
