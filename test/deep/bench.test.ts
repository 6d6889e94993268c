import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('npm run bench prints time, processor, memory and size of builds of synthetic content', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/bench.ts', '--plans', '1', '--rich', '2', '--seed', '1'],
    { cwd: root },
  );
  const lines = stdout.split('\n');
  for (const [plans, kind] of [
    ['1', ''],
    ['2', '，含成果'],
  ] as const) {
    const costs = lines.filter(
      (line) => line.startsWith(`| ${plans} 份計畫`) && line.includes(kind),
    );
    // Clean, after an edit, with the edition before: each took time, and a process held memory.
    expect(costs).toHaveLength(3);
    for (const cost of costs)
      expect(cost).toMatch(/\| [1-9][\d.]* \| [1-9][\d.]* \| [1-9]\d* \| [1-9]\d* \|$/);
  }
  expect(lines.filter((line) => line.startsWith('| 計畫網頁'))).toHaveLength(2);
});
