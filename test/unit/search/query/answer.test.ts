import { describe, expect, test } from 'vitest';
import { answerQuery, findSynonyms, isAsked } from '../../../../src/search/query/answer.ts';
import { sources } from '../small-table.ts';

const rowsOf = async (typed: string) => (await answerQuery(typed, sources)).exact.rows;

describe('an answer', () => {
  test('has the rows under the filters of the query whose text has its words', async () => {
    expect(await rowsOf('101年 推廣')).toEqual([0]);
    expect(await rowsOf('推廣')).toEqual([0, 3]);
    expect(await rowsOf('甲圖書館')).toEqual([0, 1]);
    expect(await rowsOf('電子書 -推廣')).toEqual([2]);
    expect(await rowsOf('哺乳室 OR 志工')).toEqual([1, 3]);
    expect(await rowsOf('bbb-104-002')).toEqual([3]);
  });

  test('to what is only taken away is every row without it, never the opposite', async () => {
    expect(await rowsOf('-推廣')).toEqual([1, 2]);
    expect(await rowsOf('-推廣 -哺乳室')).toEqual([2]);
    expect(await rowsOf('-"推廣"')).toEqual([1, 2]);
    expect(await rowsOf('-甲圖書館')).toEqual([2, 3]);
    expect(await rowsOf('-閱覽組')).toEqual([2, 3]);
    expect(await rowsOf('-101年')).toEqual([2, 3]);
    expect(await rowsOf('-network')).toEqual([0, 1, 2, 3]);
    expect(isAsked((await answerQuery('-推廣', sources)).understood)).toBe(true);
  });

  test('to what is taken away in simplified characters is without the traditional ones', async () => {
    expect(await rowsOf('-电子书')).toEqual([1, 3]);
    expect(await rowsOf('甲圖書館 -电子书')).toEqual([1]);
  });

  test('to what is taken away in English is without the words that are looked for in its place', async () => {
    expect(await rowsOf('推廣 -e-book')).toEqual([3]);
    expect(await rowsOf('推廣 -"e-book"')).toEqual([0, 3]);
  });

  test('says how many there are without the filters', async () => {
    expect((await answerQuery('101年 推廣', sources)).withoutFilters).toBe(2);
  });

  test('is as typed where some text has that, else with names found in what is written together', async () => {
    expect(await rowsOf('101年6月前')).toEqual([1]);
    expect(await rowsOf('甲書院電子書')).toEqual([0]);
  });

  test('to simplified characters is that to the traditional ones', async () => {
    const answer = await answerQuery('电子书', sources);
    expect(answer.traditional).toBe('電子書');
    expect(answer.exact.rows).toEqual([0, 2]);
    expect((await answerQuery('电子书 -推廣', sources)).exact.rows).toEqual([2]);
    expect((await answerQuery('電子書', sources)).traditional).toBeNull();
  });

  test('has synonyms beside it, never among its rows', async () => {
    const answer = await answerQuery('e-book 101年', sources);
    expect(answer.exact.rows).toEqual([]);
    const { words, rows } = await findSynonyms(answer, sources);
    expect(words).toEqual(['電子書']);
    expect(rows).toEqual([0]);
    expect((await findSynonyms(await answerQuery('電子書', sources), sources)).rows).toEqual([]);
  });

  test('says which words of a question were not looked for, and none where all were', async () => {
    const answer = await answerQuery('電子書要多久', sources);
    expect(answer.exact.rows).toEqual([0, 2]);
    expect(answer.leftOut).toEqual(['要多久']);
    expect((await answerQuery('電子書', sources)).leftOut).toEqual([]);
  });

  test('to nothing has every row, and asks nothing', async () => {
    const { understood, exact } = await answerQuery('  ', sources);
    expect(understood.words.readings).toEqual([]);
    expect(exact.rows).toHaveLength(4);
  });
});
