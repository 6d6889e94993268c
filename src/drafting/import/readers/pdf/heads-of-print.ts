import { areEnglish, inChinese } from '../own-heads.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';

/**
 * Texts of a page with the heads of the English page of a plan as the Chinese page has them, by which its columns are known;
 * null where there are none. The last head may be broken into two lines.
 */
export function withChineseHeads(texts: readonly PlacedText[]): PlacedText[] | null {
  for (const first of texts) {
    const second = texts.find((text) => isBelow(first, text) && isHeadOfLinks(first, text));
    if (second === undefined && !isHeadOfLinks(first)) continue;
    const row = rowsOfTexts(texts).find((each) => each.includes(first)) ?? [];
    const inOrder = row.toSorted((one, other) => one.x - other.x);
    const heads = inOrder.map((text) => headOf(...(text === first ? [text, second] : [text])));
    const chinese = new Map(inOrder.map((text, at) => [text, inChinese(heads)[at] ?? text.text]));
    return texts
      .filter((text) => text !== second)
      .map((text) => ({ ...text, text: chinese.get(text) ?? text.text }));
  }
  return null;
}

function isBelow(one: PlacedText, other: PlacedText): boolean {
  const down = other.baseline - one.baseline;
  return down > 0 && down < one.size * 2 && Math.abs(other.x - one.x) < 1;
}

function isHeadOfLinks(...texts: PlacedText[]): boolean {
  return areEnglish([headOf(...texts)]);
}

function headOf(...texts: (PlacedText | undefined)[]): string {
  return texts.flatMap((text) => text?.text.trim() ?? []).join(' ');
}
