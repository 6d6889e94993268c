import { dropSpace } from '../../../../meaning/text/fold.ts';
import type { PlacedText } from './page-content.ts';
import type { TaggedTable } from './tagged-tables.ts';
import { rowsOfTexts } from './text-lines.ts';

/**
 * The heads of a table where a page on which it goes on prints them again: the lines right above its own texts that
 * stand outside of the structure and hold the same signs. Empty without such.
 */
export function repeatedHeads(
  texts: readonly PlacedText[],
  { heads, tags }: TaggedTable,
): ReadonlySet<PlacedText> {
  const top = texts.reduce(
    (least, { tag, baseline }) =>
      tag !== undefined && tags.has(tag) ? Math.min(least, baseline) : least,
    Infinity,
  );
  const above = rowsOfTexts(
    texts.filter(({ tag, baseline }) => tag === undefined && baseline < top),
  );
  const signs = signsOf(heads);
  const found: PlacedText[] = [];
  for (const row of above.toReversed()) {
    found.push(...row);
    const own = signsOf(found.map(({ text }) => text));
    if (own === signs) return new Set(found);
    if (own.length >= signs.length) break;
  }
  return new Set();
}

/** The signs of some texts, which pages wrap and order as they have room. */
function signsOf(texts: readonly string[]): string {
  return Array.from(dropSpace(texts.join('')))
    .sort()
    .join('');
}
