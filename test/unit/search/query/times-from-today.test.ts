import { expect, test } from 'vitest';
import { withTimesNamed } from '../../../../src/search/query/times-from-today.ts';

const december = { year: 2026, month: 12 };

test.each([
  ['今年', '115年'],
  ['去年 電子書', '114年 電子書'],
  ['今年的電子書', '115年 電子書'],
  ['明年度', '116年'],
  ['今年到期', '115年到期'],
  ['今年內', '115年內'],
  ['下一季到期', '116年第1季到期'],
  ['上季', '115年第3季'],
  ['今年以前的電子書', '115年以前 電子書'],
  ['下個月底前要完成的活動', '116年1月底前要完成 活動'],
  ['下個月到期', '116年1月到期'],
  ['這個月要完成的', '115年12月要完成的'],
  ['電子書 -去年', '電子書 -114年'],
  ['this year', '2026'],
  ['due next month', 'due 2027/1'],
  ["this year's plans", '2026 plans'],
  ['due next  month', 'due 2027/1'],
  ['Last Year e-books', '2025 e-books'],
])('%s asks for %s', (typed, named) => {
  expect(withTimesNamed(typed, december)).toBe(named);
});

test.each(['"今年"', '「下個月」', '透明年度', '本年度', '每月', '"this year"', '電子書  推廣'])(
  '%s stays as it is',
  (typed) => {
    expect(withTimesNamed(typed, december)).toBe(typed);
  },
);

test('the month before January is one of the year before', () => {
  expect(withTimesNamed('上個月', { year: 2026, month: 1 })).toBe('114年12月');
});
