import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareApart } from '../../../../scripts/building/similar-apart.ts';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import { similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import { writeMixedContent } from '../../../support/mixed-content.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-similar-'));
  await writeMixedContent(join(folder, 'content'), folder);
});
afterAll(() => rm(folder, { recursive: true }));

async function load() {
  const content = await readContentFolder(join(folder, 'content'));
  return loadCorpus(content, { asOf: null, allowUnreviewed: true }).corpus!;
}

/** Ids of the similar rows of each row, with their scores. */
function idsOf(corpus: Awaited<ReturnType<typeof load>>) {
  return Array.from(similarRows(corpus), ([id, rows]) => [
    id,
    rows.map(({ row, score }) => [row.measureId, score]),
  ]);
}

it('another process finds the similar rows that this one finds', async () => {
  const [apart, here] = [await load(), await load()];
  const { signal } = new AbortController();
  expect(await compareApart(apart, { processes: 2, signal })).toBe(true);
  const found = idsOf(apart);
  expect(found.length).toBeGreaterThan(1000);
  expect(found).toEqual(idsOf(here));
});

it('where that process is ended, this one finds them', async () => {
  const corpus = await load();
  const stop = new AbortController();
  const compared = compareApart(corpus, { processes: 2, signal: stop.signal });
  stop.abort();
  expect(await compared).toBe(false);
  expect(idsOf(corpus).length).toBeGreaterThan(1000);
});
