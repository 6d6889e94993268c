import type { Block } from '../document/source-document.ts';
import { isHeadingLine } from '../tables/series-headings.ts';

/** Blocks in which a heading that has a table of one cell for itself is a paragraph. */
export function withBannersInLines(blocks: readonly Block[]): Block[] {
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph') return block;
    const [only, ...others] = block.rows.flat();
    if (only === undefined || others.length > 0) return block;
    const text = only.text.trim();
    const isBanner = text !== '' && !text.includes('\n') && isHeadingLine(text);
    return isBanner
      ? { kind: 'paragraph', text, headingLevel: null, place: block.rowPlaces?.[0] ?? block.place }
      : block;
  });
}
