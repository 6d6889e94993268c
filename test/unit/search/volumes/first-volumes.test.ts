import { expect, test } from 'vitest';
import { understand } from '../../../../src/search/query/understand.ts';
import { sources as small, table } from '../small-table.ts';
import { buildShards } from '../../../../src/search/build-shards.ts';
import type { GramPart, GramShard } from '../../../../src/search/gram-shards.ts';
import { emptyState, type SortOrder } from '../../../../src/search/address-state.ts';
import type { Selection } from '../../../../src/search/facets.ts';
import { latinStarts } from '../../../../src/search/latin-words.ts';
import { shardIndex } from '../../../../src/search/shard-index.ts';
import { Synonyms } from '../../../../src/search/query/synonyms.ts';
import { readVariants } from '../../../../src/search/variants/variant-characters.ts';
import { documentPlaces } from '../../../../src/search/volumes/document-places.ts';
import { areUnderstood, firstVolumes } from '../../../../src/search/volumes/first-volumes.ts';
import { nameDirectory } from '../../../../src/search/volumes/name-directory.ts';

const VOLUMES = 8;
const ROWS = 1500;

/** A line on which all that is asked for at once comes at once, and that counts how often something was waited for. */
function slowLine() {
  let turns = 0;
  let turn: Promise<void> | null = null;
  return {
    turns: () => turns,
    wait: () =>
      (turn ??= new Promise((resolve) => {
        setTimeout(() => {
          turns += 1;
          turn = null;
          resolve();
        });
      })),
  };
}

/**
 * Eight volumes of rows that all say 服務品質, and one passage; the first row of some volumes says more, all rows of the
 * last two volumes, or others, what is said late.
 */
function site(
  more: Readonly<Record<number, string>>,
  late = '',
  isLate = (row: number) => row >= (VOLUMES - 2) * ROWS,
) {
  const rows = Array.from({ length: VOLUMES * ROWS }, (_, row) => {
    const own = row % ROWS === 0 ? (more[row / ROWS] ?? '') : '';
    return `服務品質${own}${isLate(row) ? late : ''}`;
  });
  const texts = [...rows, '服務'];
  const { shards, parts } = buildShards(texts, texts.map(latinStarts), rows.length);
  const line = slowLine();
  const read: number[] = [];
  const expected: number[] = [];
  const index = shardIndex({
    shardCount: shards.length,
    async readShard(shard) {
      await line.wait();
      return JSON.parse(shards[shard]!) as GramShard;
    },
    async readPart(part) {
      read.push(part);
      await line.wait();
      return JSON.parse(parts[part]!) as GramPart;
    },
  });
  const places = documentPlaces(
    Array.from({ length: VOLUMES }, (_, volume) => ({
      rows: ROWS,
      passages: volume === 0 ? 1 : 0,
    })),
  );
  const sources = {
    index,
    places,
    volumes: Array.from({ length: VOLUMES }, (_, volume) => ({
      file: '',
      rows: ROWS,
      passages: 0,
      institutions: [`library-${volume}`],
      years: [100 + volume],
    })),
    directory: nameDirectory(64, VOLUMES, async () => {
      await line.wait();
      return {};
    }),
    overview: () => Promise.resolve(null),
    expect: (volume: number) => expected.push(volume),
    synonyms: () => Promise.resolve(new Synonyms({ groups: [], needs: [] })),
    variants: () => Promise.resolve(readVariants('务務 温溫 溫温')),
  };
  const first = (query: string, chosen: Partial<Selection> = {}, sort: SortOrder = 'relevance') =>
    firstVolumes(
      query,
      sources,
      { volumes: 2, rows: 10 },
      { selection: { ...emptyState.selection, ...chosen }, sort },
    );
  return { first, read, expected, turns: line.turns, parts: parts.length };
}

test('of a word in very many rows the first volume is found with what it is read with, and how many rows there are', async () => {
  const { first, read, expected, parts } = site({});
  expect(parts).toBeGreaterThan(20);
  expect(await first('服務')).toEqual({ volumes: [0], total: VOLUMES * ROWS, names: [] });
  // Of its rows and of its passages, which come after all rows.
  expect(read).toHaveLength(2);
  expect(expected).toEqual([0]);
});

test('names and pairs are asked for in one turn, all places in the last', async () => {
  const [word, longer] = [site({}), site({})];
  await word.first('服務');
  expect(word.turns()).toBe(2);
  await longer.first('服務品質');
  expect(longer.turns()).toBe(2);
});

