import { isPlanTitle, isOtherTitle } from './plan-title.ts';
import type { Block, ParagraphBlock, TableBlock } from './source-document.ts';

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

/** Rows of a table in which its title is looked for: the name of the institution may stand above it. */
const MOST_ROWS = 2;

/**
 * Blocks with the title of the plan before the table that has it as a row of its own, above its heads, where it stands nowhere
 * else and in no other table.
 */
export function withTitleOfTable(blocks: readonly Block[]): readonly Block[] {
  const isTitle = (text: string) => isPlanTitle(text) || isOtherTitle(text);
  if (blocks.some((block) => block.kind === 'paragraph' && isTitle(block.text.trim())))
    return blocks;
  const titled = blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [];
    const at = block.rows.slice(0, MOST_ROWS).findIndex((_, row) => isTitle(lineOf(block, row)));
    const isAlone =
      at !== -1 && block.rows.slice(0, at).every((_, row) => lineOf(block, row) !== '');
    return isAlone && block.rows.length > at + 2 ? [{ block, count: at + 1 }] : [];
  });
  const [only] = titled;
  if (only === undefined || titled.length > 1) return blocks;
  return blocks.flatMap((block) =>
    block === only.block ? withoutRows(only.block, only.count) : [block],
  );
}

/** What a row says that is one cell, over all columns or with nothing beside it; `''` for any other. */
function lineOf({ rows }: TableBlock, row: number): string {
  const [first, ...others] = rows[row] ?? [];
  const isAlone = first?.rowSpan === 1 && others.every(({ text }) => text.trim() === '');
  return isAlone ? first.text.trim() : '';
}

function withoutRows(table: TableBlock, count: number): Block[] {
  const lines = table.rows.slice(0, count).map((_, row): ParagraphBlock => ({
    kind: 'paragraph',
    text: lineOf(table, row),
    headingLevel: null,
    place: table.rowPlaces?.[row] ?? table.place,
  }));
  const { rowPlaces, rowDoubts } = table;
  const rest: TableBlock = {
    ...table,
    rows: table.rows.slice(count),
    ...(rowPlaces === undefined ? {} : { rowPlaces: rowPlaces.slice(count) }),
    ...(rowDoubts === undefined ? {} : { rowDoubts: rowDoubts.slice(count) }),
  };
  return [...lines, rest];
}
