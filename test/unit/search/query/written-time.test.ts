import { describe, expect, test } from 'vitest';
import { monthKey, writtenTime } from '../../../../src/search/query/written-time.ts';

describe('a time that a word names', () => {
  test.each([
    ['101', 101],
    ['101年', 101],
    ['民國101年度', 101],
    ['一百零一年', 101],
    ['2012', 101],
    ['西元2012年', 101],
    ['97', 97],
  ])('%s is the year %i', (needle, rocYear) => {
    expect(writtenTime(needle)).toMatchObject({ rocYear, month: null });
  });

  test.each(['1911年', '西元1905年', '1911/6', 'june1905', '1905december'])(
    '%s, before the first year of the calendar, is none',
    (needle) => {
      expect(writtenTime(needle)).toBeNull();
    },
  );

  test.each([
    ['106年6月', '2017-06'],
    ['民國106年6月', '2017-06'],
    ['106年6月底前', '2017-06'],
    ['106年6月30日', '2017-06'],
    ['2017/6', '2017-06'],
    ['2017-06-30', '2017-06'],
    ['106.6.30', '2017-06'],
    ['106/12', '2017-12'],
    ['106年底', '2017-12'],
    ['106年6月前要完成的工作', '2017-06'],
    ['june2017', '2017-06'],
    ['2017june', '2017-06'],
    ['六月', '-06'],
    ['6月', '-06'],
    ['十二月到期', '-12'],
    ['june', '-06'],
  ])('%s is the month %s', (needle, key) => {
    expect(monthKey(writtenTime(needle)!)).toBe(key);
  });

  test.each([
    '電子書',
    '13月',
    '106年13月',
    '1.2',
    '3/5',
    '5',
    'may',
    'ebook',
    '年',
    '101年電子書',
  ])('%s is none', (needle) => {
    expect(writtenTime(needle)).toBeNull();
  });

  test('two digits may be a number', () => {
    expect(writtenTime('97')!.isCertain).toBe(false);
    expect(writtenTime('97年')!.isCertain).toBe(true);
  });
});
