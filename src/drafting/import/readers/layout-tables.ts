import { columnRole, isTableHead } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type {
  Block,
  ReadingDoubt,
  SourceDocument,
  TableBlock,
  TableCell,
} from '../document/source-document.ts';
import { BETWEEN_CELLS } from './cell-lines.ts';

/**
 * A document without tables that do nothing but place things on a page, as old web pages and letterheads have them, be it
 * tables or a text: what stands in their cells comes one after the other. A table that does nothing but part a cell of a
 * table of measures is rows of that one. Within a cell of any other a table is lines of that cell, which is told as a loss.
 */
export function withoutLayoutTables({ blocks, losses }: SourceDocument): SourceDocument {
  const told: string[] = [];
  const read = blocks.flatMap((block) => unwrapped(block, told));
  return { blocks: read, losses: [...losses, ...told.filter((loss) => !losses.includes(loss))] };
}

function unwrapped(block: Block, losses: string[]): Block[] {
  if (block.kind === 'paragraph') return [block];
  const hasTables = block.rows.flat().some(({ inside }) => inside);
  if (!hasTables && !isFrameOfText(block)) return [block];
  const parted = withRowsParted(block);
  if (parted !== null) return unwrapped(parted, losses);
  if (!hasTables || (!isHeaded(block) && isLayout(block))) {
    return block.rows.flatMap((cells, row) =>
      cells.flatMap((cell) => {
        const place = block.rowPlaces?.[row] ?? block.place;
        return contentOf(cell, place).flatMap((each) => unwrapped(each, losses));
      }),
    );
  }
  for (const { inside = [] } of block.rows.flat())
    for (const { kind, place } of inside)
      if (kind === 'table')
        losses.push(`${place ?? ''}在另一個表格的儲存格裡，只讀入文字，不分欄列`);
  return [{ ...block, rows: block.rows.map((cells) => cells.map(asText)) }];
}

function asText({ inside, ...cell }: TableCell): TableCell {
  return inside === undefined ? cell : { ...cell, doubt: cell.doubt ?? tableWithin };
}

const tableWithin: ReadingDoubt = {
  found: `這一格裡另有表格，讀成幾行文字（同一列的各格以「${BETWEEN_CELLS}」隔開）`,
  lookAt: '請對照原始檔，看這些文字是否屬於這一欄',
};

/** Rows in which the heads of a table of measures are looked for. */
const HEAD_ROWS = 3;

/** Whether a table is one of measures by its heads, whatever stands in its cells. */
function isHeaded({ rows }: TableBlock): boolean {
  return rows.slice(0, HEAD_ROWS).some((cells) => isTableHead(cells.map(({ text }) => text)));
}

/** A table of measures in which a cell over several columns holds nothing but a table of as many, with its rows in their place; null for any other. */
function withRowsParted(block: TableBlock): TableBlock | null {
  if (!isHeaded(block)) return null;
  const within = block.rows.map(rowsWithin);
  if (within.every((rows) => rows === null)) return null;
  const places: (string | null)[] = [];
  const rows: TableCell[][] = [];
  for (const [at, cells] of block.rows.entries()) {
    // Cells that reach down have the rows of those that they reach in place of one each.
    const reach = (rowSpan: number) =>
      within.slice(at, at + rowSpan).reduce((sum, inner) => sum + (inner?.length ?? 1), 0);
    for (const [index, own] of (within[at] ?? [null]).entries()) {
      places.push(block.rowPlaces?.[at] ?? block.place);
      rows.push(
        cells.flatMap((cell) => {
          if (own !== null && isParting(cell)) return own;
          return index === 0 ? [{ ...cell, rowSpan: reach(cell.rowSpan) }] : [];
        }),
      );
    }
  }
  return { ...block, rows, rowPlaces: places };
}

/** The rows of the only table that parts a cell of a row; null without one. */
function rowsWithin(cells: readonly TableCell[]): TableBlock['rows'] | null {
  const parting = cells.filter(isParting);
  const [{ inside = [] } = { inside: [] }] = parting;
  const table = inside.find((block) => block.kind === 'table');
  return parting.length === 1 && table !== undefined ? table.rows : null;
}

/** Whether a cell over several columns holds a table of as many, and nothing else. */
function isParting({ columnSpan, rowSpan, inside = [] }: TableCell): boolean {
  const [table, ...others] = inside.filter(
    (block) => block.kind === 'table' || block.text.trim() !== '',
  );
  return (
    columnSpan > 1 &&
    rowSpan === 1 &&
    others.length === 0 &&
    table?.kind === 'table' &&
    table.rows.every(
      (cells) =>
        cells.every((cell) => cell.rowSpan === 1) &&
        cells.reduce((sum, cell) => sum + cell.columnSpan, 0) === columnSpan,
    )
  );
}

function contentOf({ text, inside }: TableCell, place: string | null): readonly Block[] {
  if (inside !== undefined) return inside;
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line, headingLevel: null, place }));
}

/** Cells of a frame around a text: a name and a picture above it, a menu beside it, a line below. */
const MOST_CELLS = 5;

/** From this share of the text on, and from so many lines, a cell holds what the table is there for. */
const NEARLY_ALL = 0.6;
const FEWEST_LINES = 5;

/** Whether one cell holds nearly all of the text, in many lines, and none is the head of another. */
function isFrameOfText({ rows }: TableBlock): boolean {
  const texts = rows.flat().flatMap(({ text }) => (text.trim() === '' ? [] : [text]));
  const all = texts.reduce((sum, text) => sum + text.length, 0);
  return (
    texts.length <= MOST_CELLS &&
    !texts.some((text) => text.length <= LONGEST_HEAD && isHead(text)) &&
    texts.some((text) => text.length >= all * NEARLY_ALL && text.split('\n').length >= FEWEST_LINES)
  );
}

/** Characters of the longest head beside or above such a cell. */
const LONGEST_HEAD = 10;

function isHead(text: string): boolean {
  return columnRole(text) !== null || headSense(text) !== null;
}

/** From this share of its text on that wide tables within it have, a table is there for these. */
const MOSTLY = 0.3;

/** Whether tables of several rows and columns make up most of what stands in a table. */
function isLayout({ rows }: TableBlock): boolean {
  const cells = rows.flat();
  const tables = tablesWithin(cells).filter(isWide);
  const all = cells.reduce((sum, { text }) => sum + text.length, 0);
  const own = tables.reduce((sum, table) => sum + charactersOf(table), 0);
  return tables.length > 0 && own >= all * MOSTLY;
}

/** The tables within some cells, and those within these: pages of that kind are put together of many. */
function tablesWithin(cells: readonly TableCell[]): TableBlock[] {
  const tables = cells
    .flatMap(({ inside = [] }) => inside)
    .filter((block) => block.kind === 'table');
  return tables.flatMap((table) => {
    const within = tablesWithin(table.rows.flat());
    return within.length > 0 ? within : [table];
  });
}

function isWide({ rows }: TableBlock): boolean {
  return rows.length > 1 && rows.some((cells) => cells.length > 2);
}

function charactersOf({ rows }: TableBlock): number {
  return rows.flat().reduce((sum, { text }) => sum + text.length, 0);
}