test('of a longer one the number is not known yet', async () => {
  const { first, read } = site({});
  expect(await first('服務品質')).toEqual({ volumes: [0], total: null, names: [] });
  expect(read).toHaveLength(4);
});

test('of a word that is frequent in the last volumes alone, the first hits are found there', async () => {
  const { first, read } = site({}, '專車接送');
  expect(await first('專車')).toEqual({ volumes: [6], total: 2 * ROWS, names: [] });
  expect(await first('專車接送')).toEqual({ volumes: [6], total: null, names: [] });
  expect(await first('品質專車接送')).toEqual({ volumes: [6], total: null, names: [] });
  expect(await first('服務 專車接送')).toEqual({ volumes: [6], total: null, names: [] });
  expect(read.length).toBeLessThan(12);
});

test('in the order of plans no volume with hits is passed over', async () => {
  // Three rows of each of the first volumes, and all of the others.
  const isLate = (row: number) => row >= (VOLUMES - 2) * ROWS || row % ROWS < 3;
  const { first } = site({}, '專車接送', isLate);
  for (const query of ['專車', '專車接送', '服務 專車接送']) {
    expect((await first(query, {}, 'plan'))?.volumes, query).toEqual([0, 1]);
  }
  // In as many volumes as are looked through it does not stand.
  const { first: firstOfLate } = site({}, '專車接送');
  expect(await firstOfLate('專車接送', {}, 'plan')).toBeNull();
});

test('a rare word beside it says which volumes are looked through', async () => {
  const { first, read } = site({ 3: '機器人', 5: '機器人', 6: '機器人' });
  expect(await first('服務 機器人')).toEqual({ volumes: [3, 5], total: null, names: [] });
  // Two volumes of some two parts each.
  expect(read.length).toBeLessThanOrEqual(4);
});

test('words that are found at once are counted with it, and what stands nowhere has no volumes', async () => {
  const { first, read } = site({ 3: '機器人' });
  expect(await first('機器人')).toEqual({ volumes: [3], total: 1, names: [] });
  expect([await first('服務 飛船'), await first('')]).toEqual([null, null]);
  expect(read).toEqual([]);
});

test('under the filters of the panel they are of what is chosen, and not counted', async () => {
  const { first, read } = site({ 3: '機器人', 5: '機器人' });
  const of = (...volumes: number[]) => ({ institution: volumes.map((each) => `library-${each}`) });
  expect(await first('服務', of(5))).toEqual({ volumes: [5], total: null, names: [] });
  expect(await first('服務', { year: ['106'] })).toEqual({ volumes: [6], total: null, names: [] });
  expect(read.length).toBeLessThan(6);
  expect(await first('機器人', of(4, 5))).toEqual({ volumes: [5], total: null, names: [] });
  expect(await first('機器人', of(6))).toBeNull();
  expect(await first('服務 105年', of(5))).toMatchObject({ volumes: [5], total: null });
  expect(await first('服務 105年', of(4))).toBeNull();
});

test('the id of a row is looked for in the volume of its institution and year, before anything else is read', async () => {
  const { first, read, expected } = site({});
  for (const id of ['library-3-103-001', 'library3103001', 'https://o.tw/#library-3-103-1']) {
    expect(await first(id), id).toMatchObject({ volumes: [3], total: null });
  }
  expect((await first('library-3-103-001'))?.names).toEqual(['library-3-103-001']);
  expect(await first('library-3-109-001')).toBeNull();
  expect(await first('library-3-103-001', { institution: ['library-4'] })).toBeNull();
  expect([read, expected]).toEqual([[], [3, 3, 3, 3]]);
});

test('volumes that take a name for a word give no first hits', () => {
  const first = { volumes: [0], total: null, names: ['甲圖書館'] };
  const isUnderstood = (query: string) =>
    areUnderstood(understand(query, table, small.names), first);
  expect([isUnderstood('甲 圖書館 推廣'), isUnderstood('"甲圖書館" 推廣')]).toEqual([true, false]);
});

test('what is in simplified characters, or asks besides, is looked for as it is read then', async () => {
  const { first } = site({ 3: '機器人' });
  expect(await first('服务')).toEqual({ volumes: [0], total: null, names: [] });
  expect(await first('機器人在哪裡')).toEqual({ volumes: [3], total: null, names: [] });
});

test('two characters that are forms of each other are each tried once', async () => {
  expect(await site({}).first('温')).toBeNull();
});
