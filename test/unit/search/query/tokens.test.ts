import { describe, expect, test } from 'vitest';
import { onlyExcludes, queryOf, tokensOf } from '../../../../src/search/query/tokens.ts';

const read = (typed: string) =>
  tokensOf(typed).map(
    ({ kind, text, isQuoted, isExcluded }) =>
      `${isExcluded ? '-' : ''}${isQuoted ? `"${text}"` : text}${kind === 'or' ? ' (or)' : ''}`,
  );

describe('pieces of a query', () => {
  test('stand between white space; quotation marks of any kind hold a phrase together', () => {
    expect(read('電子書 推廣')).toEqual(['電子書', '推廣']);
    expect(read('"電子 書" 「圖書 醫院」 “a b”')).toEqual(['"電子 書"', '"圖書 醫院"', '"a b"']);
    expect(read('「圖書」館 「圖書')).toEqual(['「圖書」館', '「圖書']);
  });

  test('- before a word excludes it, full width too, also where nothing else is asked for', () => {
    expect(read('志工 -推廣')).toEqual(['志工', '-推廣']);
    expect(read('－推廣 志工')).toEqual(['-推廣', '志工']);
    expect(tokensOf('-推廣 －志工').map(({ isExcluded }) => isExcluded)).toEqual([true, true]);
    expect(tokensOf('--')[0]!.isExcluded).toBe(false);
    expect(read('e-mail - 推廣')).toEqual(['e-mail', '-', '推廣']);
  });

  test('a query that only excludes is told from one that asks for something', () => {
    expect(onlyExcludes('-推廣 -101年')).toBe(true);
    expect(['', '志工 -推廣', '--'].some(onlyExcludes)).toBe(false);
  });

  test('OR stands between two words, else it is a word', () => {
    expect(read('甲 OR 乙')).toEqual(['甲', 'OR (or)', '乙']);
    expect(read('甲 或 乙 | 丙')).toEqual(['甲', '或 (or)', '乙', '| (or)', '丙']);
    expect(read('OR 甲')).toEqual(['OR', '甲']);
    expect(read('甲 or 乙')).toEqual(['甲', 'or', '乙']);
    expect(read('甲 AND 乙')).toEqual(['甲', '乙']);
  });

  test('brackets around words of which any will do are none of their letters', () => {
    expect(read('(甲 OR 乙) 丙')).toEqual(['甲', 'OR (or)', '乙', '丙']);
    expect(read('（甲 或 乙）')).toEqual(['甲', '或 (or)', '乙']);
    expect(read('(甲) 乙')).toEqual(['(甲)', '乙']);
  });

  test('what is taken away takes its OR with it', () => {
    const tokens = tokensOf('甲 OR 乙 丙');
    expect(queryOf(tokens.slice(1))).toBe('乙 丙');
    expect(queryOf([...tokens.slice(0, 2), ...tokens.slice(3)])).toBe('甲 OR 丙');
    expect(queryOf(tokens.slice(0, 2))).toBe('甲');
  });
});
