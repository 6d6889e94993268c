import { describe, expect, it } from 'vitest';
import { compareRules, cycleOf, recursIn } from '../../../../src/meaning/deadlines/recurs-in.ts';

const june = { start: '2017-06-01', end: '2017-06-30' };

describe('whether a deadline recurs in June', () => {
  it.each([
    ['每日', 'FREQ=DAILY'],
    ['每週', 'FREQ=WEEKLY'],
    ['每週一', 'FREQ=WEEKLY;BYDAY=MO'],
    ['每2週', 'FREQ=WEEKLY;INTERVAL=2'],
    ['每月', 'FREQ=MONTHLY'],
    ['每月1日、15日', 'FREQ=MONTHLY;BYMONTHDAY=1,15'],
    ['每月第二個星期四', 'FREQ=MONTHLY;BYDAY=2TH'],
    ['每月第五個星期五', 'FREQ=MONTHLY;BYDAY=5FR'],
    ['每年6月、12月', 'FREQ=YEARLY;BYMONTH=6,12'],
  ])('%s does', (_, rule) => {
    expect(recursIn(rule, june)).toBe('named');
  });

  it.each([
    ['每2個月', 'FREQ=MONTHLY;INTERVAL=2'],
    ['每季', 'FREQ=MONTHLY;INTERVAL=3'],
    ['每半年', 'FREQ=MONTHLY;INTERVAL=6'],
    ['每年', 'FREQ=YEARLY'],
    ['每5週', 'FREQ=WEEKLY;INTERVAL=5'],
    ['每2年6月', 'FREQ=YEARLY;INTERVAL=2;BYMONTH=6'],
    ['a recurrence without a rule', null],
  ])('of %s it is not said', (_, rule) => {
    expect(recursIn(rule, june)).toBe('open');
  });

  it.each([
    ['每年3月、9月', 'FREQ=YEARLY;BYMONTH=3,9'],
    ['每月31日', 'FREQ=MONTHLY;BYMONTHDAY=31'],
    ['每月第五個星期一', 'FREQ=MONTHLY;BYDAY=5MO'],
  ])('%s does not', (_, rule) => {
    expect(recursIn(rule, june)).toBe('never');
  });
});

it('of the days of a month only those count that the plan covers', () => {
  // 30 June 2017 is a Friday.
  const lastDay = { start: '2017-06-30', end: '2017-06-30' };
  expect(recursIn('FREQ=WEEKLY;BYDAY=MO', lastDay)).toBe('never');
  expect(recursIn('FREQ=WEEKLY;BYDAY=MO,FR', lastDay)).toBe('named');
  expect(recursIn('FREQ=MONTHLY;BYMONTHDAY=1,15', lastDay)).toBe('never');
  expect(recursIn('FREQ=MONTHLY', lastDay)).toBe('named');
});

it('every Monday and every week come back equally often', () => {
  expect(cycleOf('FREQ=WEEKLY;BYDAY=MO')).toBe('FREQ=WEEKLY');
  expect(cycleOf('FREQ=MONTHLY;INTERVAL=3')).toBe('FREQ=MONTHLY;INTERVAL=3');
  expect(cycleOf('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=1')).toBe('FREQ=YEARLY');
  expect(cycleOf(null)).toBe('');
});

it('what comes back often stands before what seldom does', () => {
  const rules = ['', 'FREQ=YEARLY', 'FREQ=MONTHLY;INTERVAL=10', 'FREQ=MONTHLY', 'FREQ=DAILY'];
  expect(rules.sort(compareRules)).toEqual([
    'FREQ=DAILY',
    'FREQ=MONTHLY',
    'FREQ=MONTHLY;INTERVAL=10',
    'FREQ=YEARLY',
    '',
  ]);
});
