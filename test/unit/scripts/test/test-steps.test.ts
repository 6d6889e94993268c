import { expect, test } from 'vitest';
import { failure, success, TestSteps } from '../../../../scripts/test/test-steps.ts';

function onPaper() {
  let text = '';
  const steps = new TestSteps({ write: (more: string) => (text += more) });
  return { steps, written: () => text };
}

test('the last line counts every step, and what was left out is named before it', async () => {
  const { steps, written } = onPaper();
  await steps.run('Types', () => Promise.resolve(success()));
  await steps.run('Unit', () =>
    Promise.resolve({ passed: 5, failed: 0, output: '', skipped: ['R'] }),
  );
  steps.writeSummary();
  expect(written()).toMatch(/略過 Skipped 1: 「R」\n6 passed, 0 failed\n$/);
  expect(steps.haveFailed).toBe(false);
});

test('a step that fails shows what it printed, and the steps after it are run', async () => {
  const { steps, written } = onPaper();
  expect(await steps.run('Types', () => Promise.resolve(failure('type of x')))).toBe(false);
  expect(await steps.run('Lint', () => Promise.resolve(success('quiet')))).toBe(true);
  steps.writeSummary();
  expect(written()).toContain('type of x');
  expect(written()).not.toContain('quiet');
  expect(written()).toMatch(/1 passed, 1 failed\n$/);
  expect(steps.haveFailed).toBe(true);
});

test('a step that breaks is one failure', async () => {
  const { steps, written } = onPaper();
  await steps.run('Sites', () => Promise.reject(new Error('no room on the disk')));
  steps.writeSummary();
  expect(written()).toContain('no room on the disk');
  expect(written()).toMatch(/0 passed, 1 failed\n$/);
});

test('a run without any step has failed, for it has looked at nothing', () => {
  expect(onPaper().steps.haveFailed).toBe(true);
});
