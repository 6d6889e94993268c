import { isPlanTitle } from './plan-title.ts';
import type { Block } from './source-document.ts';

/**
 * Blocks of a workbook with the title of the plan before the name of the first sheet, on which it is written: it is that of
 * all sheets, and the name that of what stands on this one. Other blocks as they are.
 */
export function withTitleFirst(blocks: readonly Block[]): readonly Block[] {
  const [sheet, title, ...others] = blocks;
  if (sheet === undefined || title?.kind !== 'paragraph' || !isPlanTitle(title.text)) return blocks;
  const areSheets = isSheet(sheet) && others.some(isSheet);
  return areSheets ? [title, sheet, ...others] : blocks;
}

function isSheet(block: Block): boolean {
  return block.kind === 'paragraph' && block.headingLevel === 1;
}
