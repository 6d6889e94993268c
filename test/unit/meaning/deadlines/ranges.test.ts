import { describe, expect, it } from 'vitest';
import { days, plan101, plan110to112, read, refusal, typed } from './read.ts';

const end = { is_period_end: true };
const whole = [days('range', '2012-01-01', '2012-12-31', end)];

it.each([
  '101年1月1日起至101年12月31日止',
  '自101年1月1日起至12月31日止',
  '自民國 101 年 1 月起至民國 101 年 12 月止',
  '101年1月至12月',
  '1月至12月底',
  '1-12月',
  '101.01.01-101.12.31',
  '101.1.1～101.12.31',
  '101-1-1~101-12-31',
  '101年度',
  '101年',
  '101年度內',
  '101年全年度',
  '101年度全年',
  '全年',
  '全年度',
  '年度內',
  '當年度',
])('%s is the whole year', (text) => {
  expect(read(text)).toEqual(whole);
});

it.each([
  '2012年',
  '2012年度',
  '2012年1月1日至12月31日',
  '2012/1/1-2012/12/31',
  '2012-01-01~2012-12-31',
  '自2012年1月起至2012年12月止',
])('%s is the whole year, by the Western calendar', (text) => {
  expect(read(text)).toEqual(whole);
});

it('spans of Western years, quarters and open ends are read as those of 民國', () => {
  for (const [western, roc] of [
    ['2021至2023年', '110至112年'],
    ['2021-2023年', '110-112年'],
    ['2021年第1季', '110年第1季'],
    ['2021年上半年', '110年上半年'],
    ['2021年3月起', '110年3月起'],
    ['至2021年10月止', '至110年10月止'],
    ['2021年3月上旬', '110年3月上旬'],
  ] as const) {
    expect(read(western, plan110to112), western).toEqual(read(roc, plan110to112));
  }
});

it('Chinese numerals are read in spans too', () => {
  expect(read('一至三月')).toEqual(read('1月至3月'));
});

it('a span of months or years runs from the first day to the last', () => {
  expect(read('101年1月至6月')).toEqual([days('range', '2012-01-01', '2012-06-30')]);
  expect(read('110至112年', plan110to112)).toEqual([
    days('range', '2021-01-01', '2023-12-31', end),
  ]);
  expect(read('110年至112年', plan110to112)).toEqual(read('110至112年', plan110to112));
  expect(read('101年11月至102年2月')).toEqual([days('range', '2012-11-01', '2013-02-28')]);
  expect(read('101年3月5日至20日')).toEqual([days('range', '2012-03-05', '2012-03-20')]);
});

it('a span that ends before it begins is refused', () => {
  expect(refusal('101年11月至2月')).toMatchObject({
    reason: '「101年11月至2月」的終止早於起始；跨年時請寫出兩端的年',
    nearest: ['101年11月至102年2月', expect.any(String), expect.any(String)],
  });
});

it('a quarter, a half year and a third of a month have their days', () => {
  expect(read('第一季')).toEqual([days('range', '2012-01-01', '2012-03-31')]);
  expect(read('101年第4季')).toEqual([days('range', '2012-10-01', '2012-12-31', end)]);
  expect(read('上半年')).toEqual([days('range', '2012-01-01', '2012-06-30')]);
  expect(read('101年下半年')).toEqual([days('range', '2012-07-01', '2012-12-31', end)]);
  expect(read('2月上旬')).toEqual([days('range', '2012-02-01', '2012-02-10')]);
  expect(read('101年2月下旬')).toEqual([days('range', '2012-02-21', '2012-02-29')]);
  expect(refusal('101年第5季').reason).toBe('沒有第 5 季，季是 1 至 4');
});

it('whether 前 includes the quarter, half year or month before it is not settled', () => {
  for (const text of ['101年第1季前', '第一季以前'])
    expect(read(text)).toEqual([
      typed('other', { note: '「第1季前」看不出是否包括第 1 季，不定日期' }),
    ]);
  expect(read('上半年前')).toEqual([
    typed('other', { note: '「上半年前」看不出是否包括上半年，不定日期' }),
  ]);
  for (const text of ['至101年10月前止', '即日起至10月前'])
    expect(read(text)).toEqual([
      typed('other', { note: '「10月前」看不出是否包括 10 月，不定日期' }),
    ]);
  expect(read('101年第1季底前')).toEqual([days('range', '2012-01-01', '2012-03-31')]);
  expect(read('即日起至10月底前')).toEqual(read('即日起至10月'));
  expect(read('至101年10月5日前止')).toEqual(read('至101年10月5日止'));
});

