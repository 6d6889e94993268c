import { describe, expect, it } from 'vitest';
import { days, every, plan110to112, read, refusal, typed } from './read.ts';

const december = ['2012-12-01', '2012-12-31', { is_period_end: true }] as const;

describe('words behind a deadline', () => {
  it('become its note as printed', () => {
    expect(read('101 年 12 月 取得 TAF 合格證書。')).toEqual([
      days('month', december[0], december[1], { is_period_end: true, note: '取得TAF合格證書' }),
    ]);
    expect(read('12月底前完成驗收')[0]?.note).toBe('完成驗收');
    expect(read('每月召開1次會議')).toEqual([every('FREQ=MONTHLY', { note: '召開1次會議' })]);
  });

  it('are left out where they add nothing', () => {
    expect(read('101年12月31日前辦理完成')).toEqual(read('101年12月31日前'));
  });

  it('belong to each month of a list', () => {
    expect(read('101年6月、12月（各辦理1場）').map(({ note }) => note)).toEqual([
      '各辦理1場',
      '各辦理1場',
    ]);
  });

  it('that open with no known verb are refused, and offered in brackets', () => {
    expect(refusal('101年12月裝修期滿').nearest[0]).toBe('101年12月(裝修期滿)');
    expect(read('101年12月(裝修期滿)')[0]?.note).toBe('裝修期滿');
  });
});

describe('a recurrence in brackets', () => {
  it('runs from the plan’s first day to the deadline', () => {
    const text = '101年10月(每月辦理)';
    const expected = every('FREQ=MONTHLY', { end_date: '2012-10-31', note: '期限 101年10月' });
    expect(read(text)).toEqual([expected]);
    expect(read('101年10月31日（每週一）')).toEqual([
      every('FREQ=WEEKLY;BYDAY=MO', { end_date: '2012-10-31', note: '期限 101年10月31日' }),
    ]);
  });

  it('begins with the deadline itself where that lies before the plan', () => {
    expect(read('100年12月(每月)')).toEqual([
      every('FREQ=MONTHLY', {
        start_date: '2011-12-01',
        end_date: '2011-12-31',
        note: '期限 100年12月',
      }),
    ]);
  });

  it('with a span in brackets runs within it', () => {
    const until = { end_date: '2012-06-30' };
    for (const [text, rrule, fields] of [
      ['每日（至101年6月30日止）', 'FREQ=DAILY', until],
      ['每月(即日起至101年6月)', 'FREQ=MONTHLY', until],
      ['每月（101年1月至6月）', 'FREQ=MONTHLY', until],
      ['每週一(上半年)', 'FREQ=WEEKLY;BYDAY=MO', until],
      ['每月(9月起)', 'FREQ=MONTHLY', { start_date: '2012-09-01' }],
      ['每月(9月開始提供)', 'FREQ=MONTHLY', { start_date: '2012-09-01' }],
    ] as const) {
      const note = /[(（](.*)[)）]/u.exec(text)![1]!;
      expect(read(text), text).toEqual([every(rrule, { ...fields, note })]);
    }
  });

  it('with a span beyond the plan has but the day that the span names', () => {
    expect(read('每月(至100年12月31日止)')).toMatchObject([
      { start_date: '2011-12-31', end_date: '2011-12-31' },
    ]);
    expect(read('每月(102年3月起)')).toMatchObject([
      { start_date: '2013-03-01', end_date: '2013-03-01' },
    ]);
  });

  it('with more than a span in brackets runs over the plan', () => {
    for (const text of ['每月(9月起試辦)', '每月（9月起取得證書）', '每月(6月、9月)']) {
      const note = /[(（](.*)[)）]/u.exec(text)![1]!;
      expect(read(text), text).toEqual([every('FREQ=MONTHLY', { note })]);
    }
  });

  it('behind several months is a note', () => {
    expect(read('101年3月、6月（每月）').map(({ kind, note }) => [kind, note])).toEqual([
      ['month', '每月'],
      ['month', '每月'],
    ]);
  });
});

