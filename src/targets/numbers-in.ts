import { foldWidth } from '../text/fold.ts';

const SCALES: Record<string, number> = { 百: 100, 千: 1000, 萬: 10_000, 億: 100_000_000 };

/**
 * Every number written in figures in a text, thousands separators and 萬 applied:
 * `7,800 影幅` → 7800, `45萬頁` → 450000, `10-15位` → 10 and 15. Chinese numerals that stand for a
 * count (`一次`, `兩場`) are read too.
 */
export function numbersIn(text: string): number[] {
  const folded = foldWidth(text).replace(/\s+/gu, '');
  const found: number[] = [];
  for (const match of folded.matchAll(/(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?([百千萬億])?/gu)) {
    const number = Number(match[1]!.replaceAll(',', '') + (match[2] ?? ''));
    found.push(number * (match[3] ? SCALES[match[3]]! : 1));
  }
  for (const match of folded.matchAll(/[一二兩三四五六七八九十]/gu)) {
    found.push('零一二三四五六七八九十'.indexOf(match[0] === '兩' ? '二' : match[0]));
  }
  return found;
}
