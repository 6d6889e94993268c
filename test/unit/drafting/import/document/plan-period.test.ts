import { expect, test } from 'vitest';
import { periodIn } from '../../../../../src/drafting/import/document/plan-period.ts';

test.each([
  ['自民國 101 年 2 月起至民國 101 年 12 月止，計 1 年。', '2012-02-01', '2012-12-31'],
  ['自民國104年1月1日起至民國104年12月31日止，計1年。', '2015-01-01', '2015-12-31'],
  ['民國113年1月1日至12月31日。', '2024-01-01', '2024-12-31'],
  ['１１３年１月～１１３年１２月', '2024-01-01', '2024-12-31'],
  ['本計畫執行期程為113年度。', '2024-01-01', '2024-12-31'],
])('the sentence 「%s」 names a period', (sentence, start, end) => {
  expect(periodIn(sentence, 113)).toEqual({ start, end });
});

test.each(['', '自核定日起實施。', '每季檢討一次'])(
  'the sentence 「%s」 names none',
  (sentence) => {
    expect(periodIn(sentence, 113)).toBe(null);
  },
);
