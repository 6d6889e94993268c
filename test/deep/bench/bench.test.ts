import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

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

test('npm run bench:search prints what each kind of query loads, cold and after another', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/bench-search.ts', '--plans', '5', '--seed', '1'],
    { cwd: root, maxBuffer: 10_000_000 },
  );
  const rows = stdout
    .split('\n')
    .filter((line) => /^\| \S+ [a-z]/.test(line) && line.includes(': '));
  expect(rows).toHaveLength(10);
  for (const row of rows) {
    const [hits, ...loaded] = row
      .split('|')
      .slice(2, -1)
      .map((cell) => Number(cell.replaceAll('\u2009', '')));
    // A word that no row says has none, and one that is rare may have none in five plans.
    if (!/alone|frequent pairs/.test(row)) expect(hits).toBeGreaterThan(0);
    const [first, total, all, , , warm] = loaded as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    expect(first).toBeGreaterThan(1);
    // What is listed first may be less than what it takes to know how many there are, and that less than all.
    expect(total).toBeGreaterThanOrEqual(first);
    expect(all).toBeGreaterThanOrEqual(total);
    // The head of the index came with the query before.
    expect(warm).toBeLessThan(all);
  }
}, 400_000);
