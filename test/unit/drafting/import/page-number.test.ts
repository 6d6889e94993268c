import { expect, test } from 'vitest';
import { isPageNumber, isPrintedMargin } from '../../../../src/drafting/import/page-number.ts';

test.each(['3', '- 3 -', '第 3 頁', '第3頁，共12頁', '3/12', 'P.3'])(
  '「%s」 is a page number',
  (text) => {
    expect(isPageNumber(text)).toBe(true);
  },
);

test.each(['97.12.10', '1、', '113 年', '3 場', '104.07.21'])('「%s」 is none', (text) => {
  expect(isPageNumber(text)).toBe(false);
});

test.each([
  ['11/28/26, 11:34 PM 殯葬管理所－服務品質計畫', true],
  ['2024/3/5 下午2:07 計畫內容', true],
  ['ﬁle:///home/a/b.html 1/2', true],
  ['https://www.example.gov.tw/plan?id=3 12/12', true],
  ['114/5/31前完成', false],
  ['見 https://www.example.gov.tw', false],
])('what browsers print in the margins is told: %s', (text, isMargin) => {
  expect(isPrintedMargin(text)).toBe(isMargin);
});
