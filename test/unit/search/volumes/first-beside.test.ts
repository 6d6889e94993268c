import { expect, test } from 'vitest';
import { buildShards } from '../../../../src/search/build-shards.ts';
import type { GramPart, GramShard } from '../../../../src/search/gram-shards.ts';
import { latinStarts } from '../../../../src/search/latin-words.ts';
import { Synonyms } from '../../../../src/search/query/synonyms.ts';
import { shardIndex } from '../../../../src/search/shard-index.ts';
import { readVariants } from '../../../../src/search/variants/variant-characters.ts';
import { documentPlaces } from '../../../../src/search/volumes/document-places.ts';
import { firstBeside } from '../../../../src/search/volumes/first-beside.ts';
import { nameDirectory } from '../../../../src/search/volumes/name-directory.ts';

const VOLUMES = 8;
const ROWS = 3000;

/** Eight volumes whose rows all say 服務品質, with a cell beside them in some, and 每季 as a name in others. */
function site(cells: Readonly<Record<number, string>>, named: readonly number[]) {
  const rows = Array.from({ length: VOLUMES * ROWS }, () => '服務品質');
  const numbers = Object.keys(cells).map(Number);
  const texts = [...rows, ...numbers.map((volume) => cells[volume]!)];
  const { shards, parts } = buildShards(texts, texts.map(latinStarts), rows.length);
  const read: number[] = [];
  const index = shardIndex({
    shardCount: shards.length,
    readShard: (shard) => Promise.resolve(JSON.parse(shards[shard]!) as GramShard),
    readPart(part) {
      read.push(part);
      return Promise.resolve(JSON.parse(parts[part]!) as GramPart);
    },
  });
  const volumes = Array.from({ length: VOLUMES }, (_, volume) => ({
    file: '',
    rows: ROWS,
    passages: numbers.includes(volume) ? 1 : 0,
    institutions: [],
    years: [],
  }));
  const steps = named.map((volume, place) => volume - (named[place - 1] ?? 0));
  const sources = {
    index,
    places: documentPlaces(volumes),
    volumes,
    directory: nameDirectory(1, VOLUMES, () => Promise.resolve({ 每季: steps })),
    overview: () => Promise.resolve(null),
    expect: () => undefined,
    synonyms: () =>
      Promise.resolve(new Synonyms({ groups: [['服務品質', '服務水準']], needs: [] })),
    variants: () => Promise.resolve(readVariants('务務')),
  };
  const beside = (query: string, most = 1) => firstBeside(query, sources, { volumes: 2, most });
  return { beside, read, parts: parts.length };
}

test('of words in names or further columns alone the first volumes that have them are found', async () => {
  const { beside, read } = site({ 3: '館長室', 6: '館長室', 7: '館長室' }, [2, 5, 7]);
  expect(await beside('館長室')).toEqual([3, 6]);
  expect(await beside('每季')).toEqual([2, 5]);
  expect(await beside('每季 館長室', 0)).toEqual([7]);
  expect(read).toEqual([]);
});

test('of a word that is said in other words very often the first volumes are, without all places of these', async () => {
  const { beside, read, parts } = site({}, []);
  expect(parts).toBeGreaterThan(20);
  expect(await beside('服務水準')).toEqual([0, 1]);
  expect(read.length).toBeLessThan(10);
});

test('where some row says the words, or few volumes have something beside, all are read', async () => {
  const { beside } = site({ 3: '館長室', 6: '館長室' }, [2, 5, 7]);
  expect(await beside('服務')).toBeNull();
  expect(await beside('館長室', 2)).toBeNull();
  expect(await beside('每季 館長室', 0)).toBeNull();
  expect(await beside('飛船')).toBeNull();
  expect(await beside('')).toBeNull();
});

test('words that may be said as they are read otherwise are not cut off', async () => {
  const { beside } = site({ 3: '館長室', 6: '館長室', 7: '館長室' }, [2, 5, 7]);
  // Simplified characters, and words that only ask.
  expect(await beside('服务')).toBeNull();
  expect(await beside('館長室在哪裡')).toBeNull();
});
