import { describe, expect, it } from 'vitest';
import { isDeadline, parseDeadline } from '../../../../src/meaning/deadlines/parse-deadline.ts';
import { plan101, plan110to112, read, refusal } from './read.ts';

describe('parseDeadline', () => {
  it('keeps the text of the cell in every row', () => {
    const text = '101 年 3 月、6 月';
    const reading = parseDeadline(text, plan101);
    expect(reading.ok && reading.deadlines.map((deadline) => deadline.text)).toEqual([text, text]);
  });

  it('marks the end of the period for dated kinds only', () => {
    expect(read('全年')[0]?.is_period_end).toBe(true);
    expect(read('每月')[0]?.is_period_end).toBe(false);
    expect(read('101年12月(每月辦理)')[0]?.is_period_end).toBe(false);
    expect(read('110年12月', plan110to112)[0]?.is_period_end).toBe(false);
    expect(read('112年12月', plan110to112)[0]?.is_period_end).toBe(true);
  });

  it('reads a text by the year and the period of its own plan, whatever was read before', () => {
    const plan102 = {
      rocYear: 102,
      period: { start: '2013-01-01', end: '2013-12-31' },
    };
    const half = { rocYear: 102, period: { start: '2013-01-01', end: '2013-06-30' } };
    expect(read('6月30日', plan101)[0]?.end_date).toBe('2012-06-30');
    expect(read('6月30日', plan102)[0]?.is_period_end).toBe(false);
    expect(read('6月30日', half)[0]?.is_period_end).toBe(true);
  });

  it('gives whoever asks a reading of their own', () => {
    for (const _ of ['read', 'known', 'known']) {
      const reading = parseDeadline('101年7月7日', plan101);
      if (!reading.ok) throw new Error(reading.reason);
      expect(reading.deadlines.map(({ note }) => note)).toEqual([null]);
      reading.deadlines[0]!.note = '改寫';
      reading.deadlines.pop();
    }
  });

  it('refuses an empty text and offers nothing in its stead', () => {
    expect(refusal(' \n')).toEqual({
      reason: '期限是空白；沒有期限時請刪去這一項',
      nearest: [],
    });
  });

  it('offers up to three understood texts, nearest first', () => {
    expect(refusal('每曰').nearest).toEqual(['每日', '每週', '每月']);
    expect(refusal('隨到隨班').nearest[0]).toBe('隨到隨辦');
    expect(refusal('101年12月31日務').nearest[0]).toBe('101年12月31日');
  });

  it('offers only texts that the same plan understands', () => {
    for (const text of ['12月', '每曰', '第1季', '適時', '13月', '12月內']) {
      const { nearest } = refusal(text, plan110to112);
      expect(nearest.length).toBeGreaterThan(0);
      for (const offered of nearest) expect(() => read(offered, plan110to112)).not.toThrow();
    }
  });

  it('offers texts of the year of the plan', () => {
    const plan113 = { rocYear: 113, period: { start: '2024-01-01', end: '2024-12-31' } };
    for (const text of ['113年12月31日24時', '1/1-12/31', '113年第5旬', '2024年12月31日務']) {
      const { nearest } = refusal(text, plan113);
      expect(nearest.length, text).toBeGreaterThan(0);
      for (const offered of nearest) expect(offered).not.toMatch(/10\d(?:[年.至]|1231)|2012/);
    }
    expect(refusal('1/1-12/31', plan113).nearest[0]).toBe('113年1月1日-113年12月31日');
  });

  it('takes two numbers for a month and its day, and says what is wrong with these', () => {
    const plan112 = { rocYear: 112, period: { start: '2023-01-01', end: '2023-12-31' } };
    expect(refusal('2/29', plan112)).toMatchObject({
      reason: '112年2月沒有 29 日，日期是 1 至 28',
      nearest: ['112年2月28日', expect.any(String), expect.any(String)],
    });
    expect(refusal('2/29')).toMatchObject({
      reason: '「2/29」只有兩個數字，是月日時請寫 2月29日',
      nearest: ['101年2月29日', expect.any(String), expect.any(String)],
    });
    expect(refusal('3.5', plan110to112)).toEqual({
      reason: '計畫期程跨 110 至 112 年，「3.5」沒有寫是哪一年',
      nearest: ['110年3月5日', '111年3月5日', '112年3月5日'],
    });
  });

  it('never reads two entries as one', () => {
    expect(() => read('97.12.10\n97.12.25')).toThrow();
    expect(() => read('101年12月101年3月')).toThrow();
    expect(() => read('每月每週')).toThrow();
    expect(() => read('101年12月、')).toThrow();
  });

  it('does not even try a text of more than 200 characters', () => {
    expect(refusal('每月'.repeat(101))).toEqual({
      reason: '期限有 202 字，太長；這一欄只寫期限',
      nearest: [],
    });
    expect(refusal('每月'.repeat(100)).reason).toContain('看不懂期限');
  });
});

it('tells whether a text is a deadline without reading it', () => {
  expect(isDeadline('101 年 12 月', plan101)).toBe(true);
  expect(isDeadline('閱覽組', plan101)).toBe(false);
  expect(isDeadline('每月'.repeat(101), plan101)).toBe(false);
});

it.each([
  ['預定101年13月', /^預定/],
  ['預計3月裝修期滿', /^預計/],
])('offers nothing in place of %s that says less than it', (text, kept) => {
  for (const offered of refusal(text).nearest) expect(offered).toMatch(kept);
});

it.each([
  ['101年3月15日以後', '101年3月15日'],
  ['101年  月', '101年'],
  ['101年6月或7月', '101年6月(或7月)'],
  ['101年、102年每季', '101年、102年'],
  ['即日起至計畫結束', '即日起(至計畫結束)'],
])('offers in place of %s no %s, which leaves out a part of the time', (text, lacking) => {
  expect(refusal(text).nearest).not.toContain(lacking);
});
