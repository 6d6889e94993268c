import { expect, test } from 'vitest';
import { Synonyms } from '../../../../src/search/query/synonyms.ts';
import { defaultSynonyms } from '../../../../src/meaning/synonyms/default-groups.ts';
import { foldForSearch } from '../../../../src/meaning/text/fold.ts';

const synonyms = new Synonyms([
  ['借閱證', '借書證', 'library card'],
  ['志工', '義工', 'volunteer'],
]);
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