it('the end that is not written stays open', () => {
  expect(read('101年3月起')).toEqual([
    days('range', '2012-03-01', null, { note: '原文未載終止日期' }),
  ]);
  expect(read('9月開始提供')).toEqual([
    days('range', '2012-09-01', null, { note: '原文未載終止日期' }),
  ]);
  for (const text of [
    ...['至101年12月止', '101年12月31日止', '即日起至101年12月31日', '即日起至101年12月31日止'],
    ...['即日起至年底', '自即日起至年底止', '至年底止'],
  ]) {
    expect(read(text)).toEqual([
      days('range', null, '2012-12-31', { ...end, note: '原文未載起始日期' }),
    ]);
  }
});

describe('全年 and 年度內', () => {
  it('cover the part of the year that the plan covers', () => {
    const context = { ...plan101, period: { start: '2012-02-01', end: '2012-12-31' } };
    expect(read('全年', context)).toEqual([days('range', '2012-02-01', '2012-12-31', end)]);
    expect(read('年度內', context)).toEqual(read('全年', context));
  });

  it('is the whole of a plan that runs over a school year', () => {
    const context = { rocYear: 113, period: { start: '2024-08-01', end: '2025-07-31' } };
    const whole = days('range', '2024-08-01', '2025-07-31', { is_period_end: true });
    expect(read('全年', context)).toEqual([whole]);
    expect(read('全年度', context)).toEqual([whole]);
    expect(refusal('年度內', context).reason).toBe(
      '計畫期程跨 113 至 114 年，「年度內」沒有寫是哪一年',
    );
    const longer = { rocYear: 113, period: { start: '2024-08-01', end: '2025-08-01' } };
    expect(refusal('全年', longer).reason).toBe('計畫期程跨 113 至 114 年，「全年」沒有寫是哪一年');
  });

  it('are refused in a plan over several years', () => {
    expect(refusal('全年', plan110to112)).toEqual({
      reason: '計畫期程跨 110 至 112 年，「全年」沒有寫是哪一年',
      nearest: ['110至112年', '110年度', '111年度'],
    });
  });

  it('are refused when plan year and period do not meet', () => {
    expect(refusal('全年', { ...plan101, rocYear: 103 }).reason).toBe(
      '計畫年度 103 年不在計畫期程內，「全年」無從確定',
    );
  });
});

it('what could be a number of years is no year', () => {
  expect(refusal('3年').reason).toBe('民國 3 年離計畫年度 101 年太遠');
});

it.each([
  ['第一季至第三季', '2012-01-01', '2012-09-30'],
  ['第1至3季', '2012-01-01', '2012-09-30'],
  ['101年第2季-102年第1季', '2012-04-01', '2013-03-31'],
  ['101年Q2-Q3', '2012-04-01', '2012-09-30'],
  ['6月中旬至8月下旬', '2012-06-11', '2012-08-31'],
  ['101年第2季末前', '2012-04-01', '2012-06-30'],
])('%s goes from one part of a year to another', (text, start, end) => {
  expect(read(text)).toEqual([days('range', start, end)]);
});

it.each(['於101年3月至12月間陸續辦理', '101年3月至12月間', '101年3月至12月分期完成'])(
  '%s is the span that it names',
  (text) => {
    expect(read(text)).toEqual([days('range', '2012-03-01', '2012-12-31', end)]);
  },
);

it('a span from the beginning of a month says that no day is named', () => {
  expect(read('6月初至8月底')).toEqual([
    days('range', '2012-06-01', '2012-08-31', { note: '月初，原文未載日' }),
  ]);
});

it('a span of quarters that ends before it begins is refused', () => {
  expect(refusal('第3季至第2季').nearest).toContain('第3季至102年第2季');
});

it.each(['第2、4季', '第二、四季', '第2季及第4季', 'Q2、Q4'])('%s is two quarters', (text) => {
  expect(read(text)).toEqual([
    days('range', '2012-04-01', '2012-06-30'),
    days('range', '2012-10-01', '2012-12-31', end),
  ]);
});

