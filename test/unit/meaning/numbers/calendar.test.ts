import { expect, it } from 'vitest';
import {
  dayAfter,
  daysBetween,
  isoDay,
  lastDayOfMonth,
} from '../../../../src/meaning/numbers/calendar.ts';

it('knows the last day of each month, leap years included', () => {
  expect([1, 4, 12].map((month) => lastDayOfMonth(2013, month))).toEqual([31, 30, 31]);
  expect([2012, 2013, 2000, 1900].map((year) => lastDayOfMonth(year, 2))).toEqual([29, 28, 29, 28]);
});

it('writes ISO 8601 and refuses days that do not exist', () => {
  expect(isoDay(2012, 2, 9)).toBe('2012-02-09');
  expect(() => isoDay(2013, 2, 29)).toThrow(RangeError);
  expect(() => isoDay(2013, 13, 1)).toThrow(RangeError);
  expect(() => isoDay(2013, 1, 0)).toThrow(RangeError);
});

it('counts days over the ends of months, leap years and years', () => {
  expect(daysBetween('2012-02-28', '2012-03-01')).toBe(2);
  expect(daysBetween('2013-02-28', '2013-03-01')).toBe(1);
  expect(daysBetween('2013-01-01', '2012-12-31')).toBe(-1);
  expect(dayAfter('2012-12-31')).toBe('2013-01-01');
  expect(dayAfter('2012-03-01', -1)).toBe('2012-02-29');
});
