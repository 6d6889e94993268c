/** Way of writing a number in Chinese: `一 二 三`, or the formal `壹 貳 參` of headings and cheques. */
export type NumeralStyle = 'plain' | 'formal';

const digitValues: Readonly<Record<string, number>> = {
  ...valuesOf('零一二三四五六七八九'),
  ...valuesOf('〇壹貳參肆伍陸柒捌玖'),
  // Circles typed for zero, and common variants of formal numerals.
  ...{ '○': 0, '◯': 0, 兩: 2, 貮: 2, 叁: 3, 叄: 3 },
};

const unitValues: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };

const written = {
  plain: { digits: '零一二三四五六七八九', ten: '十', hundred: '百' },
  formal: { digits: '零壹貳參肆伍陸柒捌玖', ten: '拾', hundred: '佰' },
} as const;

/** The numerals that `parseChineseNumeral` reads, for use inside a character class. */
export const chineseNumeralCharacters = [
  ...Object.keys(digitValues),
  ...Object.keys(unitValues),
].join('');

/** The formal numerals alone (`壹貳參…拾`), for use inside a character class. */
export const formalNumeralCharacters = '壹貳貮參叁叄肆伍陸柒捌玖拾佰';

/**
 * Returns the number that a Chinese numeral names (0–999), written with units (`十一`, `一百零一`) or
 * digit by digit (`一○一`); null for anything else, such as `十十` or `百一十一百`.
 */
export function parseChineseNumeral(text: string): number | null {
  const characters = Array.from(text);
  if (characters.length === 0) return null;
  if (characters.every((character) => character in digitValues)) return digitByDigit(characters);
  return withUnits(characters);
}

/** Returns a number from 1 to 999 as a Chinese numeral: `11` → `十一`, formal `拾壹`; RangeError otherwise. */
export function formatChineseNumeral(value: number, style: NumeralStyle = 'plain'): string {
  if (!Number.isInteger(value) || value < 1 || value > 999) {
    throw new RangeError(`Chinese numerals are written for 1 to 999, not for ${value}`);
  }
  const { digits, ten, hundred } = written[style];
  const name = (digit: number) => digits.charAt(digit);
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor((value % 100) / 10);
  const ones = value % 10;
  let text = hundreds > 0 ? name(hundreds) + hundred : '';
  // 11 is 十一, but 111 is 一百一十一.
  if (tens > 0) text += (tens === 1 && hundreds === 0 ? '' : name(tens)) + ten;
  else if (hundreds > 0 && ones > 0) text += name(0);
  return ones > 0 ? text + name(ones) : text;
}

function valuesOf(digits: string): Record<string, number> {
  return Object.fromEntries(Array.from(digits, (digit, value) => [digit, value]));
}

function digitByDigit(characters: string[]): number | null {
  if (characters.length > 3) return null;
  return characters.reduce((sum, character) => sum * 10 + (digitValues[character] ?? 0), 0);
}

function withUnits(characters: string[]): number | null {
  let total = 0;
  let digit: number | null = null;
  let smallestUnit = Infinity;
  for (const character of characters) {
    const unit = unitValues[character];
    if (unit !== undefined) {
      const startsWithTen = unit === 10 && digit === null && total === 0;
      if (unit >= smallestUnit || (!startsWithTen && !digit)) return null;
      total += (digit ?? 1) * unit;
      smallestUnit = unit;
      digit = null;
      continue;
    }
    const value = digitValues[character];
    // 零 may stand before a digit (一百零一); two other digits in a row are no number.
    if (value === undefined || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return total + (digit ?? 0);
}
