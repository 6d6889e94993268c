import { mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepInUse, keptFolder } from '../../../../scripts/keeping/kept-folder.ts';

let place: string;
let made: string[];

beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'kept-'));
  made = [];
});
afterEach(() => rm(place, { recursive: true, force: true }));

const get = (key: string) =>
  keptFolder(place, key, async (folder) => {
    made.push(key);
    await writeFile(join(folder, 'page.txt'), `made of ${key}`);
  });

const read = async (folder: string) => readFile(join(folder, 'page.txt'), 'utf8');

test('a folder is made once, and the next build finds it', async () => {
  expect(await read(await get('a'))).toBe('made of a');
  expect(await read(await get('a'))).toBe('made of a');
  expect(made).toEqual(['a']);
});

test.each([
  ['changed', (folder: string) => writeFile(join(folder, 'page.txt'), 'something else')],
  ['gone', (folder: string) => rm(join(folder, 'page.txt'))],
  ['more than were made', (folder: string) => writeFile(join(folder, 'more.txt'), '')],
  ['without their list', (folder: string) => rm(join(folder, '.open-plans-kept.json'))],
])('a folder whose files are %s is thrown away and made anew', async (_, damage) => {
  await damage(await get('a'));
  const folder = await get('a');
  expect(made).toEqual(['a', 'a']);
  expect(await read(folder)).toBe('made of a');
  expect(await readdir(folder)).toHaveLength(2);
});

test('where making fails nothing is kept, and the next build tries again', async () => {
  const failing = keptFolder(place, 'a', () => Promise.reject(new Error('no')));
  await expect(failing).rejects.toThrow('no');
  expect(await readdir(place)).toEqual([]);
  expect(await read(await get('a'))).toBe('made of a');
});

test('of many folders those that were used last stay', async () => {
  for (const [index, key] of ['a', 'b', 'c'].entries()) {
    const folder = await get(key);
    const day = new Date(Date.UTC(2020, 0, index + 1));
    await utimes(folder, day, day);
  }
  await get('a');
  await get('d');
  expect((await readdir(place)).sort()).toEqual(['a', 'c', 'd']);
});

test('one that somebody may still use stays beside them', async () => {
  const ago = async (key: string, minutes: number) => {
    const then = new Date(Date.now() - minutes * 60_000);
    await utimes(join(place, key), then, then);
  };
  for (const key of ['preview', 'a', 'b', 'c']) await get(key);
  await ago('preview', 2);
  await get('d');
  expect(await readdir(place)).toContain('preview');
  await ago('preview', 20);
  await get('e');
  expect(await readdir(place)).not.toContain('preview');
});

test('whoever uses a folder for long shows it every minute', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const folder = await get('a');
  const isUsedAfterAMinute = async () => {
    await utimes(folder, new Date(0), new Date(0));
    await vi.advanceTimersByTimeAsync(60_000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    return (await stat(folder)).mtimeMs > 0;
  };
  const stopUsing = keepInUse(folder);
  expect(await isUsedAfterAMinute()).toBe(true);
  stopUsing();
  expect(await isUsedAfterAMinute()).toBe(false);
  vi.useRealTimers();
});

test('two builds that make the same at once both get it', async () => {
  const folders = await Promise.all([get('a'), get('a')]);
  expect(new Set(folders).size).toBe(1);
  expect(await read(folders[0])).toBe('made of a');
});
