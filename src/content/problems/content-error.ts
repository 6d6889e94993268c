import type { Problem } from './problem.ts';
import { formatProblems } from './report.ts';

/** Content that cannot be published; the message lists every problem. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(formatProblems(problems));
    this.name = 'ContentError';
    this.problems = problems;
  }
}
