import { expect, it } from 'vitest';
import { missingUnit } from '../../../../src/meaning/targets/target-unit.ts';

const missing = (quote: string, value: number, unit: string) =>
  missingUnit({ quote, indicator: '指標', comparator: 'exactly', value, unit });

it.each([
  ['稽查 1,200 家次', 1200, '家次'],
  ['服務量達4.5萬人 次', 45_000, '人次'],
  ['滿意度達７０％以上', 70, '%'],
  ['滿意度達百分之70', 70, '%'],
  ['滿意度達70%', 70, '百分之'],
  ['設置電擊器一台', 1, '臺'],
  ['5 GB', 5, 'gb'],
])('%s has its unit: %s %s', (quote, value, unit) => {
  expect(missing(quote, value, unit)).toBeNull();
});

it.each([
  ['稽查 1,200 家次', 1200, '場', '家次'],
  ['滿意度達70%以上', 70, '分', '%'],
  ['辦理4場次', 4, '人次', '場次'],
  ['影印18,000張', 18_000, '頁', '張'],
  ['3日內完成', 3, '件', '日'],
  ['3場國內展', 3, '件', '場國內展'],
])('%s has another one than %s %s', (quote, value, unit, instead) => {
  expect(missing(quote, value, unit)).toEqual({ instead });
});

it.each([
  ['平均達90以上', 90, '分'],
  ['每年辦理4', 4, '場'],
  ['以90為目標', 90, '分'],
  ['由90縮為30，逐年檢討', 30, '日'],
])('%s has none', (quote, value, unit) => {
  expect(missing(quote, value, unit)).toEqual({ instead: null });
});
