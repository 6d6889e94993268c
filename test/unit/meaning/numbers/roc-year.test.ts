import { expect, it } from 'vitest';
import { toGregorianYear, toRocYear } from '../../../../src/meaning/numbers/roc-year.ts';

it('counts ROC year 1 as 1912', () => {
  expect(toGregorianYear(1)).toBe(1912);
  expect([97, 101, 104, 106].map(toGregorianYear)).toEqual([2008, 2012, 2015, 2017]);
  expect(toRocYear(2012)).toBe(101);
});

it('knows no year 0 and no year before 1912', () => {
  expect(() => toGregorianYear(0)).toThrow(RangeError);
  expect(() => toRocYear(1911)).toThrow(RangeError);
});
