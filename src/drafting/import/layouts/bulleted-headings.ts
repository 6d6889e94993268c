import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { Omission } from '../document/omission.ts';
import { isPlainLine } from '../tables/series-headings.ts';
import type { Block } from '../document/source-document.ts';

/** Signs of lists that conversion put before the heading of a section. */
const SIGN = /^[•●○◆◇■□▪‧·*-]\s*(?=[壹貳參叁肆伍陸柒捌玖拾])/u;

/** Signs that people put before a heading: `◎ 環境教育`. */
const DRAWN = /^[◎■◆▲★※]\s*(?=\S)/u;

/**
 * The blocks with headings of sections (`•壹、計畫依據`) freed of the sign of a list before them, and so short lines right
 * above numbers, where there are several.
 */
export function withoutHeadingSigns(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const drawn = blocks.flatMap((block, at) =>
    isDrawnHeading(block, blocks[at + 1]) ? [block] : [],
  );
  const several = new Set(drawn.length > 1 ? drawn : []);
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const sign = (several.has(block) ? DRAWN : SIGN).exec(block.text)?.[0];
    if (sign === undefined) return block;
    const text = block.text.slice(sign.length);
    if (!several.has(block) && parseLabel(text)?.style !== 'formal') return block;
    omissions.push({ reason: '清單符號', text: sign.trim(), place: block.place });
    return { ...block, text };
  });
}

function isDrawnHeading(block: Block, next: Block | undefined): boolean {
  if (block.kind !== 'paragraph' || next?.kind !== 'paragraph' || !DRAWN.test(block.text))
    return false;
  return (
    isPlainLine(block.text.replace(DRAWN, '')) &&
    parseLabel(next.text, { styles: headingStyles }) !== null
  );
}
