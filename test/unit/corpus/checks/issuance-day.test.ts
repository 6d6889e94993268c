import { expect, it } from 'vitest';
import { issuanceDay } from '../../../../src/corpus/checks/issuance-day.ts';

it.each([
  ['112年1月6日示衛企字第1120000001號函', '2023-01-06'],
  ['中華民國 101 年 2 月 6 日函頒', '2012-02-06'],
  ['１０１年２月６日函', '2012-02-06'],
  ['2012年2月6日函頒', '2012-02-06'],
  ['101.2.6 臺圖秘字第1010000000號', '2012-02-06'],
  ['2012-02-06', '2012-02-06'],
])('%s names a day', (issuance, day) => {
  expect(issuanceDay(issuance)).toBe(day);
});

it.each([null, '', '示衛企字第1120000001號函', '112年1月', '101年2月30日', '第1.2.3.4版'])(
  '%s names none',
  (issuance) => {
    expect(issuanceDay(issuance)).toBeNull();
  },
);
