import { describe, expect, it } from 'vitest';
import { t } from '../../../src/words/interface/index.ts';
import {
  deadlineLines,
  deadlineTexts,
  saysOnlyPlanEnd,
} from '../../../src/words/deadline-words.ts';
import { recurrenceInWords } from '../../../src/words/recurrence-words.ts';
import { exampleDeadline, exampleRow, monthDeadline } from '../site/views/example-row.ts';

const zh = t('zh');
const en = t('en');

describe('a row’s deadlines in words', () => {
  it('a dotted date is said in full', () => {
    const row = exampleRow({
      deadlines: ['97.12.10'],
      typedDeadlines: [exampleDeadline({ text: '97.12.10', kind: 'date', end_date: '2008-12-10' })],
    });
    expect(deadlineLines(row, zh)).toEqual([
      { text: '97.12.10', meaning: '2008年12月10日', notes: [] },
    ]);
    expect(deadlineLines(row, en)[0]!.meaning).toBe('10 December 2008');
  });

  it('four months in one entry are one line', () => {
    const text = '101年3月、6月、9月、12月';
    const row = exampleRow({
      deadlines: [text],
      typedDeadlines: ['2012-03', '2012-06', '2012-09', '2012-12'].map((month) =>
        monthDeadline(month, { text, is_period_end: month === '2012-12' }),
      ),
    });
    expect(deadlineLines(row, zh).map(({ meaning }) => meaning)).toEqual([
      '2012年3月、6月、9月、12月',
    ]);
    expect(deadlineLines(row, en)[0]!.meaning).toBe('March, June, September and December 2012');
  });

  it('the end of the plan is called so, instead of its date', () => {
    const row = exampleRow({
      deadlines: ['101年12月'],
      typedDeadlines: [monthDeadline('2012-12', { text: '101年12月', is_period_end: true })],
    });
    expect(deadlineLines(row, zh)[0]!.meaning).toBe('即計畫期末');
    expect(saysOnlyPlanEnd(row)).toBe(true);
  });

  it('a series that ends with the plan does not say only the end of the plan', () => {
    const row = exampleRow({
      typedDeadlines: [monthDeadline('2012-06'), monthDeadline('2012-12', { is_period_end: true })],
    });
    expect(saysOnlyPlanEnd(row)).toBe(false);
  });

  it('what the words say already is not said again', () => {
    const row = exampleRow({
      deadlines: ['3日內', '每月'],
      typedDeadlines: [
        exampleDeadline({ text: '3日內', kind: 'within', duration: 'P3D' }),
        exampleDeadline({ text: '每月', kind: 'recurring', rrule: 'FREQ=MONTHLY' }),
      ],
    });
    expect(deadlineLines(row, zh).map(({ meaning }) => meaning)).toEqual([null, null]);
    expect(deadlineLines(row, en).map(({ meaning }) => meaning)).toEqual([
      'within 3 days',
      'every month',
    ]);
  });

  it('a condition stays beside the deadline', () => {
    const [text, note] = ['每月', '預計106年7月完成驗收後正式上線啟用'];
    const row = exampleRow({
      deadlines: [text],
      typedDeadlines: [exampleDeadline({ text, kind: 'recurring', rrule: 'FREQ=MONTHLY', note })],
    });
    expect(deadlineLines(row, zh)).toEqual([{ text, meaning: null, notes: [note] }]);
  });

  it('a condition that the deadline says itself is not said twice', () => {
    const text = '104年12月取得國際驗證合格證書';
    const note = '取得國際驗證合格證書';
    const row = exampleRow({ typedDeadlines: [monthDeadline('2015-12', { text, note })] });
    expect(deadlineLines(row, zh)).toEqual([{ text, meaning: '2015年12月', notes: [] }]);
  });

  it('a row without deadlines of its own shows those of the row above it', () => {
    const row = exampleRow({
      typedDeadlines: [monthDeadline('2015-06', { text: '104年6月', inherited: true })],
    });
    expect(deadlineLines(row, zh).map(({ text }) => text)).toEqual(['104年6月']);
  });

  it('they are quoted as written, each once, where their meaning is not said', () => {
    const row = exampleRow({
      deadlines: ['視需要', '104年6月'],
      typedDeadlines: [
        monthDeadline('2015-06', { text: '104年6月' }),
        monthDeadline('2015-07', { text: '104年7月', inherited: true }),
      ],
    });
    expect(deadlineTexts(row)).toEqual(['視需要', '104年6月', '104年7月']);
    expect(deadlineTexts(row)).toEqual(deadlineLines(row, zh).map(({ text }) => text));
  });

  it.each([
    [{ kind: 'on-demand' } as const, '隨時辦理，沒有固定日期'],
    [{ kind: 'relative' } as const, '依其他事項而定，沒有固定日期'],
    [{ kind: 'relative', duration: 'P3M' } as const, '起算後3 個月內，沒有固定日期'],
    [{ kind: 'other' } as const, '沒有固定日期'],
    [{ kind: 'within' } as const, '限時辦理'],
    [
      { kind: 'range', start_date: '2012-01-01', end_date: '2012-06-30' } as const,
      '2012年1月1日至2012年6月30日',
    ],
  ])('%j is said as %s', (given, words) => {
    const row = exampleRow({ typedDeadlines: [exampleDeadline({ text: '原文', ...given })] });
    expect(deadlineLines(row, zh)[0]!.meaning).toBe(words);
  });
});

describe('recurrence rules in words', () => {
  it.each([
    ['FREQ=DAILY', '每日', 'every day'],
    ['FREQ=WEEKLY', '每週', 'every week'],
    ['FREQ=WEEKLY;BYDAY=MO', '每週一', 'every week on Monday'],
    ['FREQ=MONTHLY', '每月', 'every month'],
    ['FREQ=MONTHLY;BYMONTHDAY=1,15', '每月1日、15日', 'every month on days 1 and 15'],
    ['FREQ=MONTHLY;BYDAY=2TH', '每月第 2 個星期四', 'every month on the second Thursday'],
    [
      'FREQ=MONTHLY;BYDAY=2SA,4SA',
      '每月第 2 個星期六、第 4 個星期六',
      'every month on the second Saturday, the fourth Saturday',
    ],
    ['FREQ=MONTHLY;BYDAY=-1FR', '每月最後一個星期五', 'every month on the last Friday'],
    ['FREQ=MONTHLY;INTERVAL=3', '每季', 'every quarter'],
    ['FREQ=MONTHLY;INTERVAL=6', '每半年', 'every half-year'],
    ['FREQ=MONTHLY;INTERVAL=2', '每 2 個月', 'every 2 months'],
    ['FREQ=YEARLY', '每年', 'every year'],
  ])('%s is %s, or %s', (rrule, chinese, english) => {
    expect(recurrenceInWords(rrule, zh)).toBe(chinese);
    expect(recurrenceInWords(rrule, en)).toBe(english);
  });

  it.each(['FREQ=HOURLY', 'FREQ=MONTHLY;BYDAY=MO', 'FREQ=WEEKLY;COUNT=3', ''])(
    'a rule that the words do not cover (%s) is not half said',
    (rrule) => {
      expect(recurrenceInWords(rrule, zh)).toBeNull();
    },
  );
});
