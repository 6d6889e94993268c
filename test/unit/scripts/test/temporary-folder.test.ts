import { access, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTemporaryFolder } from '../../../../scripts/test/temporary-folder.ts';

test('what tests leave among temporary files is gone when they are done, also where they failed', async () => {
  const environment: Record<string, string | undefined> = { TMPDIR: tmpdir() };
  let [left, mode] = ['', 0];
  const run = withTemporaryFolder(environment, async () => {
    const folder = environment['TMPDIR'] ?? '';
    left = join(folder, 'left');
    await writeFile(left, '');
    mode = (await stat(folder)).mode & 0o7777;
    throw new Error('a test failed');
  });
  await expect(run).rejects.toThrow('a test failed');
  await expect(access(left)).rejects.toThrow();
  expect(left.startsWith(join(tmpdir(), 'open-plans-tests-'))).toBe(true);
  expect(environment['TMPDIR']).toBe(tmpdir());
  // Of all users, as any such folder.
  expect(mode).toBe(0o1777);
});
