import { access, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withTemporaryFolder } from '../../../../scripts/test/temporary-folder.ts';

test('what tests leave among temporary files is gone when they are done, also where they failed', async () => {
  const environment: Record<string, string | undefined> = { TMPDIR: tmpdir() };
  let left = '';
  const run = withTemporaryFolder(environment, async () => {
    left = join(environment['TMPDIR'] ?? '', 'left');
    await writeFile(left, '');
    throw new Error('a test failed');
  });
  await expect(run).rejects.toThrow('a test failed');
  await expect(access(left)).rejects.toThrow();
  expect(left.startsWith(join(tmpdir(), 'open-plans-tests-'))).toBe(true);
  expect(environment['TMPDIR']).toBe(tmpdir());
});
