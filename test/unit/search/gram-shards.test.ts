import { describe, expect, test } from 'vitest';
import { buildShards as buildShardsOf } from '../../../src/search/build-shards.ts';
import { latinStarts } from '../../../src/search/latin-words.ts';
import {
  readPostings,
  shardOf,
  type GramPart,
  type GramShard,
  type PartedPostings,
} from '../../../src/search/gram-shards.ts';

const gramFiles = (texts: readonly string[], rows = texts.length) =>
  buildShardsOf(texts, texts.map(latinStarts), rows);
const buildShards = (texts: readonly string[]) => gramFiles(texts).shards;

/** As a browser gets them. */
const published = (texts: readonly string[]) =>
  buildShards(texts).map((shard) => JSON.parse(shard) as GramShard);

describe('shards of grams', () => {
  test('a gram has every document and place, in order', () => {
    const shards = published(['哺乳室', '', '設哺乳室，哺乳']);
    const shard = shards[shardOf('哺乳', shards.length)]!;
    expect(shard['哺乳']).toEqual([0, 0, 2, 1, -4]);
    expect([...readPostings(shard['哺乳'] as number[])]).toEqual([
      [0, [0]],
      [2, [1, 5]],
    ]);
  });

  test('grams are the pairs with every place, and the characters with the first in each document', () => {
    expect(published(['哺乳哺乳', '乳'])).toEqual([
      { 哺: [0, 0], 哺乳: [0, 0, -2], 乳: [0, 1, 1, 0], 乳哺: [0, 1] },
    ]);
  });

  test('places are counted in characters, an emoji being one', () => {
    expect(published(['😀哺'])[0]).toEqual({ '😀': [0, 0], '😀哺': [0, 0], 哺: [0, 1] });
  });

  test('grams stand in the order in which a program would write them again, numbers first', () => {
    const shards = buildShards(['b"a100 01\\\ud83d', '𠀀豈9']);
    for (const shard of shards) {
      const grams = JSON.parse(shard) as GramShard;
      const others = Object.entries(grams).filter(([gram]) => !/^(?:0|[1-9]\d*)$/.test(gram));
      expect(JSON.stringify(grams)).toBe(shard);
      expect(others.map(([gram]) => gram)).toEqual(others.map(([gram]) => gram).sort());
    }
  });

  test('a gram that stands nowhere has no postings', () => {
    expect(published(['哺乳室'])[0]!['無有']).toBeUndefined();
  });

  test('their number grows with the texts and is a power of two', () => {
    expect(buildShards([])).toHaveLength(1);
    expect(buildShards(['哺乳室'])).toHaveLength(1);
    const longText = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    expect(buildShards([longText.join('')])).toHaveLength(8);
  });

  test('every gram is in the shard that is asked for it', () => {
    const text = Array.from({ length: 5000 }, (_, at) => String.fromCodePoint(0x4e00 + at));
    const shards = published([text.join('')]);
    shards.forEach((shard, number) => {
      for (const gram of Object.keys(shard)) expect(shardOf(gram, shards.length)).toBe(number);
    });
  });

  test('a gram of very many documents stands in parts, each read by itself, with the number of rows', () => {
    const texts = Array.from({ length: 4500 }, (_, at) => (at % 3 === 0 ? '服務服務' : '服務'));
    const { shards, parts } = gramFiles(texts, 4000);
    const entry = (JSON.parse(shards[shardOf('服務', shards.length)]!) as GramShard)['服務'];
    expect(entry).toMatchObject({ rows: 4000, from: [0, 1714, 3428] });
    const { part, from } = entry as PartedPostings;
    const found = from.flatMap((_, place) => [
      ...readPostings(JSON.parse(parts[part + place]!) as GramPart),
    ]);
    expect(found).toEqual(texts.map((text, at) => [at, text.length === 4 ? [0, 2] : [0]]));
    // A gram that is rarer stays in its shard.
    const rarer = (JSON.parse(shards[shardOf('務服', shards.length)]!) as GramShard)['務服'];
    expect(rarer).toHaveLength(3000);
  });

  test('three characters are a gram where both pairs are frequent; where they are themselves, it is known how many rows have them', () => {
    const texts = Array.from({ length: 9000 }, (_, at) =>
      at % 1000 === 7 ? '借書證件' : '借書、書證、借書館',
    );
    const { shards, parts } = gramFiles(texts, 8000);
    const entry = (gram: string) =>
      (JSON.parse(shards[shardOf(gram, shards.length)]!) as GramShard)[gram];
    const often = (entry('借書') as PartedPostings).from.length;
    expect(entry('借書證')).toEqual([7, 0, ...Array.from({ length: 8 }, () => [1000, 0]).flat()]);
    expect(entry('借書館')).toEqual({ rows: 7992, from: expect.arrayContaining([0]) as number[] });
    expect(entry('書證件')).toBeUndefined();
    expect(often).toBeGreaterThan(1);
    expect(parts.length).toBeGreaterThan(often);
  });

  test('the same texts give the same shards', () => {
    const texts = ['提供電子書', '志工服務12', '2,1'];
    expect(buildShards(texts)).toEqual(buildShards(texts));
  });
});
