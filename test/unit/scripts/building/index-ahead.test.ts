import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { IndexAhead } from '../../../../scripts/building/page-index/index-ahead.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-index-ahead-'));
});
afterEach(() => rm(folder, { recursive: true }));

const page = (address: string, text = address) => ({
  address,
  language: 'zh' as const,
  title: address,
  description: '',
  text,
});

const [one, two, three] = [page('/1/'), page('/2/'), page('/3/')];

/** @returns whether the index was written, when all pages were noted in the order of their coming */
async function written(awaited: readonly string[], coming: (typeof one)[], pages = [one, two]) {
  const ahead = new IndexAhead(awaited);
  for (const each of coming) await ahead.note(each);
  return ahead.write(folder, pages);
}

test('an index of the awaited pages is written, in whatever order they came', async () => {
  expect(await written(['/1/', '/2/'], [two, one])).toBe(true);
  expect(existsSync(join(folder, 'pagefind/pagefind-entry.json'))).toBe(true);
});

test('nothing is written of an index that is not that of the pages', async () => {
  expect(await written([], [one, two])).toBe(false);
  expect(await written(['/1/', '/2/'], [one])).toBe(false);
  expect(await written(['/1/', '/2/', '/3/'], [one, two, three])).toBe(false);
  expect(await written(['/2/', '/1/'], [one, two])).toBe(false);
  expect(await written(['/1/', '/2/'], [one, page('/2/', '改')])).toBe(false);
  expect(existsSync(join(folder, 'pagefind'))).toBe(false);
});
