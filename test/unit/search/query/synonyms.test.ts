import { expect, test } from 'vitest';
import { Synonyms } from '../../../../src/search/query/synonyms.ts';
import { defaultSynonyms } from '../../../../src/meaning/synonyms/default-groups.ts';
import { needs } from '../../../../src/meaning/synonyms/needs.ts';
import { otherCounts } from '../../../../src/search/query/other-counts.ts';
import { foldForSearch } from '../../../../src/meaning/text/fold.ts';

const synonyms = new Synonyms({
  groups: [
    ['借閱證', '借書證', 'library card'],
    ['志工', '義工', 'volunteer'],
  ],
  needs: [{ asked: ['帶狗', 'pet'], said: ['犬'] }],
});
const of = (needle: string) => synonyms.of(needle).map(({ shown }) => shown);

test('a word has the others of its group', () => {
  expect(of('借書證')).toEqual(['借閱證', 'library card']);
  expect(of('librarycard')).toEqual(['借閱證', '借書證']);
  expect(of('電子書')).toEqual([]);
});

test('English words are known by their plural', () => {
  expect(of('volunteers')).toEqual(['志工', '義工', 'volunteer']);
});

test('a word with one of a group in it is put in the other words', () => {
  expect(of('申請借書證')).toEqual(['申請借閱證', '申請library card']);
});

test('no group of the software says a word twice', () => {
  for (const group of defaultSynonyms) {
    expect(new Set(group.map(foldForSearch)).size, group.join()).toBeGreaterThan(1);
    expect(new Set(group).size, group.join()).toBe(group.length);
  }
});

test('what people need leads to words of plans, which say something else', () => {
  const near = (needle: string) => synonyms.near(needle).map(({ shown }) => shown);
  expect([near('帶狗'), near('pets'), near('犬')]).toEqual([['犬'], ['犬'], []]);
  expect(of('帶狗')).toEqual([]);
  expect([synonyms.has('帶狗'), synonyms.has('犬')]).toEqual([true, false]);
});

test('no need of the software leads to what is asked', () => {
  for (const { asked, said } of needs) {
    expect(said.filter((word) => asked.includes(word))).toEqual([]);
  }
});

test.each([
  ['三天內', ['3日內', '3日以內', '3日之內', '3天內', '3天以內', '3天之內']],
  ['3個工作天', ['3工作日', '3工作天', '3個工作日']],
  ['2000冊', ['2,000冊']],
  ['1,000萬筆', ['1000萬筆']],
  ['百分之九十以上', ['90%以上']],
  ['兩次', ['2次']],
  ['一', []],
  ['服務3日', []],
])('a count is written otherwise: %s', (needle, expected) => {
  expect(otherCounts(needle)).toEqual(expected);
});
