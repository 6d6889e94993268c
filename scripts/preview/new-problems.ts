import type { Problem } from '../../src/content/problems/problem.ts';
import { formatProblem, formatProblems, sortProblems } from '../../src/content/problems/report.ts';

/** What is wrong with a content folder, and what of it is accepted. */
interface Judged {
  problems: readonly Problem[];
  accepted: readonly Problem[];
}

/**
 * Tells what is wrong on a stream: at first all of it, then what came in since it told last, and how
 * much there is now, where that has changed.
 */
export function newProblems(stream: { write(text: string): unknown }): (now: Judged) => void {
  let told: ReadonlySet<string> | null = null;
  return ({ problems, accepted }) => {
    const lines = sortProblems(problems).map(formatProblem);
    if (told === null) {
      stream.write(`\n${formatProblems(problems, accepted.length)}\n`);
    } else {
      const before = told;
      const added = lines.filter((line) => !before.has(line));
      const isSame = added.length === 0 && before.size === new Set(lines).size;
      const sum = formatProblems(problems, accepted.length).split('\n').at(-1)!;
      if (!isSame) stream.write(`\n${[...added, sum].join('\n')}\n`);
    }
    told = new Set(lines);
  };
}
