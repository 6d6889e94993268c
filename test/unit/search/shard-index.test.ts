import { describe, expect, test } from 'vitest';
import { buildShards as buildShardsOf } from '../../../src/search/build-shards.ts';
import { isLatinNeedle, latinStarts } from '../../../src/search/latin-words.ts';
import type { GramPart, GramShard } from '../../../src/search/gram-shards.ts';
import { shardIndex } from '../../../src/search/shard-index.ts';
import { foldForSearch } from '../../../src/meaning/text/fold.ts';

const buildShards = (texts: readonly string[]) =>
  buildShardsOf(texts, texts.map(latinStarts), texts.length);

const texts = [
  '設置哺乳室，提供冰箱、飲水機；哺乳室每日清潔。',
  '2.借閱證 ISBN（Ａ）：「一卡」😀😀。',
  '哈哈哈，台灣臺灣',
  '',
  '室',
].map(foldForSearch);

function readShards(shards: readonly string[]): GramShard[] {
  return shards.map((shard) => JSON.parse(shard) as GramShard);
}

function indexOf(documents: readonly string[]) {
  const built = buildShards(documents);
  const shards = readShards(built.shards);
  const read: number[] = [];
  const readParts: number[] = [];
  const index = shardIndex({
    shardCount: shards.length,
    readShard(shard) {
      read.push(shard);
      return Promise.resolve(shards[shard]!);
    },
    readPart(part) {
      readParts.push(part);
      return Promise.resolve(JSON.parse(built.parts[part]!) as GramPart);
    },
  });
  return { index, read, readParts, parts: built.parts.length };
}

/** Plain substring search; places in characters. */
function plainly(documents: readonly string[], needle: string): Map<number, number> {
  return new Map(
    documents.flatMap((text, document) => {
      const at = text.indexOf(needle);
      return at < 0 ? [] : [[document, [...text.slice(0, at)].length] as const];
    }),
  );
}

