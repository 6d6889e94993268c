import { describe, expect, it } from 'vitest';
import {
  lettersForDigits,
  letterWords,
} from '../../../../src/content/problems/letters-for-digits.ts';

describe('letters in the place of digits', () => {
  it.each([
    ['1O1年12月', '101年12月'],
    ['1o1年12月', '101年12月'],
    ['l0l年I2月', '101年12月'],
    ['101年l月', '101年1月'],
    ['101年O1月I日', '101年01月1日'],
    ['1Ｏ1年', '101年'],
    ['1О1年', '101年'],
    ['民國1O1年', '民國101年'],
    ['2O26-11-2O', '2026-11-20'],
    ['|01年', '101年'],
  ])('%s means %s', (written, meant) => {
    expect(lettersForDigits(written)?.text).toBe(meant);
  });

  it.each(['101年12月', 'ISO 9001', 'Outlook', 'CO2', 'IoT', 'B1樓', 'O型', 'H2O', 'OK', '1Obj'])(
    '%s has none',
    (written) => {
      expect(lettersForDigits(written)).toBeNull();
    },
  );

  it('are named with their digits', () => {
    expect(letterWords(lettersForDigits('lO1年')!)).toBe(
      '「l」是字母，不是數字 1；「O」是字母，不是數字 0',
    );
  });
});
