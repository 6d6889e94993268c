import { expect, it } from 'vitest';
import { days, plan110to112, read, refusal, typed } from './read.ts';

const end = { is_period_end: true };

it('a month without a year is of the plan’s year', () => {
  expect(read('12月')).toEqual([days('month', '2012-12-01', '2012-12-31', end)]);
  expect(read('十二月')).toEqual(read('12月'));
  expect(read('１２月份')).toEqual(read('12月'));
});

it('a month without a year is refused in a plan over several years', () => {
  expect(refusal('12月', plan110to112)).toEqual({
    reason: '計畫期程跨 110 至 112 年，「12月」沒有寫是哪一年',
    nearest: ['110年12月', '111年12月', '112年12月'],
  });
});

it('a list without a year is corrected as a whole', () => {
  expect(refusal('3月、6月', plan110to112).nearest[0]).toBe('110年3月、6月');
});

it('the year of a list counts until another is written', () => {
  expect(read('101年11月、12月、102年1月')).toEqual([
    days('month', '2012-11-01', '2012-11-30'),
    days('month', '2012-12-01', '2012-12-31', end),
    days('month', '2013-01-01', '2013-01-31'),
  ]);
  expect(read('110年3月、6月', plan110to112).map(({ end_date }) => end_date)).toEqual([
    '2021-03-31',
    '2021-06-30',
  ]);
});

it('numbers of a list take the unit of the last', () => {
  expect(read('101年3、6、9、12月')).toEqual(read('101年3月、6月、9月、12月'));
  expect(read('一○一年三、六、九、十二月')).toEqual(read('101年3月、6月、9月、12月'));
  expect(read('101年3月及9月')).toEqual(read('101年3月、9月'));
});

it('the end of a month is that month', () => {
  for (const text of ['12月底', '12月底前', '101年12月底以前', '101年12月內', '101.12', '101/12']) {
    expect(read(text)).toEqual(read('12月'));
  }
});

it('a month before which something is due may or may not count: no day is told', () => {
  for (const text of ['101年10月前', '10月以前', '10月份之前']) {
    const note = '「10月前」看不出是否包括 10 月，不定日期';
    expect(read(text)).toEqual([typed('other', { note })]);
  }
  expect(refusal('101年13月前').reason).toBe('沒有 13 月，月份是 1 至 12');
  expect(read('101年3月前、9月底前').at(-1)).toEqual(days('month', '2012-09-01', '2012-09-30'));
});

it('of the beginning of a month no day is named', () => {
  const note = '月初，原文未載日';
  expect(read('101年3月初')).toEqual([days('month', '2012-03-01', '2012-03-31', { note })]);
});

it('month 13 is refused by its number', () => {
  expect(refusal('101年13月')).toMatchObject({ reason: '沒有 13 月，月份是 1 至 12' });
  expect(refusal('101年3月、13月').nearest[0]).toBe('101年3月、12月');
  expect(refusal('0月').reason).toBe('沒有 0 月，月份是 1 至 12');
});

it.each([
  '2012年12月',
  '2012年12月底',
  '2012年12月底前',
  '西元 2012 年 12 月',
  '2012/12',
  '2012-12',
  '2012.12',
])('%s is a month of the Western calendar, whose year is certain', (text) => {
  expect(read(text)).toEqual(read('101年12月'));
});

it('a list of months may name Western years', () => {
  expect(read('2012年3月、6月、2013年1月')).toEqual(read('101年3月、6月、102年1月'));
});

it('a year of 民國 with four digits is a slip', () => {
  expect(refusal('民國2012年12月')).toMatchObject({
    reason: '2012 是西元年，請寫民國 101 年',
    nearest: ['101年12月', expect.any(String), expect.any(String)],
  });
});

it('a year far from the plan’s is taken for a slip', () => {
  expect(refusal('11年12月')).toMatchObject({
    reason: '民國 11 年離計畫年度 101 年太遠',
    nearest: ['101年12月', expect.any(String), expect.any(String)],
  });
});
