import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { Omission } from '../document/omission.ts';
import { isPlainLine } from '../tables/series-headings.ts';
import type { Block } from '../document/source-document.ts';

/** Signs of lists that conversion put before the heading of a section. */
const SIGN = /^[•●○◆◇■□▪‧·*-]\s*(?=[壹貳參叁肆伍陸柒捌玖拾])/u;

/** A part of a plan by its number: `行動一`, `策略二`. */
export const COUNTED =
  /^(?:改善|推動|執行|服務|重點|精進)?(?:策略|行動|措施|方案|項目|工作|任務|重點|亮點|主軸|面向|構面)(?:[一二三四五六七八九十]{1,2}|\d{1,2})$/u;

/** The sign of a list before such a part that is named in its line: `- 行動一：縮短排隊時間`. */
const SIGN_OF_PART = /^[•●○◆◇■□▪‧·*–-]\s+(?=\p{Script=Han}{2,8}\d{0,2}[：:])/u;

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
    const part = SIGN_OF_PART.exec(block.text)?.[0];
    const isPart =
      part !== undefined &&
      COUNTED.test(block.text.slice(part.length).replace(/\s*[：:].*$/su, ''));
    const sign = isPart ? part : (several.has(block) ? DRAWN : SIGN).exec(block.text)?.[0];
    if (sign === undefined) return block;
    const text = block.text.slice(sign.length);
    if (!isPart && !several.has(block) && parseLabel(text)?.style !== 'formal') return block;
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
