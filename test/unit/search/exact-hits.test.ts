import { describe, expect, test } from 'vitest';
import { findExactHits } from '../../../src/search/exact-hits.ts';
import { rowCount } from '../../../src/search/search-table.ts';
import { parseQuery } from '../../../src/search/parse-query.ts';
import { sortRows } from '../../../src/search/sort-rows.ts';
import { plainIndex, table } from './small-table.ts';

const hitsOf = (typed: string) => findExactHits(parseQuery(typed), rowCount(table), plainIndex);

describe('exact hits', () => {
  test('are the rows whose text contains the word; passages are no rows', async () => {
    const hits = await hitsOf('推廣');
    expect(hits.rows).toEqual([0, 3]);
    expect(hits.passages).toEqual([0]);
  });

  test('of several words contain all of them', async () => {
    expect((await hitsOf('電子書 推廣')).rows).toEqual([0]);
  });

  test('are those of the string as printed where a row has it', async () => {
    const hits = await hitsOf('101 年');
    expect(hits.needles).toEqual(['101年']);
    expect(hits.rows).toEqual([1]);
  });

  test('else those of the words', async () => {
    const hits = await hitsOf('電子書 2012');
    expect(hits.needles).toEqual(['電子書', '2012']);
    expect(hits.rows).toEqual([2]);
  });

  test('a year that no text has as typed is found in the other calendar', async () => {
    const { needles, rows } = await hitsOf('2012年6月');
    expect(needles).toEqual(['101年6月']);
    expect(rows).toEqual([1]);
    // Both are written: each is found as typed, the other one is related.
    expect((await hitsOf('2012')).rows).toEqual([2]);
    expect((await hitsOf('101年')).rows).toEqual([1]);
  });

  test('where nothing is found, the words stand as they were typed', async () => {
    const { needles, rows } = await hitsOf('1999年 龘');
    expect(needles).toEqual(['1999年', '龘']);
    expect(rows).toEqual([]);
  });

  test('are none where nothing is asked', async () => {
    expect((await hitsOf(' ')).rows).toEqual([]);
  });
});

describe('order', () => {
  test('by relevance: what begins with the words before what mentions them', async () => {
    const hits = await hitsOf('電子書');
    expect(sortRows(hits.rows, 'relevance', table, hits.firstAt)).toEqual([2, 0]);
  });

  test('by relevance: of two that begin with the words, the shorter one', () => {
    const atTheBeginning = new Map([
      [1, 0],
      [3, 0],
    ]);
    expect(sortRows([1, 3], 'relevance', table, atTheBeginning)).toEqual([3, 1]);
  });

  test('by plan, by year, by deadline with rows without one last', () => {
    const rows = [3, 2, 1, 0];
    expect(sortRows(rows, 'plan', table, new Map())).toEqual([0, 1, 2, 3]);
    expect(sortRows(rows, 'newest', table, new Map())).toEqual([2, 3, 0, 1]);
    expect(sortRows(rows, 'deadline', table, new Map())).toEqual([1, 3, 0, 2]);
  });
});
