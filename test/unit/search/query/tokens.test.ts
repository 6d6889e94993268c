import { describe, expect, test } from 'vitest';
import {
  hasEitherWithout,
  onlyExcludes,
  queryOf,
  tokensOf,
} from '../../../../src/search/query/tokens.ts';

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
    expect(read('甲 AND 乙')).toEqual(['甲', '乙']);
  });

  test('or, and, not in small letters are signs beside a Chinese word, and words in an English search', () => {
    expect(read('志工 or 義工')).toEqual(['志工', 'OR (or)', '義工']);
    expect(read('志工 and 義工')).toEqual(['志工', '義工']);
    expect(read('電話 not 禮貌')).toEqual(['電話', '-禮貌']);
    expect(read('reading or not')).toEqual(['reading', 'or', 'not']);
    expect(read('or 志工')).toEqual(['or', '志工']);
    expect(read('志工 or')).toEqual(['志工', 'or']);
    expect(read('"志工 or 義工"')).toEqual(['"志工 or 義工"']);
  });

  test('NOT between two words excludes the one behind it, also once the other is taken away', () => {
    expect(read('電話 NOT 禮貌')).toEqual(['電話', '-禮貌']);
    expect(read('電話 AND NOT "禮貌"')).toEqual(['電話', '-"禮貌"']);
    expect(read('phone NOT mail')).toEqual(['phone', '-mail']);
    expect(read('NOT 禮貌')).toEqual(['NOT', '禮貌']);
    expect(queryOf(tokensOf('電話 NOT 禮貌').slice(1))).toBe('-禮貌');
  });

  test('what is either there or missing cannot be asked, and is told', () => {
    expect(hasEitherWithout(tokensOf('電話 OR -禮貌'))).toBe(true);
    expect(hasEitherWithout(tokensOf('電話 OR 禮貌 -網路'))).toBe(false);
  });

  test('things of a list are pieces, but for figures, which may be of one time or number', () => {
    const texts = (typed: string) => tokensOf(typed).map(({ text }) => text);
    expect(texts('電子書、志工，停車')).toEqual(['電子書', '志工', '停車']);
    expect(texts('wifi, parking')).toEqual(['wifi', 'parking']);
    expect(texts('「電子書、志工」 101年3月、6月')).toEqual(['電子書、志工', '101年3月、6月']);
    expect(texts('、。')).toEqual(['、。']);
    expect(read('推廣 -電子書、志工')).toEqual(['推廣', '-電子書', '-志工']);
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
