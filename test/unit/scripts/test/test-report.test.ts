import { describe, expect, test } from 'vitest';
import {
  skippedLines,
  skippedTests,
  summaryLine,
  tallyOfVitest,
  type VitestReport,
} from '../../../../scripts/test/test-report.ts';

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
});
const report = (passed: number, failed: number, ...testResults: VitestReport['testResults']) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  testResults,
});

describe('counting a run of vitest', () => {
  test('passed and failed tests are counted one by one', () => {
    const run = report(2, 1, file('passed', 'passed'), file('failed', 'passed', 'failed'));
    expect(tallyOfVitest(run, 1)).toEqual({ passed: 2, failed: 1 });
  });

  test('every file that broke before its first test is a failure', () => {
    const run = report(1, 0, file('failed'), file('passed', 'passed'), file('failed'));
    expect(tallyOfVitest(run, 1)).toEqual({ passed: 1, failed: 2 });
  });

  test('a run without a report is a failure', () => {
    expect(tallyOfVitest(null, 0)).toEqual({ passed: 0, failed: 1 });
  });

  test('a run that ended badly although every test passed is a failure', () => {
    expect(tallyOfVitest(report(3, 0, file('passed', 'passed')), 1)).toEqual({
      passed: 3,
      failed: 1,
    });
  });
});

test('the last line sums up all steps', () => {
  expect(
    summaryLine([
      { passed: 1, failed: 0 },
      { passed: 41, failed: 2 },
    ]),
  ).toBe('42 passed, 2 failed');
});

describe('tests that were left out', () => {
  const named = (status: string, fullName: string) => ({ status, fullName });
  const run = report(1, 0, {
    status: 'passed',
    assertionResults: [
      named('passed', 'curl downloads'),
      named('skipped', 'R reads the CSV'),
      named('pending', 'pandas reads the CSV'),
    ],
  });

  test('are named, and neither passed nor failed', () => {
    expect(skippedTests(run)).toEqual(['R reads the CSV', 'pandas reads the CSV']);
    expect(tallyOfVitest(run, 0)).toEqual({ passed: 1, failed: 0 });
  });

  test('are counted on the line before the last, which is not there where all was run', () => {
    expect(skippedLines(skippedTests(run))).toBe(
      '略過 Skipped 2: 「R reads the CSV」、「pandas reads the CSV」\n',
    );
    expect(skippedLines(skippedTests(null))).toBe('');
  });
});
