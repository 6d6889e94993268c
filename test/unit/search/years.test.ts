import { describe, expect, test } from 'vitest';
import { otherYearSpellings, yearOf } from '../../../src/search/years.ts';

describe('a year in the other calendar', () => {
  test.each([
    ['101年', ['2012']],
    ['2012', ['101年']],
    ['2012年', ['101年', '2012']],
    ['101年度', ['101年', '2012']],
    ['民國101年', ['101年', '2012']],
    ['101年6月', ['2012年6月']],
    ['2012年6月', ['101年6月']],
  ])('%s is also written %j', (needle, spellings) => {
    expect(otherYearSpellings(needle)).toEqual(spellings);
  });

  test.each(['電子書', '101', '5101年次', '3000', '1900', '00年'])('%s names none', (needle) => {
    expect(otherYearSpellings(needle)).toEqual([]);
  });
});

describe('the year that a word may mean', () => {
  test.each([
    ['101', 101],
    ['97', 97],
    ['民國101年度', 101],
    ['2012', 101],
    ['西元2012年', 101],
  ])('%s is %i', (needle, year) => {
    expect(yearOf(needle)).toBe(year);
  });

  test.each(['101年6月', '1', '1900', '2012年度報告', ''])('%s is none', (needle) => {
    expect(yearOf(needle)).toBeNull();
  });
});
