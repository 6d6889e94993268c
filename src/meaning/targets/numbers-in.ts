import { chineseNumeralCharacters, parseChineseNumeral } from '../numbers/chinese-numerals.ts';
import { foldWidth } from '../text/fold.ts';

const SCALES: Record<string, number> = { 百: 100, 千: 1000, 萬: 10_000, 億: 100_000_000 };

const numerals = new RegExp(`[${chineseNumeralCharacters}]+`, 'gu');

/** A number in a text in half width (`plainPromise`). */
export interface Figure {
  value: number;
  /** What stands before and behind it. */
  before: string;
  after: string;
  /** Whether it is written in Chinese numerals, which are parts of words too (`參訓率`, `任一性別`). */
  isSpelled: boolean;
}

/**
 * A promise in half width, in which figures are looked for: without white space, but for a space where two
 * digits stand apart, for `100 200` may be two figures.
 */
export function plainPromise(text: string): string {
  return foldWidth(text)
    .replace(/(?<!\d)\s+|\s+(?!\d)/gu, '')
    .replace(/\s+/gu, ' ');
}

/**
 * Every number written in figures in a text, thousands separators and 萬 applied:
 * `7,800 影幅` → 7800, `45萬頁` → 450000, `10-15位` → 10 and 15, `.5` → 0.5. Chinese numerals that stand for a
 * count (`一次`, `兩場`, `十二場`) are read too.
 */
export function figuresIn(text: string): Figure[] {
  const plain = plainPromise(text);
  const figure = (
    value: number,
    { index, 0: { length } }: RegExpExecArray,
    isSpelled: boolean,
  ): Figure => ({
    value,
    before: plain.slice(0, index),
    after: plain.slice(index + length),
    isSpelled,
  });
  const found: Figure[] = [];
  for (const match of plain.matchAll(
    /(\d{1,3}(?:,\d{3})+|\d+|(?<![\dA-Za-z.])(?=\.\d))(\.\d+)?(百(?!分[點比])|[千萬億])?/gu,
  )) {
    const number = Number(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
    const scaled = number * (match[3] ? SCALES[match[3]]! : 1);
    // 1.1 × 10 000 is not quite 11 000 in binary.
    found.push(figure(Number(scaled.toPrecision(15)), match, false));
  }
  for (const match of plain.matchAll(numerals)) {
    const number = parseChineseNumeral(match[0]);
    if (number !== null) found.push(figure(number, match, true));
  }
  return found;
}

/** The numbers alone. */
export function numbersIn(text: string): number[] {
  return figuresIn(text).map(({ value }) => value);
}
