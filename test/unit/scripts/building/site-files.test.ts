import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mergeInto, refuseTwice } from '../../../../scripts/building/site-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'site-files-'));
  await mkdir(join(folder, 'exports/data'), { recursive: true });
  await mkdir(join(folder, 'site/data'), { recursive: true });
  await writeFile(join(folder, 'exports/data/rows.csv'), 'rows');
});
afterEach(() => rm(folder, { recursive: true }));

test('data files come beside the pages', async () => {
  await writeFile(join(folder, 'site/data/index.html'), 'page');
  mergeInto(join(folder, 'exports'), join(folder, 'site'));
  expect(await readdir(join(folder, 'site/data'))).toEqual(['index.html', 'rows.csv']);
});

test('that two parts of a build claim one address is an error that names it, whichever is first', async () => {
  await writeFile(join(folder, 'site/data/rows.csv'), 'other');
  expect(() => mergeInto(join(folder, 'exports'), join(folder, 'site'))).toThrow(
    '兩個部分都要產生「/data/rows.csv」',
  );
  const files = new Set(['data/rows.csv']);
  expect(() => refuseTwice(['data/index.html', 'data/rows.csv'], files)).toThrow(
    '兩個部分都要產生「/data/rows.csv」',
  );
  refuseTwice(['data/index.html'], files);
});
