import { describe, expect, it } from 'vitest';
import { days, read, refusal, typed } from './read.ts';
import type {
  DeadlineContext,
  TypedDeadline,
} from '../../../../src/meaning/deadlines/typed-deadline.ts';

/**
 * Every distinct string of the column 完成期限 of the five plans, white space aside, and what it means.
 * Strings that a page or a line cuts in two stand here whole.
 */
type Expected = Omit<TypedDeadline, 'text'>[];

const end = { is_period_end: true };

function year(gregorian: number, startMonth = '01'): DeadlineContext {
  const period = { start: `${gregorian}-${startMonth}-01`, end: `${gregorian}-12-31` };
  return { rocYear: gregorian - 1911, period };
}

function check(context: DeadlineContext, table: Record<string, Expected>): void {
  it.each(Object.entries(table))('%s', (text, expected) => {
    expect(read(text, context)).toEqual(expected);
  });
}

describe('ntl-101 國立中央圖書館臺灣分館', () => {
  const plan = year(2012);
  const all = { start_date: '2012-01-01', end_date: '2012-12-31' };
  check(plan, {
    '101年1月': [days('month', '2012-01-01', '2012-01-31')],
    '101年1月、7月': [
      days('month', '2012-01-01', '2012-01-31'),
      days('month', '2012-07-01', '2012-07-31'),
    ],
    '101年3月': [days('month', '2012-03-01', '2012-03-31')],
    '101年3月、8月、11月': [
      days('month', '2012-03-01', '2012-03-31'),
      days('month', '2012-08-01', '2012-08-31'),
      days('month', '2012-11-01', '2012-11-30'),
    ],
    '101年5月': [days('month', '2012-05-01', '2012-05-31')],
    '101年6月、11月': [
      days('month', '2012-06-01', '2012-06-30'),
      days('month', '2012-11-01', '2012-11-30'),
    ],
    '101年6月、12月': [
      days('month', '2012-06-01', '2012-06-30'),
      days('month', '2012-12-01', '2012-12-31', end),
    ],
    '101年7月': [days('month', '2012-07-01', '2012-07-31')],
    '101年8月': [days('month', '2012-08-01', '2012-08-31')],
    '101年10月': [days('month', '2012-10-01', '2012-10-31')],
    '101年12月': [days('month', '2012-12-01', '2012-12-31', end)],
    '101 年 12 月': [days('month', '2012-12-01', '2012-12-31', end)],
    '101年12月 (每月辦理)': [
      typed('recurring', { ...all, rrule: 'FREQ=MONTHLY', note: '期限 101年12月' }),
    ],
    每月: [typed('recurring', { ...all, rrule: 'FREQ=MONTHLY' })],
  });
});

describe('ncl-101 國家圖書館', () => {
  const plan = year(2012, '02');
  const all = { start_date: '2012-02-01', end_date: '2012-12-31' };
  check(plan, {
    '101 年 2 月': [days('month', '2012-02-01', '2012-02-29')],
    '101 年 3 月、6 月、9 月、12 月': [
      days('month', '2012-03-01', '2012-03-31'),
      days('month', '2012-06-01', '2012-06-30'),
      days('month', '2012-09-01', '2012-09-30'),
      days('month', '2012-12-01', '2012-12-31', end),
    ],
    '101年3月、6月、9月、\n12月': [
      days('month', '2012-03-01', '2012-03-31'),
      days('month', '2012-06-01', '2012-06-30'),
      days('month', '2012-09-01', '2012-09-30'),
      days('month', '2012-12-01', '2012-12-31', end),
    ],
    '101年6月': [days('month', '2012-06-01', '2012-06-30')],
    '101年12月': [days('month', '2012-12-01', '2012-12-31', end)],
    每日: [typed('recurring', { ...all, rrule: 'FREQ=DAILY' })],
    每週一: [typed('recurring', { ...all, rrule: 'FREQ=WEEKLY;BYDAY=MO' })],
    每月: [typed('recurring', { ...all, rrule: 'FREQ=MONTHLY' })],
    '每月 1 日、15 日': [typed('recurring', { ...all, rrule: 'FREQ=MONTHLY;BYMONTHDAY=1,15' })],
  });
});

