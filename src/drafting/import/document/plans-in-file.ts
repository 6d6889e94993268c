import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { ScaffoldRefusal } from '../../scaffold/scaffold.ts';
import { firstWords } from './clean-text.ts';
import { isPlanTitle, yearsIn } from './plan-title.ts';
import type { Block, ParagraphBlock } from './source-document.ts';

/** A plan of a file that holds several, from its title on. */
interface PlanPart {
  title: string;
  blocks: Block[];
}

/** What of a file is the plan asked for, and titles and blocks of the others. */
export interface PlansInFile {
  blocks: readonly Block[];
  others: readonly PlanPart[];
}

/**
 * Takes a file apart that holds several plans: a further title, of another year or of another plan, behind which
 * sections are counted from the first again.
 * @param rocYear of the plan that is asked for; where none or several are of it, the first is taken
 * @param words that only the title of the plan asked for has; `''` for none
 * @throws {ScaffoldRefusal} where no plan of the file has them in its title
 */
export function plansInFile(blocks: readonly Block[], rocYear: number, words: string): PlansInFile {
  const parts: PlanPart[] = [{ title: '', blocks: [] }];
  for (const [index, block] of blocks.entries()) {
    const current = parts.at(-1);
    if (block.kind === 'paragraph' && isPlanTitle(block.text)) {
      const title = dropSpace(block.text);
      if (current?.title === '') current.title = title;
      else if (
        current !== undefined &&
        !isOfOne(title, current.title) &&
        beginsAgain(blocks, index)
      )
        parts.push({ title, blocks: [] });
    }
    parts.at(-1)?.blocks.push(block);
  }
  const named = parts.filter(({ title }) => title.includes(dropSpace(words)));
  if (named.length === 0) {
    const titles = parts.map(({ title }) => `「${firstWords(title, 40)}」`).join('、');
    throw new ScaffoldRefusal(
      `檔案裡沒有名稱含有「${words}」的計畫，沒有寫入任何檔案。檔案裡的計畫是${titles}；請把 --title 改成其中一份名稱裡的字`,
    );
  }
  const chosen = named.find(({ title }) => yearsIn(title).includes(rocYear)) ?? named[0];
  return {
    blocks: chosen?.blocks ?? blocks,
    others: parts.filter((part) => part !== chosen),
  };
}

/** Whether one title is the other, with the name of the institution or without: the heads of pages say more than a cover, or less. */
function isOfOne(one: string, other: string): boolean {
  return one.includes(other) || other.includes(one);
}

/** How far behind a title the first section stands. */
const NEAR = 8;

/** True where a first section (壹、 or 一、) stands near behind, and one stood before. */
function beginsAgain(blocks: readonly Block[], at: number): boolean {
  const isFirst = (block: Block) => isFirstSection(block);
  const first = blocks.slice(at + 1, at + 1 + NEAR).find(isFirst);
  if (first?.kind !== 'paragraph') return false;
  const style = parseLabel(first.text)?.style;
  return blocks
    .slice(0, at)
    .some((block) => isFirst(block) && parseLabel((block as ParagraphBlock).text)?.style === style);
}

function isFirstSection(block: Block): boolean {
  if (block.kind !== 'paragraph') return false;
  const label = parseLabel(block.text);
  return (label?.style === 'formal' || label?.style === 'numeral') && label.ordinal[0] === 1;
}
