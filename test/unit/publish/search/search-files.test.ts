import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { searchFiles } from '../../../../src/publish/search/search-files.ts';
import { INDEX_FOLDER } from '../../../../src/search/index-folder.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-search-'));
});
afterEach(() => rm(folder, { recursive: true }));

const read = (place: string, name: string) => readFile(join(folder, place, INDEX_FOLDER, name));

it('takes of an edition before the files whose text is the same, and gives the same names', async () => {
  const before = searchFiles(join(folder, 'before'));
  const start = before.writeNumbered('grams', ['["a"]', '["b"]']);
  const [texts] = before.write('texts', ['["甲"]']);
  // Whoever takes a file has this one.
  const taken = gzipSync('["a"]', { level: 1 });
  await writeFile(join(folder, 'before', INDEX_FOLDER, `${start}0.json.gz`), taken);

  const asked: string[] = [];
  const find = (href: string) => {
    asked.push(href);
    return { path: join(folder, 'before', href) };
  };
  const now = searchFiles(join(folder, 'now'), { packed: before.packed, find });
  const startNow = now.writeNumbered('grams', ['["a"]', '["c"]']);
  expect(now.write('texts', ['["甲"]'])).toEqual([texts]);
  expect(await read('now', `${startNow}0.json.gz`)).toEqual(taken);
  expect(gunzipSync(await read('now', `${startNow}1.json.gz`)).toString()).toBe('["c"]');
  // As the addresses of the site are written, or whoever looks them up finds none.
  expect(asked).toEqual([`/search-index/${start}0.json.gz`, `/search-index/${texts!}`]);
});

it('writes two files of one text once, taken or not', async () => {
  const before = searchFiles(join(folder, 'before'));
  const [name, same] = before.write('texts', ['["甲"]', '["甲"]']);
  expect(same).toBe(name);
  const find = (path: string) => ({ path: join(folder, 'before', path) });
  const now = searchFiles(join(folder, 'now'), { packed: before.packed, find });
  expect(now.write('texts', ['["甲"]', '["甲"]'])).toEqual([name, name]);
  expect(gunzipSync(await read('now', name!)).toString()).toBe('["甲"]');
});

it('compresses a text again whose file is not what was written then', async () => {
  const before = searchFiles(join(folder, 'before'));
  const start = before.writeNumbered('grams', ['["a"]']);
  const now = searchFiles(join(folder, 'now'), { packed: before.packed, find: () => null });
  expect(now.writeNumbered('grams', ['["a"]'])).toBe(start);
  expect(await read('now', `${start}0.json.gz`)).toEqual(await read('before', `${start}0.json.gz`));
});
