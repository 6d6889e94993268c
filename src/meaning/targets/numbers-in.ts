import { chineseNumeralCharacters, parseChineseNumeral } from '../numbers/chinese-numerals.ts';
import { foldWidth } from '../text/fold.ts';

const SCALES: Record<string, number> = { 百: 100, 千: 1000, 萬: 10_000, 億: 100_000_000 };

const numerals = new RegExp(`[${chineseNumeralCharacters}]+`, 'gu');

/**
 * Every number written in figures in a text, thousands separators and 萬 applied:
 * `7,800 影幅` → 7800, `45萬頁` → 450000, `10-15位` → 10 and 15. Chinese numerals that stand for a
 * count (`一次`, `兩場`, `十二場`) are read too.
 */
export function numbersIn(text: string): number[] {
  const folded = foldWidth(text).replace(/\s+/gu, '');
  const found: number[] = [];
  for (const match of folded.matchAll(/(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([百千萬億])?/gu)) {
    const number = Number(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
    const scaled = number * (match[3] ? SCALES[match[3]]! : 1);
    // 1.1 × 10 000 is not quite 11 000 in binary.
    found.push(Number(scaled.toPrecision(15)));
  }
  for (const [numeral] of folded.matchAll(numerals)) {
    const number = parseChineseNumeral(numeral);
    if (number !== null) found.push(number);
  }
  return found;
}
