import { expect, it } from 'vitest';
import { zipTime } from '../../../../src/publish/files/zip-time.ts';

const parts = (date: Date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()];

it('is the day itself on the clock of the machine', () => {
  expect(parts(zipTime('2026-03-05'))).toEqual([2026, 3, 5]);
  expect(zipTime('2026-03-05').getHours()).toBe(12);
});

it('is not before zip files begin', () => {
  expect(parts(zipTime('1979-12-31'))).toEqual([1980, 1, 1]);
});