it.each(['上、下半年', '上半年/下半年', '上下半年', '上半年及下半年'])(
  '%s is both halves',
  (text) => {
    expect(read(text)).toEqual([
      days('range', '2012-01-01', '2012-06-30'),
      days('range', '2012-07-01', '2012-12-31', end),
    ]);
  },
);

it.each(['101學年度', '全學年', '101學年'])(
  '%s is the period of a plan of that school year',
  (text) => {
    const schoolYear = { rocYear: 101, period: { start: '2012-08-01', end: '2013-07-31' } };
    expect(read(text, schoolYear)).toEqual([days('range', '2012-08-01', '2013-07-31', end)]);
  },
);

it.each(['101學年度', '全學年', '102學年度第2學期'])('nothing tells the days of %s', (text) => {
  expect(read(text)).toEqual([typed('relative', { note: '依原文所述事項而定，原文未載日期' })]);
});

it.each(['第1季底至第3季', '上半年末至12月', '101年第1季底前-第4季'])(
  '%s does not begin with the first day of what it begins behind',
  (text) => {
    refusal(text);
  },
);

it.each(['6月下旬至6月初', '6月15日至6月初'])('%s ends before it begins', (text) => {
  expect(refusal(text).reason).toContain('終止早於起始');
});

it.each(['1至2季內', '1-3季內'])('%s may be a length of time', (text) => {
  refusal(text);
});

it('a part of a year belongs to each of the numbers of years before it', () => {
  expect(read('101、102年3月')).toEqual(read('101年3月、102年3月'));
  expect(read('101及102年第1、2季')).toEqual(
    read('101年第1季、101年第2季、102年第1季、102年第2季'),
  );
});

it.each([
  ['101年及102年第1、2季', '101年第1季、101年第2季、102年第1季、102年第2季'],
  ['101年、102年3月', '101年3月、102年3月'],
  ['101年及102年上半年', '101年上半年、102年上半年'],
])('whether %s means the whole of its first year is not told', (text, each) => {
  const { reason, nearest } = refusal(text);
  expect(reason).toContain('看不出101年是全年，還是同一時期');
  expect(nearest[0]).toBe(each);
  expect(nearest[1]).toMatch(/^101年全年、102年/);
});

it.each(['第2、4季前', '第2季、第4季前', '3、6月前', '上、下半年前'])(
  '前 may belong to each of %s, so none has days',
  (text) => {
    expect(read(text).map(({ kind }) => kind)).toEqual(['other', 'other']);
  },
);

it('the middle and the ends of a year have no days, for 年中 may be in its course', () => {
  expect(read('101年中')).toEqual([
    typed('other', { note: '「101年中」看不出是該年之內，還是年中，不定日期' }),
  ]);
  expect(read('年初')).toEqual([typed('other', { note: '「年初」，原文未載月日' })]);
  expect(read('101年度中')).toEqual(read('101年度'));
});

it('two thirds of a month are as long as both, and nothing tells whether 前 includes one', () => {
  for (const text of ['3月中下旬', '3月中、下旬', '101年3月中旬至下旬'])
    expect(read(text), text).toEqual([days('range', '2012-03-11', '2012-03-31')]);
  expect(read('101年3月中旬前')).toEqual([
    typed('other', { note: '「3月中旬前」看不出是否包括中旬，不定日期' }),
  ]);
  expect(read('101年3月下旬起')).toMatchObject([{ start_date: '2012-03-21', end_date: null }]);
  refusal('第1季底起');
});

it.each(['至101年12月31日', '截至101年12月', '即日起~101.12.31', '101年12月31日截止'])(
  '%s has an end alone',
  (text) => {
    expect(read(text)).toMatchObject([{ kind: 'range', start_date: null, end_date: '2012-12-31' }]);
  },
);

it('the next year is that behind the one in which a span begins', () => {
  expect(read('9月至次年6月')).toEqual([days('range', '2012-09-01', '2013-06-30')]);
});

it('a day ends no span whose beginning has none', () => {
  expect(refusal('101.3-6').nearest[0]).toBe('101.3-6月');
});

it('the period of the plan has its days', () => {
  for (const text of ['計畫期間', '本計畫執行期程內', '全程'])
    expect(read(text, plan110to112), text).toEqual([
      days('range', '2021-01-01', '2023-12-31', end),
    ]);
});
