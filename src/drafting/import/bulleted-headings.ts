import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import type { Omission } from './omission.ts';
import type { Block } from './source-document.ts';

/** Signs of lists that conversion put before the heading of a section. */
const SIGN = /^[•●○◆◇■□▪‧·*-]\s*(?=[壹貳參叁肆伍陸柒捌玖拾])/u;

/** The blocks with headings of sections (`•壹、計畫依據`) freed of the sign of a list before them. */
export function withoutHeadingSigns(blocks: readonly Block[], omissions: Omission[]): Block[] {
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const sign = SIGN.exec(block.text)?.[0];
    if (sign === undefined) return block;
    const text = block.text.slice(sign.length);
    if (parseLabel(text)?.style !== 'formal') return block;
    omissions.push({ reason: '清單符號', text: sign.trim(), place: block.place });
    return { ...block, text };
  });
}
