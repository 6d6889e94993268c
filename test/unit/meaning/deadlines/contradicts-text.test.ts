import { expect, it } from 'vitest';
import { contradictedPart } from '../../../../src/meaning/deadlines/contradicts-text.ts';
import { plan101 } from './read.ts';

it.each([
  ['101年12月', '2012-06', '101年12月'],
  ['101年12月', '101年6月', '101年12月'],
  ['101年12月 務', '101年6月', '101年12月'],
  ['務 101年12月', '101年6月', '101年12月'],
  ['１０１年１２月。務', '101年11月', '１０１年１２月。'],
  ['101年12月31日', '101年12月30日', '101年12月31日'],
  ['12月', '101年11月', '12月'],
  ['每季務', '每月', '每季'],
  ['每季', '每半年', '每季'],
  ['3日內', '5日內', '3日內'],
  ['隨到隨辦', '101年12月', '隨到隨辦'],
  ['101年3月、6月', '101年3月', '101年3月、6月'],
  ['101年3月', '101年3月、6月', '101年3月'],
  ['101年1月至3月', '101年6月至9月', '101年1月至3月'],
  // A year outside the period may be the slip; the month is then another one as well.
  ['110年12月', '101年6月', '110年12月'],
])('the print %s and its meaning %s cannot both be true', (text, canonical, part) => {
  expect(contradictedPart(text, canonical, plan101)).toBe(part);
});

it.each([
  ['101年12月 務', '101年12月'],
  ['101年12月31', '101年12月31日'],
  ['101年12月3l日', '101年12月31日'],
  ['101年13月', '101年12月'],
  ['1O1年12月', '101年12月'],
  ['10年12月', '101年12月'],
  ['110年12月', '101年12月'],
  ['每月務', '每月1日'],
  ['101年12月', '2012年12月'],
  ['101年12月（每月', '101年12月(每月辦理)'],
  ['某日', '101年12月'],
  ['101年3月、6月份務', '101年3月、6月'],
])('the print %s has a slip that %s puts right', (text, canonical) => {
  expect(contradictedPart(text, canonical, plan101)).toBeNull();
});