describe('the index of grams', () => {
  const { index } = indexOf(texts);

  test('finds every part of every text but pieces of Latin words, where plain substring search finds it, and nowhere else', async () => {
    for (const text of texts) {
      const characters = [...text];
      for (let start = 0; start < characters.length; start += 1) {
        for (let end = start + 1; end <= characters.length; end += 1) {
          const needle = characters.slice(start, end).join('');
          if (isLatinNeedle(needle)) continue;
          expect(await index.find(needle), needle).toEqual(plainly(texts, needle));
        }
      }
    }
  });

  test.each(['乳哺室', '哺乳室哺', '哈哈哈哈', '室設', '一卡」。', 'zz', '😀😀😀'])(
    '%s stands nowhere',
    async (needle) => {
      expect((await index.find(needle)).size).toBe(0);
    },
  );

  test('an empty needle finds nothing', async () => {
    expect((await index.find('')).size).toBe(0);
  });

  test('thousands of characters that stand nowhere are given up after the first of them', async () => {
    const long = Array.from({ length: 20_000 }, (_, at) => String.fromCodePoint(0x4e00 + at)).join(
      '',
    );
    const { index: large, read } = indexOf([long]);
    expect((await large.find(`無${long}`)).size).toBe(0);
    expect(read.length).toBeLessThanOrEqual(12);
    expect((await large.find(long.slice(5000, 10_000))).size).toBe(1);
    expect(read.length).toBeGreaterThan(12);
  });

  describe('of words that are in very many documents', () => {
    const documents = Array.from({ length: 20_000 }, (_, at) =>
      at === 7000 || at === 19_000 ? '電子服務品質' : at % 2 === 0 ? '服務品質' : '品質服務',
    );

    test('finds all of them, reading every part', async () => {
      const { index: large, readParts, parts } = indexOf(documents);
      expect(parts).toBeGreaterThan(10);
      expect(await large.find('服務')).toEqual(plainly(documents, '服務'));
      expect(await large.find('服務品質')).toEqual(plainly(documents, '服務品質'));
      expect(await large.find('電子服務品質')).toEqual(plainly(documents, '電子服務品質'));
      expect(new Set(readParts).size).toBe(readParts.length);
    });

    test('finds those of some documents, reading the parts that can have them', async () => {
      const { index: large, readParts } = indexOf(documents);
      const within = [[5, 50] as const, [19_990, 20_000] as const];
      const asked = (at: number) => within.some(([from, end]) => from <= at && at < end);
      expect(await large.find('服務', within)).toEqual(
        new Map([...plainly(documents, '服務')].filter(([at]) => asked(at))),
      );
      expect(readParts).toHaveLength(2);
    });

    test('a rarer word beside them says in which documents to look', async () => {
      const { index: large, readParts } = indexOf(documents);
      expect(await large.find('電子服務')).toEqual(
        new Map([
          [7000, 0],
          [19_000, 0],
        ]),
      );
      expect(readParts).toHaveLength(2);
    });

    test('where all pairs of a phrase are frequent, those between say in which documents to look', async () => {
      const often = documents.map((text) => `${text}電子`);
      const { index: large } = indexOf(often);
      expect(await large.isVast('品質電子')).toBe(true);
      const once = documents.map((text, at) => (at === 9000 ? '服務電子' : `${text}；電子`));
      const { index: other, readParts } = indexOf(once);
      expect(await other.isVast('服務電子')).toBe(false);
      expect(readParts).toEqual([]);
      expect(await other.find('服務電子')).toEqual(new Map([[9000, 0]]));
      expect(readParts).toHaveLength(2);
    });

    test('three characters that stand seldom together are found at once, however frequent their pairs', async () => {
      const apart = documents.map((_, at) => (at === 9000 ? '服務台電' : '服務、務台、台電'));
      const { index: large, readParts } = indexOf(apart);
      for (const word of ['服務台', '服務台電', '務台電']) {
        expect(await large.isVast(word), word).toBe(false);
        expect(await large.find(word), word).toEqual(plainly(apart, word));
        expect(await large.countRows(word), word).toBe(null);
      }
      const { index: other } = indexOf(apart.map((text) => text.replace('服務台', '')));
      expect([await other.isVast('服務台'), (await other.find('服務台')).size]).toEqual([false, 0]);
      expect(readParts).toEqual([]);
    });

    test('three frequent characters are counted before any part is read, and found by their pairs', async () => {
      const { index: large, readParts } = indexOf(documents);
      const some = plainly(documents, '服務品');
      expect(some.size).toBe(10_000);
      expect(await large.countRows('服務品')).toBe(some.size);
      expect(await large.isVast('服務品')).toBe(true);
      expect(readParts).toEqual([]);
      expect(await large.find('服務品')).toEqual(some);
    });

    test('finds what plain substring search finds in texts of few characters', async () => {
      let state = 7;
      const next = () => (state = (state * 48_271) % 2_147_483_647);
      const few = Array.from({ length: 9000 }, () =>
        Array.from({ length: 7 }, () => '借書證'[next() % 3]!).join(''),
      );
      const { index: large, parts } = indexOf(few);
      expect(parts).toBeGreaterThan(9);
      for (const needle of ['借書', '借書證', '書書書', '借書證借', '證書借書證', '借借借借書證']) {
        expect(await large.find(needle), needle).toEqual(plainly(few, needle));
        expect(await large.find(needle, [[4000, 4100]]), needle).toEqual(
          new Map([...plainly(few, needle)].filter(([at]) => at >= 4000 && at < 4100)),
        );
      }
      for (const needle of ['借書', '借書證', '書書書']) {
        const counted = await large.countRows(needle);
        if (counted !== null) expect(counted, needle).toBe(plainly(few, needle).size);
      }
      expect(await large.countRows('借書')).not.toBe(null);
    });

    test('says how many rows have a word of two characters before any part is read', async () => {
      const { index: large, readParts } = indexOf(documents);
      expect(await large.countRows('服務')).toBe(20_000);
      expect([await large.isVast('服務'), await large.isVast('服務品質')]).toEqual([true, true]);
      expect([await large.isVast('電子服務'), await large.isVast('電子')]).toEqual([false, false]);
      expect([await large.countRows('服務品質'), await large.countRows('電子')]).toEqual([
        null,
        null,
      ]);
      expect(readParts).toEqual([]);
    });
  });

  test('a shard is read once, and again after it failed', async () => {
    const shards = readShards(buildShards(['哺乳室']).shards);
    let readings = 0;
    const unsteady = shardIndex({
      shardCount: 1,
      readShard() {
        readings += 1;
        return readings === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(shards[0]!);
      },
      readPart: () => Promise.reject(new Error('There are no parts.')),
    });
    await expect(unsteady.find('哺乳')).rejects.toThrow('offline');
    expect((await unsteady.find('哺乳')).size).toBe(1);
    expect((await unsteady.find('乳室')).size).toBe(1);
    expect(readings).toBe(2);
  });
});
