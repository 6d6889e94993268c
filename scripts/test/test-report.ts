import { readFile } from 'node:fs/promises';

/** How many tests passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** The parts of vitest's JSON report that are counted. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: readonly {
    status: string;
    assertionResults: readonly { status: string; fullName?: string }[];
  }[];
}

/**
 * Counts a run of vitest. A test file that broke before its first test counts as one failure, and
 * so does a run that failed otherwise or left no report: nothing that went wrong may read as passed.
 * @param report null = vitest wrote none
 */
export function tallyOfVitest(report: VitestReport | null, exitCode: number): Tally {
  if (report === null) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    (file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((assertion) => assertion.status === 'failed'),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
  };
}

/** Names of the tests that vitest did not run, for what they need is not installed. */
export function skippedTests(report: VitestReport | null): string[] {
  return (report?.testResults ?? [])
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => ['skipped', 'pending', 'todo', 'disabled'].includes(status))
    .map(({ fullName }) => fullName ?? '?');
}

/** What was left out, by name, for the lines before the last; nothing where all was run. */
export function skippedLines(names: readonly string[]): string {
  return names.length === 0
    ? ''
    : `略過 Skipped ${names.length}: ${names.map((name) => `「${name}」`).join('、')}\n`;
}

/** The report that vitest wrote, or null when there is none. */
export async function readVitestReport(file: string): Promise<VitestReport | null> {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as VitestReport);
}

/** Last line of `npm test`. */
export function summaryLine(tallies: readonly Tally[]): string {
  const sum = (key: keyof Tally) => tallies.reduce((total, tally) => total + tally[key], 0);
  return `${sum('passed')} passed, ${sum('failed')} failed`;
}
