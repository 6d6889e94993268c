import type { List, Paragraph, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { listSign } from '../document/list-sign.ts';
import { labelFamily } from '../cells/split-at-labels.ts';
import { closeUp, joinWrapped, linesOf } from '../document/clean-text.ts';
import type { PlanSection } from '../sections/find-sections.ts';
import type { ParagraphBlock, TableBlock } from '../document/source-document.ts';
import { expandSpans } from '../document/table-grid.ts';

const processor = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' });

/** The sections of a plan as the body of `plan.md`: numbered lines as list items, texts as they are. */
export function writeNarrative(sections: readonly PlanSection[]): string {
  const outermost = outermostOf(sections);
  const root: Root = {
    type: 'root',
    children: sections.flatMap((section): RootContent[] => [
      {
        type: 'heading',
        depth: isWithin(section, outermost) ? 3 : 2,
        children: [{ type: 'text', value: section.heading }],
      },
      ...nodesOf(section.content),
    ]),
  };
  return root.children.length === 0 ? '' : `\n${processor.stringify(root)}`;
}

interface Outermost {
  level: number;
  /** Kinds of number of the headings of that level, and of those that have none. */
  families: ReadonlySet<string>;
}

function outermostOf(sections: readonly PlanSection[]): Outermost {
  const level = Math.min(...sections.flatMap((section) => section.level ?? []));
  const outer = sections.filter((section) => (section.level ?? level) === level);
  return { level, families: new Set(outer.map(({ heading }) => familyOf(heading))) };
}

/**
 * Whether the document marks a section as part of another. One that is numbered as the outermost ones are
 * stands beside them, whatever it is marked as.
 */
function isWithin({ heading, level }: PlanSection, outermost: Outermost): boolean {
  return (
    level !== undefined && level > outermost.level && !outermost.families.has(familyOf(heading))
  );
}

function familyOf(heading: string): string {
  const label = parseLabel(heading);
  return label === null ? '' : labelFamily(label);
}

/** Headings and texts of the sections as they stand in the body, signs of lists left out. */
export function sectionTexts(sections: readonly PlanSection[]): string[] {
  return sections.flatMap(({ heading, content }) => [
    heading,
    ...content.flatMap((block) =>
      block.kind === 'paragraph'
        ? [withoutListSign(block.text)]
        : block.rows.flatMap((cells) => cells.map(({ text }) => text)),
    ),
  ]);
}

function withoutListSign(text: string): string {
  return text.slice(listSign(text)?.length ?? 0).trim();
}

function nodesOf(content: readonly (ParagraphBlock | TableBlock)[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (const block of content) {
    if (block.kind === 'table') {
      nodes.push(tableOf(block));
      continue;
    }
    const text = withoutListSign(block.text);
    const isItem = text !== block.text || parseLabel(text) !== null;
    const last = nodes.at(-1);
    if (!isItem) nodes.push(paragraphOf(text));
    else if (last?.type === 'list') last.children.push(itemOf(text));
    else nodes.push(listOf(text));
  }
  return nodes;
}

function listOf(text: string): List {
  return { type: 'list', ordered: false, spread: false, children: [itemOf(text)] };
}

function itemOf(text: string): List['children'][number] {
  return { type: 'listItem', spread: false, children: [paragraphOf(text)] };
}

function paragraphOf(text: string): Paragraph {
  const lines = linesOf(text).map(closeUp);
  return {
    type: 'paragraph',
    children: lines.flatMap((value, index): PhrasingContent[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      { type: 'text', value },
    ]),
  };
}

/** Characters of the longest merged cell that is written again; a longer one is no value of a row. */
const LONGEST_AGAIN = 60;

/** Markdown has no merged cells: a short one stands again in each row that it reaches, any is empty beside itself. */
function tableOf(table: TableBlock): RootContent {
  const cellOf = (text: string): TableCell => ({
    type: 'tableCell',
    children: [{ type: 'text', value: joinWrapped(linesOf(text)) }],
  });
  return {
    type: 'table',
    children: expandSpans(table).map((cells, row) => ({
      type: 'tableRow',
      children: cells.map((cell, column) => {
        const isBeside = cells[column - 1] === cell;
        const isAgain = cell.firstRow < row && cell.text.length > LONGEST_AGAIN;
        return cellOf(isBeside || isAgain ? '' : cell.text);
      }),
    })),
  };
}
