import { expect, test } from 'vitest';
import {
  isPageNumber,
  printedMargins,
} from '../../../../../src/drafting/import/document/page-number.ts';

test.each([
  '3',
  '- 3 -',
  '～3～',
  '第 3 頁',
  '第三頁',
  '頁 3',
  '頁次：3/12',
  '第3頁，共12頁',
  '第3頁∕共12頁',
  '3/12',
  'P.3',
  'Page 3 of 12',
])('「%s」 is a page number', (text) => {
  expect(isPageNumber(text)).toBe(true);
});

test.each(['97.12.10', '1、', '113 年', '3 場', '104.07.21', '(1)', '三、', '共3頁資料'])(
  '「%s」 is none',
  (text) => {
    expect(isPageNumber(text)).toBe(false);
  },
);

const foot = 'ﬁle:///home/a/b.html 1/2';

test.each([
  [['11/28/26, 11:34 PM 殯葬管理所－服務品質計畫', foot]],
  [['2024/3/5 下午2:07 計畫內容', 'https://www.example.gov.tw/plan?id=3 12/12']],
  [['2024/3/5 下午2:07 計畫內容', '2024/3/5 下午2:08 計畫內容']],
])('what browsers print in the margins of pages is told: %s', (texts) => {
  expect([...printedMargins([...texts, '壹、依據'])].toSorted()).toEqual(texts.toSorted());
});

test('the title of a page is printed beside the time', () => {
  const head = '2024/3/5 14:07 服務計畫';
  expect([...printedMargins(['服務計畫', head])]).toEqual([head]);
});

test.each([
  ['114/5/31前完成', foot],
  ['見 https://www.example.gov.tw', foot],
  ['2024/3/5 14:00，於大禮堂辦理說明會。', foot],
  ['2024/3/5 14:00 於大禮堂辦理說明會', '2024/4/5 14:00 於圖書館辦理說明會'],
])('any other line is none: %s', (text, other) => {
  expect(printedMargins([text, other]).has(text)).toBe(false);
});

test('a head of a browser above everything else is one by the name of the plan in it', () => {
  const head = '11/30/26, 5:36 PM 示範館114年度服務精進計畫';
  expect([...printedMargins([head, '示範館 114年度服務計畫'])]).toEqual([head]);
  expect([...printedMargins(['示範館', head])]).toEqual([]);
});
