import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KnownHashes } from '../../../../scripts/keeping/known-hashes.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'known-'));
  await writeFile(join(folder, 'page'), 'one');
});
afterEach(() => rm(folder, { recursive: true }));

const page = () => stat(join(folder, 'page'), { bigint: true });
const record = () => join(folder, 'kept', 'record');

async function noted(): Promise<void> {
  const hashes = new KnownHashes();
  hashes.set(await page(), 'a'.repeat(64));
  await hashes.save(record());
}

async function loaded(): Promise<string | undefined> {
  const hashes = new KnownHashes();
  await hashes.load(record());
  return hashes.get(await page());
}

test('a file that did not change is known again', async () => {
  await noted();
  expect(await loaded()).toBe('a'.repeat(64));
});

test('a file that was written since is not, even where its size is the same', async () => {
  await noted();
  await writeFile(join(folder, 'page'), 'two');
  expect(await loaded()).toBeUndefined();
});

test.each([
  ['cut short', (text: string) => text.slice(0, -3)],
  ['changed in one place', (text: string) => text.replace('a', 'b')],
  ['of another form', (text: string) => text.replace('hashes 1', 'hashes 2')],
  ['empty', () => ''],
])('a record that is %s is not believed', async (_, damage) => {
  await noted();
  await writeFile(record(), damage(await readFile(record(), 'utf8')));
  expect(await loaded()).toBeUndefined();
});

test('without a record nothing is known', async () => {
  expect(await loaded()).toBeUndefined();
});
