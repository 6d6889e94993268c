import { seconds } from '../shared/steps.ts';
import { skippedLines, summaryLine, type Tally } from './test-report.ts';

/** What a step came to; `output` is shown when something failed. */
export interface Outcome extends Tally {
  output: string;
  /** Names of tests that were left out. */
  skipped?: readonly string[];
}

export function success(output = ''): Outcome {
  return { passed: 1, failed: 0, output };
}

export function failure(output: string): Outcome {
  return { passed: 0, failed: 1, output };
}

/** A step that could not be run, which counts as failed. */
export function notRun(reason: string): Outcome {
  return failure(`未執行 Not run: ${reason}`);
}

/** The steps of a run of the tests: each is shown as one line when it ends, and counted. */
export class TestSteps {
  readonly #stream: { write(text: string): unknown };
  readonly #tallies: Tally[] = [];
  readonly #skipped: string[] = [];

  /** @param stream e.g. `process.stdout` */
  constructor(stream: { write(text: string): unknown }) {
    this.#stream = stream;
  }

  /** Runs a step; one that throws counts as one failure. @returns true when nothing failed */
  async run(title: string, work: () => Promise<Outcome>): Promise<boolean> {
    const started = performance.now();
    const outcome = await work().catch((error: unknown) => failure(String(error)));
    if (outcome.failed > 0) this.#stream.write(`\n${outcome.output.trim()}\n\n`);
    this.#stream.write(
      `${outcome.failed === 0 ? '✓' : '✗'} ${title}  ${summaryLine([outcome])}` +
        `  (${seconds(performance.now() - started)})\n`,
    );
    this.#tallies.push(outcome);
    this.#skipped.push(...(outcome.skipped ?? []));
    return outcome.failed === 0;
  }

  /** True when a step failed, or none was run. */
  get haveFailed(): boolean {
    return this.#tallies.length === 0 || this.#tallies.some(({ failed }) => failed > 0);
  }

  /** Writes what was left out, and the last line: `N passed, N failed`. */
  writeSummary(): void {
    this.#stream.write(`\n${skippedLines(this.#skipped)}${summaryLine(this.#tallies)}\n`);
  }
}
