import { describe, expect, test } from 'vitest';
import { isOfYear, monthKeys, writtenTime } from '../../../../src/search/query/written-time.ts';

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
    expect(writtenTime(needle)).toMatchObject({ rocYear, months: [] });
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
    expect(monthKeys(writtenTime(needle)!)).toEqual([key]);
  });

  test.each([
    ['106年第二季', ['2017-04', '2017-05', '2017-06']],
    ['106年度第4季底前', ['2017-10', '2017-11', '2017-12']],
    ['2017q1', ['2017-01', '2017-02', '2017-03']],
    ['q3of2017', ['2017-07', '2017-08', '2017-09']],
    ['106年上半年', ['2017-01', '2017-02', '2017-03', '2017-04', '2017-05', '2017-06']],
    ['106年下半年度到期', ['2017-07', '2017-08', '2017-09', '2017-10', '2017-11', '2017-12']],
    ['106年q2', ['2017-04', '2017-05', '2017-06']],
    ['106q2', ['2017-04', '2017-05', '2017-06']],
    ['第二季', ['-04', '-05', '-06']],
    ['下半年底前', ['-07', '-08', '-09', '-10', '-11', '-12']],
  ])('%s are the months %j', (needle, keys) => {
    expect(monthKeys(writtenTime(needle)!)).toEqual(keys);
  });

  test.each([
    ['106年內', 106, 106],
    ['106年內到期', 106, 106],
    ['106年應完成的工作', 106, 106],
    ['106年以前', -Infinity, 106],
    ['106年前要完成的', -Infinity, 106],
    ['106年以後', 106, Infinity],
    ['104年起', 104, Infinity],
    ['101年到106年', 101, 106],
    ['101-106年', 101, 106],
    ['101年~2017年', 101, 106],
    ['2012至2017年', 101, 106],
    ['2012to2017', 101, 106],
    ['2012-2017', 101, 106],
    ['since2012', 101, Infinity],
  ])('%s are the years from %d to %d', (needle, from, to) => {
    const time = writtenTime(needle)!;
    expect(time).toMatchObject({ months: [], isCertain: true });
    const years = Array.from({ length: 20 }, (_, at) => 95 + at);
    expect(years.filter((year) => isOfYear(time, year))).toEqual(
      years.filter((year) => year >= from && year <= to),
    );
  });

  test.each(['20年前', '10年內', '三十年以後', '第二季', '上半年'])(
    '%s may be words as well',
    (needle) => {
      expect(writtenTime(needle)!.isCertain).toBe(false);
    },
  );

  test('figures alone may count something', () => {
    expect(writtenTime('2000')!.isFigure).toBe(true);
    expect(writtenTime('2000年')!.isFigure).toBeUndefined();
  });

  test.each(['四季', '一季', '106年到101年', '3年內', '106年第五季', 'q2', '2017q22017', '1905q1'])(
    '%s, which names no year or no such part of one, is none',
    (needle) => {
      expect(writtenTime(needle)).toBeNull();
    },
  );

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
