import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { assignRoles } from '../columns/assign-roles.ts';
import { textOfCell } from '../cells/cell-words.ts';
import { firstWords } from '../document/clean-text.ts';
import { columnFacts } from '../columns/column-facts.ts';
import type { ColumnRole } from '../model/column-roles.ts';
import type { PlanTable } from '../model/document-items.ts';
import { toldOfPart } from './keyed-rows.ts';
import type { ReadTable } from './read-table.ts';
import { sectionRole } from '../sections/section-roles.ts';
import {
  headingOfPart,
  isHeadingLine,
  isPartOfPlan,
  partHeadings,
  sectionsOfTables,
  seriesHeadings,
} from './series-headings.ts';
import type { Block, ParagraphBlock, RowDoubt, TableBlock } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { headKey, repeatedHeads } from './table-heads.ts';

/**
 * The lines above tables of the same heads that head these, each its own.
 * @param printed lines that are printed on pages: a table below these alone goes on from the page before
 */
export function linesOfSeries(
  blocks: readonly Block[],
  tables: ReadonlyMap<TableBlock, ReadTable>,
  printed: ReadonlySet<string>,
): ReadonlySet<Block> {
  const headed = [...tables].flatMap(([block, { head }]) =>
    head === null ? [] : [{ block, head }],
  );
  const byHeads = Map.groupBy(headed, ({ head }) => headKey(head.heads));
  const lines = [...byHeads.values()].flatMap((some) => {
    const all = new Set(some.map(({ block }) => block));
    const own = new Set([...all].filter((block) => !goesOnOverPage(blocks, block, all, printed)));
    // Where a column has the outermost headings, nothing but a part of the plan stands above these.
    const lines =
      some[0]?.head.isOpen === true ? seriesHeadings(blocks, own) : partHeadings(blocks, own);
    // Below the name of a sheet may stand what it is called in the plan.
    const sections = sectionsOfTables(blocks, own);
    const areBelow =
      sections.length === lines.length &&
      sections.every((line, at) => blocks.indexOf(line) > blocks.indexOf(lines[at]!));
    return lines.length > 0 && !areBelow ? lines : sections;
  });
  return new Set(lines);
}

/** Whether nothing but what is printed on pages stands between a table and another one of the same heads. */
function goesOnOverPage(
  blocks: readonly Block[],
  table: TableBlock,
  all: ReadonlySet<TableBlock>,
  printed: ReadonlySet<string>,
): boolean {
  for (let at = blocks.indexOf(table) - 1; at >= 0; at -= 1) {
    const block = blocks[at]!;
    if (block.kind === 'table') return all.has(block);
    if (!printed.has(block.text)) return false;
  }
  return false;
}

/** The row above the heads that is a numbered part of the plan and nothing else: `策略一：…`; -1 without one. */
export function partOfPlanAt(
  above: readonly GridCell[][],
  keyed: ReadonlySet<GridCell>,
  isOneOfSeveral: boolean,
): number {
  const at = above.findLastIndex((cells) => toldOfPart(cells) === null);
  const cell = aloneIn(above[at]);
  const isPart =
    cell !== null && (isOneOfSeveral || keyed.has(cell) || isPartOfPlan(textOfCell(cell)));
  return isPart ? at : -1;
}

/**
 * Lines that stand above several tables word by word, and say what these are or go on with: what is printed on each page. Any
 * other may be the heading of the rows below, said again where they go on.
 */
export function printedOnPages(blocks: readonly Block[]): ReadonlySet<string> {
  const above = blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    return block.kind === 'paragraph' && next?.kind === 'table' ? [block.text] : [];
  });
  const all = Map.groupBy(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    (text) => text,
  );
  return new Set(
    above.filter((text) => (all.get(text)?.length ?? 0) > 1 && PRINTED.test(dropSpace(text))),
  );
}

const PRINTED = /計[畫劃]|表|續|頁/u;

/** A heading right above that of a table may be the one around it. */
export function doubtOfHeading(left: ParagraphBlock | null): RowDoubt | null {
  if (left === null) return null;
  return {
    columns: ['dimension', 'actions'],
    found: `這一列的標題上方還有「${firstWords(left.text)}」`,
    lookAt: '請核對它是否為這幾列的實施要項',
  };
}

