import { expect, test } from 'vitest';
import { isPageNumber } from '../../../../src/drafting/import/page-number.ts';

test.each(['3', '- 3 -', '第 3 頁', '第3頁，共12頁', '3/12', 'P.3'])(
  '「%s」 is a page number',
  (text) => {
    expect(isPageNumber(text)).toBe(true);
  },
);

test.each(['97.12.10', '1、', '113 年', '3 場', '104.07.21'])('「%s」 is none', (text) => {
  expect(isPageNumber(text)).toBe(false);
});
