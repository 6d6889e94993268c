import { describe, expect, test } from 'vitest';
import { Synonyms } from '../../../src/search/query/synonyms.ts';
import { answerQuery } from '../../../src/search/query/answer.ts';
import { findRelated } from '../../../src/search/related/related-hits.ts';
import { foldColumns } from '../../../src/search/related/row-columns.ts';
import { findSuggestions, neighboursIn } from '../../../src/search/related/suggestions.ts';
import { sources, table, texts } from './small-table.ts';

async function relatedTo(typed: string) {
  return findRelated(await answerQuery(typed, sources), sources, foldColumns(table));
}

describe('related hits', () => {
  test('words that texts have, or by which others are known, are not misspelt', async () => {
    const areSpelt = async (typed: string) => (await relatedTo(typed)).areSpelt;
    expect(await areSpelt('電子書 哺乳室')).toBe(true);
    expect(await areSpelt('電子書 餵奶')).toBe(true);
    expect(await areSpelt('電子書 哺乳式')).toBe(false);
    expect(await areSpelt('飛船')).toBe(false);
  });

  test('what people need leads to near rows, and is said to be said nowhere', async () => {
    const { near, synonyms, unsaid } = await relatedTo('小孩要餵奶');
    expect(near).toMatchObject({ parts: ['哺乳室'], rows: [1] });
    expect(synonyms.rows).toEqual([]);
    expect(unsaid).toEqual(['餵奶']);
  });

  test('of what is said in other words nothing is said to be missing', async () => {
    expect((await relatedTo('數位書 飛船')).unsaid).toEqual(['飛船']);
    expect((await relatedTo('電子書')).unsaid).toEqual([]);
  });

  test('Latin and Chinese written together are near where they stand apart', async () => {
    expect((await relatedTo('wifi推廣')).near.rows).toEqual([0, 3]);
  });

  test('a year finds the other calendar: 101年 and 2012 lead to the same rows', async () => {
    const roc = await relatedTo('"101年"');
    const gregorian = await relatedTo('"2012"');
    expect(roc.otherYear).toEqual({ spellings: ['2012'], rows: [2] });
    expect(gregorian.otherYear).toEqual({ spellings: ['101年'], rows: [1] });
  });

  test('words may stand in a unit, a heading or a deadline', async () => {
    expect((await relatedTo('"閱覽組"')).otherColumns).toEqual([0, 1]);
    expect((await relatedTo('數位服務')).otherColumns).toEqual([2, 3]);
    expect((await relatedTo('"104年3月"')).otherColumns).toEqual([3]);
  });

  test('beside other words, the institution by any of its names and the year count too', async () => {
    expect((await relatedTo('"甲書" 推廣活動 "101"')).otherColumns).toEqual([0]);
    expect((await relatedTo('"乙博物館" 志工隊')).otherColumns).toEqual([3]);
  });

  test('institutions are found by present and former names, units and plans by theirs', async () => {
    expect((await relatedTo('甲書')).institutions).toEqual([0]);
    expect((await relatedTo('library')).institutions).toEqual([0]);
    expect((await relatedTo('博物館')).plans).toEqual([1]);
    expect((await relatedTo('"志工隊"')).units).toEqual([1]);
  });

  test('passages of the plans are found', async () => {
    expect((await relatedTo('推廣閱讀')).passages).toEqual([0]);
  });

  test('rows with some of the words follow, those with the rarer word first', async () => {
    const { near } = await relatedTo('哺乳室 電子書');
    expect(near.parts).toEqual(['哺乳室', '電子書']);
    expect(near.rows).toEqual([1, 0, 2]);
  });

  test('of what is said in other words the rows with more and rarer of them come first', async () => {
    const known = new Synonyms({ groups: [['上網', '推廣', '志工']], needs: [] });
    const asked = { ...sources, synonyms: () => Promise.resolve(known) };
    const answer = await answerQuery('上網', asked);
    const { synonyms } = await findRelated(answer, asked, foldColumns(table));
    expect(synonyms.rows).toEqual([3, 0]);
  });

  test('an institution is found by its city, with or without its kind', () => {
    const columns = foldColumns(table);
    expect(columns.institutionsWith('丙市')).toEqual([0]);
    expect(columns.institutionsWith('丙')).toEqual([0]);
    expect(columns.institutionsWith('市')).toEqual([]);
  });

  test('no row is listed twice, and none that is an exact hit', async () => {
    const { otherYear, otherColumns, near } = await relatedTo('"101年" 電子書');
    const rows = [...otherYear.rows, ...otherColumns, ...near.rows];
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('a misspelt word leads to its parts that are found, and to the word meant', async () => {
    const related = await relatedTo('哺乳式');
    expect(related.near).toEqual({ parts: ['哺乳'], needles: ['哺乳'], rows: [1] });
    const readText = (row: number) => Promise.resolve(texts[row]!);
    expect(await findSuggestions(related, readText)).toEqual(['哺乳室', '哺乳']);
  });

  test('a name that no text says is not taken for a misspelt word', async () => {
    expect((await relatedTo('"甲圖書館" 電子書')).near.parts).toEqual(['電子書']);
    expect((await relatedTo('"閱覽組"')).near.parts).toEqual([]);
  });

  test('a Latin word or a number is not cut into pieces', async () => {
    expect((await relatedTo('x2012y')).near.parts).toEqual([]);
    expect((await relatedTo('2012新舊')).near.parts).toEqual(['2012']);
    expect((await relatedTo('新購2012')).near.parts).toEqual(['新購', '2012']);
  });

  test('a word of one unknown character leads nowhere', async () => {
    const related = await relatedTo('龘');
    expect(related.near.rows).toEqual([]);
  });
});

describe('words that differ in one character', () => {
  test('are taken from the texts, the most frequent first, never with punctuation', () => {
    const found = ['哺乳室哺乳箱', '哺乳室', '哺乳箱，哺乳室', '哺乳。'];
    expect(neighboursIn('哺乳式', ['哺乳'], found)).toEqual(['哺乳室', '哺乳箱']);
  });

  test('of several, those that are said but once are left out', () => {
    expect(neighboursIn('哺乳式', ['哺乳'], ['哺乳室', '設哺乳室', '哺乳和'])).toEqual(['哺乳室']);
  });

  test('are whole words of the texts: 無人搭 is no word of 無人搭乘', () => {
    expect(neighboursIn('無人答', ['無人'], ['無人搭乘'])).toEqual([]);
  });

  test('no number stands for a letter, nor a letter for a character: 完成2 is no 完成了', () => {
    expect(neighboursIn('完成了', ['完成'], ['完成2場', '完成2次'])).toEqual([]);
    expect(neighboursIn('辦理3', ['辦理'], ['辦理5', '辦理5'])).toEqual(['辦理5']);
  });

  test('what differs in more is another word', () => {
    expect(neighboursIn('哺乳式樣', ['哺乳'], ['哺乳室設'])).toEqual([]);
  });

  test('the differing character may come first', () => {
    expect(neighboursIn('補乳室', ['乳室'], ['設哺乳室'])).toEqual(['哺乳室']);
  });
});
