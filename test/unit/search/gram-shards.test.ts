import { describe, expect, test } from 'vitest';
import {
  buildShards,
  postingsIn,
  shardOf,
  type GramShard,
} from '../../../src/search/gram-shards.ts';

/** As a browser gets it. */
const published = (shard: GramShard) => JSON.parse(JSON.stringify(shard)) as GramShard;

describe('shards of grams', () => {
  test('a gram has every document and place, in order', () => {
    const shards = buildShards(['哺乳室', '', '設哺乳室，哺乳']);
    const shard = published(shards[shardOf('哺乳', shards.length)]!);
    expect(shard['哺乳']).toEqual([0, 0, 2, 1, -4]);
    expect([...postingsIn(shard, '哺乳')]).toEqual([
      [0, [0]],
      [2, [1, 5]],
    ]);
  });

  test('a gram that stands nowhere has no postings', () => {
    expect(postingsIn(buildShards(['哺乳室'])[0]!, '無有').size).toBe(0);
  });

  test('their number grows with the texts and is a power of two', () => {
    expect(buildShards([])).toHaveLength(1);
    expect(buildShards(['哺乳室'])).toHaveLength(1);
    const longText = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(buildShards([longText.join('')])).toHaveLength(8);
  });

  test('every gram is in the shard that is asked for it', () => {
    const text = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const shards = buildShards([text.join('')]);
    shards.forEach((shard, number) => {
      for (const gram of Object.keys(shard)) expect(shardOf(gram, shards.length)).toBe(number);
    });
  });

  test('the same texts give the same shards', () => {
    const texts = ['提供電子書', '志工服務12', '2,1'];
    expect(JSON.stringify(buildShards(texts))).toBe(JSON.stringify(buildShards(texts)));
  });
});
