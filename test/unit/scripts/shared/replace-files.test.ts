import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { replaceFiles } from '../../../../scripts/shared/replace-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-replace-'));
  await writeFile(join(folder, 'a.md'), '甲');
  await writeFile(join(folder, 'b.md'), '乙');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const changes = new Map([
  ['a.md', { before: bytes('甲'), after: bytes('甲甲') }],
  ['b.md', { before: bytes('乙'), after: bytes('乙乙') }],
]);

const standing = async () =>
  Promise.all(
    (await readdir(folder))
      .sort()
      .map(async (name) => [name, await readFile(join(folder, name), 'utf8')]),
  );

test('files are replaced, with their permissions, and nothing is left beside them', async () => {
  await chmod(join(folder, 'a.md'), 0o640);
  await replaceFiles(folder, changes);
  expect(await standing()).toEqual([
    ['a.md', '甲甲'],
    ['b.md', '乙乙'],
  ]);
  expect((await stat(join(folder, 'a.md'))).mode & 0o777).toBe(0o640);
});

test('where one cannot be written, none is replaced', async () => {
  const full = async (path: string, data: Uint8Array) => {
    await writeFile(path, data.slice(0, 1));
    if (path.includes('b.md')) throw new Error('ENOSPC');
  };
  await expect(replaceFiles(folder, changes, full)).rejects.toThrow('沒有改寫任何檔案');
  expect(await standing()).toEqual([
    ['a.md', '甲'],
    ['b.md', '乙'],
  ]);
});

test('a file that somebody has changed meanwhile is not touched, nor are the others', async () => {
  await writeFile(join(folder, 'b.md'), '乙丙');
  await expect(replaceFiles(folder, changes)).rejects.toThrow('「b.md」在檢查之後有人改過');
  expect(await standing()).toEqual([
    ['a.md', '甲'],
    ['b.md', '乙丙'],
  ]);
});
