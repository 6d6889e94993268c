import { expect, it } from 'vitest';
import { days, plan110to112, read, refusal } from './read.ts';

const last = [days('date', '2012-12-31', '2012-12-31', { is_period_end: true })];

it.each(['101年12月31日', '民國101年12月31日', '101.12.31', '101/12/31', '101-12-31', '1011231'])(
  '%s is a day',
  (text) => {
    expect(read(text)).toEqual(last);
  },
);

it.each([
  '2012年12月31日',
  '2012/12/31',
  '2012-12-31',
  '2012.12.31',
  '20121231',
  '２０１２ 年 12 月 31 日',
  '二〇一二年十二月三十一日',
  '西元2012年12月31日前',
  '2012年底前',
])('%s is a day of the Western calendar, whose year is certain', (text) => {
  expect(read(text)).toEqual(last);
});

it('an impossible day of the Western calendar is refused as one of ours is', () => {
  for (const text of ['2012年2月30日', '2012/2/30', '2012-02-30', '20120230']) {
    expect(refusal(text).reason, text).toBe('101年2月沒有 30 日，日期是 1 至 29');
  }
  expect(refusal('2012/13/1').reason).toBe('沒有 13 月，月份是 1 至 12');
  expect(refusal('1912年12月31日').reason).toMatch(/離計畫年度 101 年太遠/);
  expect(refusal('民國2012年12月31日').reason).toBe('2012 是西元年，請寫民國 101 年');
});

it('a day before which something is due counts in', () => {
  for (const text of ['12月31日前', '101年12月31日以前', '十二月三十一日前']) {
    expect(read(text)).toEqual(last);
  }
});

it('the end of the year is its last day', () => {
  expect(read('年底前')).toEqual(last);
  expect(read('101年底')).toEqual(last);
  expect(refusal('年底前', plan110to112).nearest).toEqual(['110年底前', '111年底前', '112年底前']);
});

it('a list of days gives a row each; month and year count on', () => {
  expect(read('101年3月1日、15日、9月1日')).toEqual([
    days('date', '2012-03-01', '2012-03-01'),
    days('date', '2012-03-15', '2012-03-15'),
    days('date', '2012-09-01', '2012-09-01'),
  ]);
});

it('impossible days are refused with the last possible one', () => {
  expect(refusal('101年2月30日')).toMatchObject({
    reason: '101年2月沒有 30 日，日期是 1 至 29',
    nearest: ['101年2月29日', expect.any(String), expect.any(String)],
  });
  expect(refusal('100年2月29日').reason).toBe('100年2月沒有 29 日，日期是 1 至 28');
  expect(refusal('97.13.10').reason).toBe('沒有 13 月，月份是 1 至 12');
  expect(refusal('97.2.30').nearest[0]).toBe('97年2月29日');
});

it('a day without a month is refused', () => {
  expect(refusal('31日').reason).toBe('「31日」沒有寫月份');
});

it('a date whose last sign is missing is offered whole', () => {
  expect(refusal('101年12月31').nearest[0]).toBe('101年12月31日');
});

it('the fiscal year ends with that of the calendar', () => {
  for (const text of ['會計年度結束前', '本年度終了前', '101會計年度結束前'])
    expect(read(text), text).toEqual(read('101年12月31日'));
  const plan88 = { rocYear: 88, period: { start: '1999-01-01', end: '1999-12-31' } };
  refusal('88會計年度結束前', plan88);
});