describe('brackets', () => {
  it.each(['101年12月(', '101年12月)', '101年12月()', '(每月)', '每月(甲)(乙)'])(
    '%s is refused',
    (text) => {
      expect(refusal(text).reason).toContain('括號須成對，並在期限之後');
    },
  );

  it('may hold others', () => {
    expect(read('每月（預計（暫定）9月起）')).toEqual([
      every('FREQ=MONTHLY', { note: '預計（暫定）9月起' }),
    ]);
  });

  it('with an impossible month are refused', () => {
    expect(refusal('每月（預計13月開始提供）').reason).toBe('沒有 13 月，月份是 1 至 12');
  });
});

it.each(['3月起每月辦理', '1月至6月，每週一'])(
  'a remark on what comes back within a span of its own (%s) takes nothing from that span',
  (remark) => {
    expect(read(`101年12月(${remark})`)).toEqual([
      typed('month', {
        start_date: '2012-12-01',
        end_date: '2012-12-31',
        is_period_end: true,
        note: remark,
      }),
    ]);
  },
);

describe('a further time behind a deadline', () => {
  it('is one of its own, with the year of the first', () => {
    expect(read('101年3月完成規劃、6月完成招標，並於12月完工', plan110to112)).toMatchObject([
      { start_date: '2012-03-01', note: '完成規劃' },
      { start_date: '2012-06-01', note: '完成招標' },
      { start_date: '2012-12-01', note: '完工' },
    ]);
    expect(read('每月檢討、每季彙報')).toEqual([
      every('FREQ=MONTHLY', { note: '檢討' }),
      every('FREQ=MONTHLY;INTERVAL=3', { note: '彙報' }),
    ]);
  });

  it('of another kind may stand alone', () => {
    expect(read('每季及年底前').map(({ kind }) => kind)).toEqual(['recurring', 'date']);
    expect(read('隨到隨辦，每月彙報')).toEqual([
      typed('on-demand'),
      every('FREQ=MONTHLY', { note: '彙報' }),
    ]);
    // The month may be one of each year as well.
    refusal('每年3月1日、9月15日');
  });

  it('may come back where the first does not', () => {
    expect(read('101年3月辦理說明會，每月追蹤')).toMatchObject([
      { kind: 'month', note: '辦理說明會' },
      { rrule: 'FREQ=MONTHLY', note: '追蹤' },
    ]);
  });

  it('in words about what is done is none', () => {
    expect(read('101年7月提報1月至6月成果')).toMatchObject([{ note: '提報1月至6月成果' }]);
  });
});

it.each([
  ['6月(展延至9月)', '9月(原為6月)'],
  ['101年6月（修正為101年9月30日）', '101年9月30日(原為101年6月)'],
])('brackets that put another time in the place of %s are refused', (text, meant) => {
  expect(refusal(text).reason).toContain('改了期限');
  expect(refusal(text).nearest[0]).toBe(meant);
});

it('brackets that tell of the former time, or of what is changed, are a note', () => {
  expect(read('101年6月(原訂3月)')[0]?.note).toBe('原訂3月');
  expect(read('101年6月(修正3項服務)')[0]?.note).toBe('修正3項服務');
});

it.each(['暫定101年6月', '約101年6月', '101年6月左右'])('%s is not certain', (text) => {
  const note = text.replace('101年6月', '');
  expect(read(text)).toEqual([days('month', '2012-06-01', '2012-06-30', { note })]);
});

it.each([
  ['全年4場', '4場'],
  ['101年共4次', '共4次'],
])('how often in all of a year is a note: %s', (text, note) => {
  expect(read(text)).toEqual([
    days('range', '2012-01-01', '2012-12-31', { is_period_end: true, note }),
  ]);
  // `3月1次` may be every three months.
  refusal('3月1次');
});
