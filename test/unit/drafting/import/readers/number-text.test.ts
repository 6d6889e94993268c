import { expect, test } from 'vitest';
import {
  numberShape,
  numberText,
} from '../../../../../src/drafting/import/readers/sheets/number-text.ts';

const shown = (value: number, code: string) => numberText(value, numberShape(-1, code), false);

test.each([
  [45_000, 'General', '45000'],
  [1234.5, '#,##0.0', '1,234.5'],
  [0.85, '0%', '85%'],
  [50, '#,##0"萬元"', '50萬元'],
  [3, '0"天"', '3天'],
  [0, '0;-0;"無"', '無'],
  [-5, '0;(0)', '(5)'],
  [-5, '0', '-5'],
  [1_234_000, '#,##0,', '1,234'],
  [7, '000', '007'],
  [0.5, '# ?/?', '0.5'],
  [1200, '"NT$"#,##0', 'NT$1,200'],
  [1200, '[$NT$-404]#,##0', 'NT$1,200'],
  [1200, '_-* #,##0_-', '1,200'],
])('%d as %s is %s', (value, code, text) => {
  expect(shown(value, code)).toBe(text);
});

test.each([
  [45_443, '[$-404]e/m/d', '113/5/31'],
  [45_443, 'yyyy"年"m"月"d"日"', '2024年5月31日'],
  [45_443, 'm"月底"', '5月底'],
  [45_443, '"民國"e"年"m"月底前"', '民國113年5月底前'],
  [45_443, 'd-mmm-yy', '2024年5月31日'],
  [45_443.5, 'yyyy/m/d h:mm', '2024年5月31日'],
  [0.8333333, 'h:mm', '20:00'],
  [0.8333333, 'hh:mm;@', '20:00'],
  [1.1041667, '[h]:mm', '26:30'],
  [0.8333333, 'h:mm AM/PM', '8:00 PM'],
])('the day or time %d as %s is %s', (value, code, text) => {
  expect(shown(value, code)).toBe(text);
});
