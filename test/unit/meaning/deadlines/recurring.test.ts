import { expect, it } from 'vitest';
import { every, plan110to112, read, refusal, typed } from './read.ts';

it.each([
  ['每日', 'FREQ=DAILY'],
  ['每天', 'FREQ=DAILY'],
  ['每週', 'FREQ=WEEKLY'],
  ['每星期', 'FREQ=WEEKLY'],
  ['每個月', 'FREQ=MONTHLY'],
  ['按月', 'FREQ=MONTHLY'],
  ['逐年辦理', 'FREQ=YEARLY'],
  ['每季', 'FREQ=MONTHLY;INTERVAL=3'],
  ['每半年', 'FREQ=MONTHLY;INTERVAL=6'],
  ['每年', 'FREQ=YEARLY'],
  ['每年度', 'FREQ=YEARLY'],
  ['每月辦理', 'FREQ=MONTHLY'],
  ['每季1次', 'FREQ=MONTHLY;INTERVAL=3'],
  ['每2個月', 'FREQ=MONTHLY;INTERVAL=2'],
  ['每兩週', 'FREQ=WEEKLY;INTERVAL=2'],
  ['每二季', 'FREQ=MONTHLY;INTERVAL=6'],
  ['每週一', 'FREQ=WEEKLY;BYDAY=MO'],
  ['每周六', 'FREQ=WEEKLY;BYDAY=SA'],
  ['每星期日', 'FREQ=WEEKLY;BYDAY=SU'],
  ['每禮拜天', 'FREQ=WEEKLY;BYDAY=SU'],
  ['每週一、三、五', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
  ['每週二至週五', 'FREQ=WEEKLY;BYDAY=TU,WE,TH,FR'],
  ['每週六、日', 'FREQ=WEEKLY;BYDAY=SA,SU'],
  ['每週六日', 'FREQ=WEEKLY;BYDAY=SA,SU'],
  ['每週末', 'FREQ=WEEKLY;BYDAY=SA,SU'],
  ['每月1日', 'FREQ=MONTHLY;BYMONTHDAY=1'],
  ['每月 1 日、15 日', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
  ['每月一、十五日', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
  ['每月第二個星期四', 'FREQ=MONTHLY;BYDAY=2TH'],
  ['每月第2、4週六', 'FREQ=MONTHLY;BYDAY=2SA,4SA'],
  ['每月第一及第三個星期日', 'FREQ=MONTHLY;BYDAY=1SU,3SU'],
  ['每月最後一個星期五', 'FREQ=MONTHLY;BYDAY=-1FR'],
  ['每年3月、9月', 'FREQ=YEARLY;BYMONTH=3,9'],
  ['每年三月', 'FREQ=YEARLY;BYMONTH=3'],
  ['每年3月5日', 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=5'],
])('%s is %s over the plan’s period', (text, rrule) => {
  expect(read(text)).toEqual([every(rrule)]);
});

it('runs over the whole of a longer plan', () => {
  expect(read('每季', plan110to112)).toEqual([
    typed('recurring', {
      start_date: '2021-01-01',
      end_date: '2023-12-31',
      rrule: 'FREQ=MONTHLY;INTERVAL=3',
    }),
  ]);
});

it.each([
  ['每月2場次', 'FREQ=MONTHLY', '2場次，原文未載日期'],
  ['每季至少1場', 'FREQ=MONTHLY;INTERVAL=3', '至少1場，原文未載日期'],
  ['每半年2梯次', 'FREQ=MONTHLY;INTERVAL=6', '2梯次，原文未載日期'],
])('%s comes back, and how often in it is a note', (text, rrule, note) => {
  expect(read(text)).toEqual([every(rrule, { note })]);
});

it('invents no day where only a part of the month is named', () => {
  expect(read('每月月初')).toEqual([every('FREQ=MONTHLY', { note: '月初，原文未載日' })]);
  expect(read('每月上旬')).toEqual([every('FREQ=MONTHLY', { note: '上旬，原文未載日' })]);
  expect(read('每月底')).toEqual([every('FREQ=MONTHLY', { note: '月底，原文未載日' })]);
});

it('of a week of the month no day is named', () => {
  expect(read('每月第2週')).toEqual([every('FREQ=MONTHLY', { note: '第2週，原文未載日' })]);
});

it('of a day in a numbered week none is certain, for weeks may begin on Sunday or Monday', () => {
  for (const text of ['每月第2週週四', '每月第二週的星期四'])
    expect(read(text)).toEqual([
      every('FREQ=MONTHLY', { note: '第2週的星期四，原文未載週的起算，不定為哪一日' }),
    ]);
});

it('a quarter has its months, and its beginning and end no day', () => {
  expect(read('每季第1個月10日前')).toEqual([
    every('FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=10', { note: '原文為各該日以前' }),
  ]);
  expect(read('每季第二個月')).toEqual([every('FREQ=YEARLY;BYMONTH=2,5,8,11')]);
  expect(read('每季最後一個月底前')).toEqual([every('FREQ=YEARLY;BYMONTH=3,6,9,12')]);
  expect(read('每季末')).toEqual([every('FREQ=MONTHLY;INTERVAL=3', { note: '季末，原文未載日' })]);
  expect(refusal('每季第1個月32日').reason).toBe('一個月沒有 32 日，日期是 1 至 31');
  expect(refusal('每季第1個月前').reason).toBe('看不懂期限「每季第1個月前」');
  expect(refusal('每季第4個月').reason).toBe('看不懂期限「每季第4個月」');
});

it('notes that only working days are meant, for which they are is not told', () => {
  for (const text of ['每個上班日', '每一上班日', '每工作天'])
    expect(read(text)).toEqual([every('FREQ=DAILY', { note: '只指上班日，原文未載是哪些日子' })]);
  expect(read('每日上班時間')).toEqual([every('FREQ=DAILY', { note: '上班時間' })]);
});

it('counts how often in several weeks', () => {
  expect(read('每2週1次')).toEqual([every('FREQ=WEEKLY;INTERVAL=2')]);
  expect(read('隔週')).toEqual(read('每2週1次'));
  expect(read('每3個月2次')).toEqual([
    every('FREQ=MONTHLY;INTERVAL=3', { note: '2次，原文未載日期' }),
  ]);
  expect(refusal('每0週1次').reason).toBe('「每 0 週」沒有間隔');
});

it('notes the time of day', () => {
  expect(read('每週日上午')).toEqual([every('FREQ=WEEKLY;BYDAY=SU', { note: '上午' })]);
  expect(read('每週三下午2時至4時')).toEqual([
    every('FREQ=WEEKLY;BYDAY=WE', { note: '下午2時至4時' }),
  ]);
});

it('notes how often, where it is more than once', () => {
  expect(read('每年2次')).toEqual([every('FREQ=YEARLY', { note: '2次，原文未載日期' })]);
  expect(read('每年至少12次')).toEqual([every('FREQ=YEARLY', { note: '至少12次，原文未載日期' })]);
});

it('notes that something is due by the day', () => {
  expect(read('每月20日前')).toEqual([
    every('FREQ=MONTHLY;BYMONTHDAY=20', { note: '原文為各該日以前' }),
  ]);
});

it('of 每年6月前 no month is certain, for June may be meant or not', () => {
  expect(read('每年6月前')).toEqual([
    every('FREQ=YEARLY', { note: '「6月前」看不出是否包括 6 月，不定月份' }),
  ]);
  expect(read('每年6月底前')).toEqual([every('FREQ=YEARLY;BYMONTH=6')]);
});

it('refuses days and months that no calendar has', () => {
  expect(refusal('每月32日').reason).toBe('一個月沒有 32 日，日期是 1 至 31');
  expect(refusal('每月第6個星期一').reason).toBe('一個月沒有第 6 個星期一，最多 5 個');
  expect(refusal('每年13月').reason).toBe('沒有 13 月，月份是 1 至 12');
  expect(refusal('每年2月30日').nearest[0]).toBe('每年2月29日');
});

it('refuses days of different months, which no single rule can hold', () => {
  expect(refusal('每年3月1日、9月15日').reason).toBe('看不懂期限「每年3月1日、9月15日」');
});

it.each([
  '每曰',
  '每',
  '每週八',
  '每週一一',
  '每工作',
  '每月第2週週八',
  '每constructor',
  '每0個月',
])('%s is refused', (text) => {
  expect(refusal(text).nearest.length).toBeGreaterThan(0);
});

it.each([
  ['101年3月起每月', '2012-03-01', '2012-12-31', 'FREQ=MONTHLY', '101年3月起'],
  [
    '101年1月至6月，每季1次',
    '2012-01-01',
    '2012-06-30',
    'FREQ=MONTHLY;INTERVAL=3',
    '101年1月至6月',
  ],
  ['9月開始每週一', '2012-09-01', '2012-12-31', 'FREQ=WEEKLY;BYDAY=MO', '9月開始'],
])('%s comes back within the span before it', (text, start_date, end_date, rrule, note) => {
  expect(read(text)).toEqual([typed('recurring', { start_date, end_date, rrule, note })]);
});

it.each([
  ['每月乙次', 'FREQ=MONTHLY'],
  ['半年1次', 'FREQ=MONTHLY;INTERVAL=6'],
  ['1季1次', 'FREQ=MONTHLY;INTERVAL=3'],
])('%s comes back', (text, rrule) => {
  expect(read(text)).toEqual([
    typed('recurring', { start_date: '2012-01-01', end_date: '2012-12-31', rrule }),
  ]);
});

it('乙 behind a figure is no figure of its number', () => {
  refusal('每月1乙次');
});

it.each([
  ['每週一次', 'FREQ=WEEKLY', null],
  ['每週二次', 'FREQ=WEEKLY', '2次，原文未載日期'],
  ['隔月1次', 'FREQ=MONTHLY;INTERVAL=2', null],
  ['雙週一次', 'FREQ=WEEKLY;INTERVAL=2', null],
  ['每逢單月', 'FREQ=YEARLY;BYMONTH=1,3,5,7,9,11', null],
  ['雙月15日前', 'FREQ=YEARLY;BYMONTH=2,4,6,8,10,12;BYMONTHDAY=15', '原文為各該日以前'],
  ['各季末', 'FREQ=MONTHLY;INTERVAL=3', '季末，原文未載日'],
  ['各年12月底前', 'FREQ=YEARLY;BYMONTH=12', null],
  ['每年4月至9月', 'FREQ=YEARLY', '4月至9月，原文未載日'],
  ['每年第1、3季', 'FREQ=YEARLY', '第1季、第3季，原文未載日'],
  ['每年底前', 'FREQ=YEARLY', '年底，原文未載日'],
  ['每月1日至5日', 'FREQ=MONTHLY', '1日至5日，原文未載日'],
  ['每月中旬前', 'FREQ=MONTHLY', '中旬前，原文未載日'],
  ['每年1月、7月各1次', 'FREQ=YEARLY;BYMONTH=1,7', '各1次'],
])('%s is %s', (text, rrule, note) => {
  expect(read(text)).toEqual([every(rrule, { note })]);
});

it('names the months of a quarter or a half that its brackets name', () => {
  for (const [text, months] of [
    ['每季(3、6、9、12月)', '3,6,9,12'],
    ['每半年(6月、12月底前)', '6,12'],
  ] as const) {
    const note = /\((.*)\)/.exec(text)![1]!;
    expect(read(text), text).toEqual([every(`FREQ=YEARLY;BYMONTH=${months}`, { note })]);
  }
  expect(read('每季(3月、6月)')[0]?.rrule).toBe('FREQ=MONTHLY;INTERVAL=3');
});

it('is refused in a span that has none of its months', () => {
  expect(refusal('101年1月至6月每年9月')).toMatchObject({
    reason: '「101年1月至6月每年9月」：101年1月至6月沒有「每年9月」',
    nearest: ['101年1月至6月、每年9月', expect.any(String), expect.any(String)],
  });
});

it('figures alone with a count behind them may be numbers of quarters', () => {
  expect(refusal('1至2季檢討1次').nearest[0]).toBe('第1季至第2季(檢討1次)');
  expect(read('第1至2季檢討1次')).toMatchObject([{ kind: 'range', end_date: '2012-06-30' }]);
});

it('the last working day of a month is no length of time', () => {
  expect(refusal('每月最後一個上班日').nearest[0]).toBe('每月(最後1個上班日)');
});
