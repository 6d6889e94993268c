import { expect, it } from 'vitest';
import { withRocYears } from '../../../../src/meaning/numbers/western-years.ts';

it.each([
  ['2012年12月31日', '101年12月31日'],
  ['西元2012年12月', '101年12月'],
  ['公元2012年', '101年'],
  ['2012/12/31', '101/12/31'],
  ['2012-12-31', '101-12-31'],
  ['2012.12', '101.12'],
  ['20121231', '1011231'],
  ['2012年3月、2013年3月', '101年3月、102年3月'],
  ['2012至2014年', '101至103年'],
  ['2012-2014年', '101-103年'],
  ['1912年1月', '1年1月'],
  ['二〇一二年12月', '101年12月'],
])('the Western years of %s are those of %s', (western, roc) => {
  expect(withRocYears(western)).toBe(roc);
});

it.each([
  '101年12月31日',
  '2000人次',
  '2012',
  '民國2012年12月',
  '1911年12月',
  '12012年',
  '99.2012',
  '計畫核定後2000日內',
])('%s holds none', (text) => {
  expect(withRocYears(text)).toBe(text);
});
