import { describe, expect, test } from 'vitest';
import { buildShards as buildShardsOf } from '../../../src/search/build-shards.ts';
import { isLatinNeedle, latinStarts } from '../../../src/search/latin-words.ts';
import type { GramShard } from '../../../src/search/gram-shards.ts';
import { shardIndex } from '../../../src/search/shard-index.ts';
import { foldForSearch } from '../../../src/meaning/text/fold.ts';

const buildShards = (texts: readonly string[]) => buildShardsOf(texts, texts.map(latinStarts));

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
  const shards = readShards(buildShards(documents));
  const read: number[] = [];
  const index = shardIndex(shards.length, (shard) => {
    read.push(shard);
    return Promise.resolve(shards[shard]!);
  });
  return { index, read };
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

  test('a shard is read once, and again after it failed', async () => {
    const shards = readShards(buildShards(['哺乳室']));
    let readings = 0;
    const unsteady = shardIndex(1, () => {
      readings += 1;
      return readings === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(shards[0]!);
    });
    await expect(unsteady.find('哺乳')).rejects.toThrow('offline');
    expect((await unsteady.find('哺乳')).size).toBe(1);
    expect((await unsteady.find('乳室')).size).toBe(1);
    expect(readings).toBe(2);
  });
});
