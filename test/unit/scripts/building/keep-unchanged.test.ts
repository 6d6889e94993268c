import { mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sumsOfFiles, writeMarker } from '../../../../scripts/building/build-marker.ts';
import { keepUnchanged } from '../../../../scripts/building/keep-unchanged.ts';
import { KnownHashes } from '../../../../scripts/keeping/known-hashes.ts';

let folder: string;
let known: KnownHashes;
const first = new Date('2026-01-02T03:04:05Z');
const former = () => join(folder, 'dist');
const site = () => join(folder, 'site');

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'unchanged-'));
  known = new KnownHashes();
  for (const place of [former(), site()]) {
    await mkdir(place);
    await writeFile(join(place, 'same.html'), 'the same');
    await writeFile(join(place, 'other.html'), place === site() ? 'new' : 'old');
  }
  await utimes(join(former(), 'same.html'), first, first);
  await writeMarker(former());
});
afterEach(() => rm(folder, { recursive: true }));

/** As the build that made the former site does. */
async function note(): Promise<void> {
  for (const [path, sha256] of await sumsOfFiles(former(), { flush: false })) {
    known.set(await stat(join(former(), path), { bigint: true }), sha256);
  }
}

async function keep(): Promise<Set<string>> {
  return keepUnchanged(site(), former(), await sumsOfFiles(site(), { flush: false }), known);
}

const at = async (path: string) => stat(join(site(), path));

test('a file whose bytes did not change keeps its time, one that changed has a new one', async () => {
  await note();
  expect(await keep()).toEqual(new Set(['same.html']));
  expect((await at('same.html')).mtime).toEqual(first);
  expect((await at('other.html')).mtime).not.toEqual(first);
  expect(await readFile(join(site(), 'other.html'), 'utf8')).toBe('new');
});

test('what the build before noted is a link to its file, and read by nobody', async () => {
  await note();
  await keep();
  expect((await at('same.html')).ino).toBe((await stat(join(former(), 'same.html'))).ino);
});

test('a file that nobody noted is read, and gives its time but no link', async () => {
  expect(await keep()).toEqual(new Set());
  expect((await at('same.html')).mtime).toEqual(first);
  expect((await at('same.html')).ino).not.toBe((await stat(join(former(), 'same.html'))).ino);
});

test('a file that somebody edited in place gives neither: the new one stays as it was made', async () => {
  await note();
  await writeFile(join(former(), 'same.html'), 'edited!!');
  expect(await keep()).toEqual(new Set());
  expect(await readFile(join(site(), 'same.html'), 'utf8')).toBe('the same');
  expect((await at('same.html')).mtime).not.toEqual(first);
});

test('without a former site there is nothing to keep', async () => {
  await rm(former(), { recursive: true });
  expect(await keep()).toEqual(new Set());
});
