import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('npm run bench prints time, memory and size of a build of synthetic content', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['scripts/bench.ts', '--plans', '1', '--exports'],
    { cwd: root },
  );
  expect(stdout).toMatch(/^1 plans, \d+ rows, seed 1\n.* s .* MB .* files\n$/s);
});
