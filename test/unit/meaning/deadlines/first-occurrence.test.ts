import { expect, it } from 'vitest';
import {
  firstOccurrence,
  namesItsDay,
} from '../../../../src/meaning/deadlines/first-occurrence.ts';

const year2012 = { start: '2012-02-01', end: '2012-12-31' };

it.each([
  ['FREQ=DAILY', year2012, '2012-02-01'],
  ['FREQ=MONTHLY', year2012, '2012-02-01'],
  ['FREQ=MONTHLY;INTERVAL=3', year2012, '2012-02-01'],
  // 1 February 2012 was a Wednesday.
  ['FREQ=WEEKLY', year2012, '2012-02-01'],
  ['FREQ=WEEKLY;BYDAY=MO', year2012, '2012-02-06'],
  ['FREQ=WEEKLY;BYDAY=SA,SU', year2012, '2012-02-04'],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', { start: '2012-02-02', end: '2012-12-31' }, '2012-02-15'],
  ['FREQ=MONTHLY;BYDAY=2TH', year2012, '2012-02-09'],
  ['FREQ=MONTHLY;BYDAY=2SA,4SA', { start: '2012-02-12', end: '2012-12-31' }, '2012-02-25'],
  ['FREQ=MONTHLY;BYDAY=-1FR', year2012, '2012-02-24'],
  ['FREQ=MONTHLY;BYMONTHDAY=31', year2012, '2012-03-31'],
  ['FREQ=YEARLY;BYMONTH=9', year2012, '2012-09-01'],
  ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=10', year2012, '2012-12-10'],
])('%s in a plan of %o falls first on %s', (rrule, period, day) => {
  expect(firstOccurrence(rrule, period)).toBe(day);
});

it('is a day that every month has, where the rule names none', () => {
  const period = { start: '2012-01-30', end: '2012-12-31' };
  expect(firstOccurrence('FREQ=MONTHLY', period)).toBe('2012-02-01');
});

it('is none where the period holds no such day', () => {
  const january = { start: '2012-01-01', end: '2012-01-31' };
  expect(firstOccurrence('FREQ=YEARLY;BYMONTH=9', january)).toBeNull();
});

it.each([
  ['FREQ=DAILY', true],
  ['FREQ=DAILY;INTERVAL=2', false],
  ['FREQ=WEEKLY;BYDAY=MO', true],
  ['FREQ=MONTHLY;BYMONTHDAY=1,15', true],
  ['FREQ=MONTHLY;BYDAY=2TH', true],
  ['FREQ=WEEKLY', false],
  ['FREQ=MONTHLY;INTERVAL=3', false],
  ['FREQ=YEARLY;BYMONTH=9', false],
])('%s names its day: %s', (rrule, expected) => {
  expect(namesItsDay(rrule)).toBe(expected);
});
