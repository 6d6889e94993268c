import { describe, expect, it } from 'vitest';
import {
  formatRocDate,
  formatRocMonth,
  parseRocDate,
} from '../../../../src/meaning/numbers/roc-date.ts';

describe('parseRocDate', () => {
  it.each([
    ['101年2月16日', '2012-02-16'],
    ['101 年 2 月 16 日', '2012-02-16'],
    ['民國101年2月16日', '2012-02-16'],
    ['中華民國 101 年 2 月 16 日', '2012-02-16'],
    ['１０１年２月１６日', '2012-02-16'],
    ['97.12.10', '2008-12-10'],
    ['97.10.1', '2008-10-01'],
    ['99.08.30', '2010-08-30'],
    ['94/12/28', '2005-12-28'],
    ['108-9-10', '2019-09-10'],
    ['1060309', '2017-03-09'],
    ['970309', '2008-03-09'],
    ['八十五年一月四日', '1996-01-04'],
    ['中 華 民 國 八 十 五 年 一 月 四 日', '1996-01-04'],
    ['一百零一年十二月三十一日', '2012-12-31'],
    ['一○一年十月二十日', '2012-10-20'],
    ['民國元年1月1日', '1912-01-01'],
    ['101年2月\n29日', '2012-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseRocDate(text)).toEqual({ ok: true, date });
  });

  it.each([
    ['100年2月29日', '100年2月沒有 29 日，日期是 1 至 28'],
    ['101年13月1日', '沒有 13 月，月份是 1 至 12'],
    ['101年4月31日', '101年4月沒有 31 日，日期是 1 至 30'],
    ['1011340', '沒有 13 月，月份是 1 至 12'],
    ['2012年12月31日', '2012 是西元年，請寫民國 101 年'],
    ['0年1月1日', '民國年從 1 年起，沒有 0 年'],
    ['101年12月0日', '101年12月沒有 0 日，日期是 1 至 31'],
    ['101年12月', '「101年12月」不是完整的年月日；請寫成 101年12月31日'],
    ['12月31日', '「12月31日」不是完整的年月日；請寫成 101年12月31日'],
    ['臺圖研字第1010000555號', '「臺圖研字第1010000555號」不是日期；請寫成 101年12月31日'],
    ['97.12-10', '「97.12-10」不是日期；請寫成 101年12月31日'],
    ['', '「」不是日期；請寫成 101年12月31日'],
  ])('%s is refused: %s', (text, reason) => {
    expect(parseRocDate(text)).toEqual({ ok: false, reason });
  });
});

describe('formatRocDate and formatRocMonth', () => {
  it('write ROC years without leading zeros', () => {
    expect(formatRocDate('2012-12-31')).toBe('101年12月31日');
    expect(formatRocDate('2008-01-05')).toBe('97年1月5日');
    expect(formatRocMonth('2012-12-31')).toBe('101年12月');
    expect(formatRocMonth('2012-02')).toBe('101年2月');
  });

  it('refuse what is no ISO 8601 date', () => {
    expect(() => formatRocDate('2012-12')).toThrow(RangeError);
    expect(() => formatRocMonth('101年12月')).toThrow(RangeError);
  });

  it('are read back as the same day', () => {
    for (const date of ['1912-01-01', '2012-02-29', '2030-10-10']) {
      expect(parseRocDate(formatRocDate(date))).toEqual({ ok: true, date });
    }
  });
});