describe('nlpi-106 國立公共資訊圖書館', () => {
  const plan = year(2017);
  const all = { start_date: '2017-01-01', end_date: '2017-12-31' };
  const monthly = { ...all, rrule: 'FREQ=MONTHLY' };
  check(plan, {
    '106年 3月': [days('month', '2017-03-01', '2017-03-31')],
    '106年 4月': [days('month', '2017-04-01', '2017-04-30')],
    '106年 5月': [days('month', '2017-05-01', '2017-05-31')],
    '106年 6月': [days('month', '2017-06-01', '2017-06-30')],
    '106年 10\n月': [days('month', '2017-10-01', '2017-10-31')],
    '106年 11\n月': [days('month', '2017-11-01', '2017-11-30')],
    '106 年 12\n月': [days('month', '2017-12-01', '2017-12-31', end)],
    每日: [typed('recurring', { ...all, rrule: 'FREQ=DAILY' })],
    每週: [typed('recurring', { ...all, rrule: 'FREQ=WEEKLY' })],
    每月: [typed('recurring', monthly)],
    每季: [typed('recurring', { ...all, rrule: 'FREQ=MONTHLY;INTERVAL=3' })],
    每年: [typed('recurring', { ...all, rrule: 'FREQ=YEARLY' })],
    '每月（預計106年7月完成驗收後正式上線啟用）': [
      typed('recurring', { ...monthly, note: '預計106年7月完成驗收後正式上線啟用' }),
    ],
    '每月（預計\n106年 7月\n完成驗收\n後正式上\n線啟用）': [
      typed('recurring', { ...monthly, note: '預計106年7月完成驗收後正式上線啟用' }),
    ],
    '每月\n(預計 5月\n開始提供)': [typed('recurring', { ...monthly, note: '預計5月開始提供' })],
    '每月\n(預計 9月\n開始提供)': [typed('recurring', { ...monthly, note: '預計9月開始提供' })],
    '3日內': [typed('within', { duration: 'P3D' })],
    隨到隨辦: [typed('on-demand')],
    隨時: [typed('on-demand')],
    '依節日辦\n理': [typed('relative', { note: '依原文所述事項而定，原文未載日期' })],
    '計劃核定\n後 12個月\n內提供': [
      typed('relative', { duration: 'P12M', note: '起算點：計劃核定後' }),
    ],
  });
});

describe('ttcsec-97 國立臺東生活美學館', () => {
  const plan = year(2008);
  const dates: Record<string, string> = {
    '97.01.20': '2008-01-20',
    '97.01.25': '2008-01-25',
    '97.02.01': '2008-02-01',
    '97.02.10': '2008-02-10',
    '97.02.20': '2008-02-20',
    '97.03.15': '2008-03-15',
    '97.03.20': '2008-03-20',
    '97.03.25': '2008-03-25',
    '97.04.01': '2008-04-01',
    '97.05.01': '2008-05-01',
    '97.05.20': '2008-05-20',
    '97.06.20': '2008-06-20',
    '97.07.20': '2008-07-20',
    '97.10.01': '2008-10-01',
    '97.10.1': '2008-10-01',
    '97.10.10': '2008-10-10',
    '97.10.15': '2008-10-15',
    '97.10.20': '2008-10-20',
    '97.10.30': '2008-10-30',
    '97.11.10': '2008-11-10',
    '97.11.15': '2008-11-15',
    '97.11.20': '2008-11-20',
    '97.11.25': '2008-11-25',
    '97.12.01': '2008-12-01',
    '97.12.05': '2008-12-05',
    '97.12.10': '2008-12-10',
    '97.12.15': '2008-12-15',
    '97.12.20': '2008-12-20',
    '97.12.25': '2008-12-25',
  };
  it.each(Object.entries(dates))('%s is the day %s', (text, date) => {
    expect(read(text, plan)).toEqual([days('date', date, date)]);
  });

  it('97.12.31 is the last day of the plan', () => {
    expect(read('97.12.31', plan)).toEqual([days('date', '2008-12-31', '2008-12-31', end)]);
  });
});

describe('nstm-104 國立科學工藝博物館', () => {
  const plan = year(2015);
  check(plan, {
    '104年12月': [days('month', '2015-12-01', '2015-12-31', end)],
    '104年12月取得國際驗證及TAF合格證書': [
      days('month', '2015-12-01', '2015-12-31', { ...end, note: '取得國際驗證及TAF合格證書' }),
    ],
    '104年12月完成國際認證及國內TAF登錄。': [
      days('month', '2015-12-01', '2015-12-31', { ...end, note: '完成國際認證及國內TAF登錄' }),
    ],
  });

  it('does not guess what the stray 務 means, and offers the month without it', () => {
    const { reason, nearest } = refusal('104年12月\n 務', plan);
    expect(reason).toBe('看不懂期限「104年12月務」');
    expect(nearest[0]).toBe('104年12月');
  });
});
