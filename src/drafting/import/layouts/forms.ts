import { isForm, type Form, type FormsByBlock, type Title } from './form.ts';
import { formsIn } from './forms-in-tables.ts';
import { headingsOfForms } from './headings-of-forms.ts';
import type { Omission } from '../document/omission.ts';
import { isPageNumber } from '../document/page-number.ts';
import type { Block, ParagraphBlock } from '../document/source-document.ts';
import { tablesOf } from './tables-of-forms.ts';

/**
 * Blocks in which the measures have a small table each, its heads one below another (`具體作法`, `完成期限`,
 * `承辦單位`), with one table of a row a measure, where those that follow each other stood. What names the measure in a
 * cell of its own, or in a line above each such table, heads it. Other blocks stay as they are.
 * @param omissions gets the heads that the forms after the first repeat
 */
export function readForms(blocks: readonly Block[], omissions: Omission[]): Block[] {
  const running = runningLines(blocks);
  const forms = formsIn(blocks, running);
  if (forms.size === 0) return [...blocks];
  const headed = headingsOfForms(blocks, forms, running);
  return runsOf(blocks, { forms, headed, running }).flatMap((run): readonly Block[] => {
    const rows = run.flatMap((block): (Form | Title)[] => {
      const own = forms.get(block);
      if (own !== undefined) return own;
      return block.kind === 'paragraph' && headed.has(block) ? [block] : [];
    });
    if (!rows.some(isForm)) return run;
    const others = run.filter((block) => !forms.has(block) && !isHeadedBy(headed, block));
    return [...others, ...tablesOf(rows, omissions)];
  });
}

/** Lines that stand at the head or foot of pages: numbers, addresses, and what is printed time and again. */
function runningLines(blocks: readonly Block[]): Set<Block> {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  const byText = Map.groupBy(paragraphs, ({ text }) => text.trim());
  return new Set(
    paragraphs.filter(
      ({ text }) =>
        isPageNumber(text) || /:\/\//u.test(text) || (byText.get(text.trim())?.length ?? 0) > 1,
    ),
  );
}

function isHeadedBy(headed: ReadonlySet<ParagraphBlock>, block: Block): boolean {
  return block.kind === 'paragraph' && headed.has(block);
}

/** Blocks that follow each other and are forms, or lines that head one; others stand for themselves. */
function runsOf(
  blocks: readonly Block[],
  {
    forms,
    headed,
    running,
  }: { forms: FormsByBlock; headed: ReadonlySet<ParagraphBlock>; running: ReadonlySet<Block> },
): Block[][] {
  const runs: Block[][] = [];
  let isOpen = false;
  for (const block of blocks) {
    const isPart = forms.has(block) || isHeadedBy(headed, block);
    const isBetween: boolean = isOpen && running.has(block);
    if (isOpen && (isPart || isBetween)) runs.at(-1)?.push(block);
    else runs.push([block]);
    isOpen = isPart || isBetween;
  }
  return runs;
}