/** A line above a further part of a table may be the heading of its rows. */
export function doubtOfPart(
  between: readonly ParagraphBlock[],
  printed: ReadonlySet<string>,
): RowDoubt | null {
  const above = headingOfPart(between, printed);
  if (above === null) return null;
  const namesUnit = /主辦|承辦|主政|負責|權責/u.test(above.text);
  return {
    columns: ['dimension', 'actions', ...(namesUnit ? ['units'] : [])],
    found: `這一列所在的部分，上方有「${firstWords(above.text)}」`,
    lookAt: namesUnit ? '請核對是否為這幾列的實施要項或承辦單位' : '請核對是否為這幾列的實施要項',
  };
}

/** Where a further part of a table may have a heading above it, so may the first one, whatever stands there. */
export function doubtOfFirstPart({ columns }: RowDoubt): RowDoubt {
  return {
    ...(columns === undefined ? {} : { columns }),
    found: '後面的部分上方有像標題的文字，這一列所在的部分上方可能也有',
    lookAt: '請核對表上方的文字是否為這幾列的實施要項',
  };
}

/** Whether a line is marked or numbered as the heading of something, and not of a section. */
export function mayBePart({ text, headingLevel }: ParagraphBlock): boolean {
  const isMarked = headingLevel !== null || parseLabel(text) !== null || isPartOfPlan(text);
  return isMarked && sectionRole(text) === null;
}

/** The only cell of a row that holds something. */
function aloneIn(row: readonly GridCell[] | undefined): GridCell | null {
  const [first, ...others] = [...new Set(row ?? [])];
  return first !== undefined && others.every((other) => textOfCell(other) === '') ? first : null;
}

/** The tables of the same heads, two at least, that have a numbered line of their own in the row above the heads. */
export function partsInTables(tables: ReadonlyMap<TableBlock, ReadTable>): ReadonlySet<TableBlock> {
  const parts = [...tables].flatMap(([block, { grid, head }]) => {
    const cell = head?.isOpen === true ? aloneIn(grid[head.at - 1]) : null;
    const text = cell === null ? '' : textOfCell(cell);
    const isPart = isHeadingLine(text) && parseLabel(text) !== null && sectionRole(text) === null;
    return isPart ? [{ block, text, key: headKey(head!.heads) }] : [];
  });
  const several = [...Map.groupBy(parts, ({ key }) => key).values()].filter(
    (own) => new Set(own.map(({ text }) => text)).size > 1,
  );
  return new Set(several.flat().map(({ block }) => block));
}

/** What rows tell of the part of the plan between its heading and the heads (`目標：…`), as paragraphs. */
export function toldBetween(
  grid: readonly GridCell[][],
  block: TableBlock,
  start: number,
  end: number,
): ParagraphBlock[] {
  return grid.slice(start, end).flatMap((cells, at): ParagraphBlock[] => {
    const text = toldOfPart(cells);
    const place = block.rowPlaces?.[start + at] ?? block.place;
    return text === null ? [] : [{ kind: 'paragraph', text, headingLevel: null, place }];
  });
}

/** Below this share of its cells the content of a column is of something else. */
const HARDLY = 0.3;

/** Whether the rows of a table without heads may be further ones of a table: times stand below its times, units below its units. */
export function mayGoOnFrom(
  table: PlanTable,
  grid: readonly GridCell[][],
  context: TableContext,
): boolean {
  if (repeatedHeads(grid, 0, table.heads) > 0) return true;
  const facts = columnFacts(grid, table.heads.length, context);
  return rolesOf(table, context).every((role, column) => {
    const { cells = 0, deadlines = 0, units = 0 } = facts[column] ?? {};
    const share = role === 'deadline' ? deadlines : role === 'unit' ? units : 1;
    // One cell may be the rest of one that a page cut: `月`.
    return cells < 2 || share >= HARDLY;
  });
}

/** Roles of the columns of a table by its first rows: one of many parts is asked for time and again. */
const roles = new WeakMap<PlanTable, readonly (ColumnRole | null)[]>();

function rolesOf(table: PlanTable, context: TableContext): readonly (ColumnRole | null)[] {
  const known = roles.get(table);
  if (known !== undefined) return known;
  const rows = table.rows.map(({ cells }) => cells);
  const read = assignRoles(table.heads, rows, false, context).map(({ role }) => role);
  roles.set(table, read);
  return read;
}
