import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { WholeApart } from '../../../../scripts/building/whole-site/whole-apart.ts';
import { filesBelow } from '../../../../scripts/keeping/hash-files.ts';
import { readSettings } from '../../../../scripts/shared/read-settings.ts';
import type { ContentFolder } from '../../../../src/content/read/content-folder.ts';
import { readContentFolder } from '../../../../src/content/read/read-content-folder.ts';
import { withReadings } from '../../../../src/content/read/with-readings.ts';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import { noteSimilarRows, similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { buildSearchIndex } from '../../../../src/publish/search/build-index.ts';
import { writeMixedContent } from '../../../support/mixed-content.ts';

let folder: string;
let content: ContentFolder;
let whole: WholeApart;

const settings = () =>
  readSettings({ CONTENT_DIR: join(folder, 'content'), PROCESSES: '2' }, folder);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'open-plans-whole-'));
  await writeMixedContent(join(folder, 'content'), folder);
  content = await readContentFolder(join(folder, 'content'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  whole = WholeApart.begin(settings())!;
});
afterEach(() => whole.stop());

function load(): Corpus {
  return loadCorpus(content, { asOf: null, allowUnreviewed: false }).corpus!;
}

/** Tells the other process what the content is. */
async function tell(corpus: Corpus): Promise<void> {
  await whole.read({ folder: withReadings(content), asOf: null, keptIn: null });
  whole.makeCorpus(corpus, settings(), new Set());
}

/** By row the ids of its similar rows, with their scores. */
function idsOf(corpus: Corpus) {
  const similar = similarRows(corpus);
  const ids = corpus.plans.flatMap(({ rows }) =>
    rows.flatMap(({ measureId }) => {
      const own = similar.get(measureId)?.map(({ row, score }) => [row.measureId, score]);
      return own === undefined ? [] : [[measureId, own] as const];
    }),
  );
  return new Map(ids);
}

test('another process finds the similar rows that this one finds', async () => {
  const [apart, here] = [load(), load()];
  await tell(apart);
  noteSimilarRows(apart, await whole.compare());
  const found = idsOf(apart);
  expect(found.size).toBeGreaterThan(1000);
  expect(found).toEqual(idsOf(here));
});

test('another process writes the index of measures that this one writes', async () => {
  const corpus = load();
  const places = { apart: join(folder, 'apart'), here: join(folder, 'here') };
  await Promise.all(Object.values(places).map((place) => mkdir(place)));
  await tell(corpus);
  const packed = await whole.search({ directory: places.apart, former: null });
  expect(packed).toEqual(buildSearchIndex(corpus, settings(), places.here));
  const files = filesBelow(places.here);
  expect(filesBelow(places.apart)).toEqual(files);
  for (const file of files) {
    const [one, other] = [readFile(join(places.apart, file)), readFile(join(places.here, file))];
    expect(await one).toEqual(await other);
  }
});

test('where that process is gone, whoever waits for it is told', async () => {
  const corpus = load();
  await tell(corpus);
  const compared = whole.compare();
  compared.catch(() => {});
  await whole.stop();
  await expect(compared).rejects.toThrow('意外停止');
});

test('for a few plans, or where there may be one process, none is begun', () => {
  const few = { ...settings(), contentDir: join(folder, 'content', 'plans') };
  expect(WholeApart.begin(few)).toBeNull();
  expect(WholeApart.begin({ ...settings(), processes: 1 })).toBeNull();
});
