import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { shareCompiledCode } from '../../../../scripts/test/compiled-code.ts';

test('programs that a run of the tests starts share their compiled code, anew in each run', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const shared = join(folder, 'compiled');
  const environment: Record<string, string | undefined> = { ...process.env };
  await shareCompiledCode(shared, environment);
  const where = () =>
    spawnSync(process.execPath, ['-p', 'require("node:module").getCompileCacheDir()'], {
      env: environment,
      encoding: 'utf8',
    }).stdout.trim();
  expect(where().startsWith(shared)).toBe(true);

  const older = join(shared, 'older');
  await writeFile(older, '');
  await shareCompiledCode(shared, environment);
  expect(existsSync(older)).toBe(false);
});
