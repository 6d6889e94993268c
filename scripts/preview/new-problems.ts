import type { Problem } from '../../src/content/problems/problem.ts';
import { formatProblem, formatProblems, sortProblems } from '../../src/content/problems/report.ts';

/** What is wrong with a content folder, and what of it is accepted. */
interface Judged {
  problems: readonly Problem[];
  accepted: readonly Problem[];
}

/**
 * Tells what is wrong on a stream: at first all of it, then what came in since it told last, and how
 * much there is now, where that has changed. What only stands on another line is not new.
 */
export function newProblems(stream: { write(text: string): unknown }): (now: Judged) => void {
  let told: ReadonlyMap<string, number> | null = null;
  return ({ problems, accepted }) => {
    const now = countsOf(problems);
    if (told === null) {
      stream.write(`\n${formatProblems(problems, accepted.length)}\n`);
    } else {
      const before = new Map(told);
      const added = sortProblems(problems).filter((problem) => {
        const left = before.get(keyOf(problem)) ?? 0;
        before.set(keyOf(problem), left - 1);
        return left <= 0;
      });
      const isSame = added.length === 0 && total(told) === problems.length;
      const sum = formatProblems(problems, accepted.length).split('\n').at(-1)!;
      if (!isSame) stream.write(`\n${[...added.map(formatProblem), sum].join('\n')}\n`);
    }
    told = now;
  };
}

/** The same for a problem wherever it stands in its file. */
function keyOf({ file, severity, ruleId, message, fix }: Problem): string {
  return JSON.stringify([file, severity, ruleId, message, fix]);
}

function countsOf(problems: readonly Problem[]): Map<string, number> {
  const groups = Map.groupBy(problems, keyOf);
  return new Map([...groups].map(([key, own]) => [key, own.length]));
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
