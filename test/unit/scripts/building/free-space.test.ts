import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { estimateSite, refuseFullDisk } from '../../../../scripts/building/free-space.ts';
import { writeFiles } from '../../../support/made-site.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-'));
});

const refuse = (bytes: number | null, files: number | null = null) =>
  refuseFullDisk(
    { files: 100, bytes: 50_000_000 },
    join(folder, '.cache', 'builds'),
    join(folder, 'dist'),
    () => Promise.resolve({ bytes, files }),
  );

test('a disk without room for the site is told, with what there is and what it takes', async () => {
  const reason = await refuse(20_000_000);
  expect(reason).toContain('剩 20 MB');
  expect(reason).toContain('約需 60 MB');
  expect(await refuse(null, 99)).toContain('只能再放 99 個檔案');
});

test('a disk with room, or one that does not say, is no hindrance', async () => {
  expect(await refuse(60_000_000, 100)).toBeNull();
  expect(await refuse(null, null)).toBeNull();
});

test('a site takes as much as the former one; the first, a multiple of its texts', async () => {
  await writeFiles(join(folder, 'content'), { 'site.yaml': 'x'.repeat(10), 'a/source.pdf': 'xyz' });
  const estimate = () => estimateSite(join(folder, 'dist'), join(folder, 'content'));
  expect(estimate()).toEqual({ files: 2, bytes: 10 * 40 + 3 * 2 });
  await writeFiles(join(folder, 'dist'), { 'index.html': 'x'.repeat(7) });
  expect(estimate()).toEqual({ files: 1, bytes: 7 });
});
