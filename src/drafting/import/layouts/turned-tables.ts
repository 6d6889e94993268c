import { columnRole, isTableHead } from '../model/column-roles.ts';
import { isTime } from '../columns/column-facts.ts';
import { headSense } from '../columns/head-words.ts';
import type { Block, TableBlock, TableCell } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import { expandSpans, type GridCell } from '../document/table-grid.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** Fewest heads below one another, and fewest measures beside one another. */
const FEWEST_HEADS = 3;
const FEWEST_MEASURES = 2;

/** From this share of the heads on they are told by their words. */
const MOSTLY = 0.6;

/**
 * Blocks in which tables that have a column a measure, and the heads in the first one (`推動作法`, `完成期限`, `承辦單位`), are
 * turned so that each measure has a row. What stands in rows of one cell above the heads stays there.
 */
export function withTurnedTables(blocks: readonly Block[], context: TableContext): Block[] {
  return blocks.map((block) => (block.kind === 'table' ? turned(block, context) : block));
}

function turned(table: TableBlock, context: TableContext): TableBlock {
  const grid = expandSpans(table);
  const [width, first] = [grid[0]?.length ?? 0, grid.findIndex((row) => new Set(row).size > 1)];
  const rows = first === -1 ? [] : grid.slice(first);
  if (width <= FEWEST_MEASURES || !areHeadsBeside(rows, context)) return table;
  const columns = Array.from({ length: width }, (_, column) => rows.map((row) => row[column]!));
  const own = columns.map((cells, at) => cellsOf(cells, columns[at - 1], columns.slice(at)));
  const above = table.rows
    .slice(0, first)
    .map((cells) => cells.map((cell) => ({ ...cell, rowSpan: 1, columnSpan: rows.length })));
  const all = [...above, ...own];
  // What was not certain of a row is not of any measure.
  const doubtful = table.rowDoubts?.find((doubt) => doubt !== null) ?? null;
  const doubt = doubtful === null ? null : { found: doubtful.found, lookAt: doubtful.lookAt };
  return {
    ...table,
    rows: all,
    rowPlaces: all.map(() => table.place),
    ...(doubt === null ? {} : { rowDoubts: all.map(() => doubt) }),
  };
}

/** Whether the first cells are heads, below which nothing else stands, and beside them stand deadlines and units. */
function areHeadsBeside(rows: readonly GridCell[][], context: TableContext): boolean {
  const heads = rows.map(([head]) => head?.text.trim() ?? '');
  const told = heads.filter((head) => (columnRole(head) ?? headSense(head)) !== null);
  if (heads.length < FEWEST_HEADS || told.length < heads.length * MOSTLY) return false;
  if (new Set(heads).size < heads.length || heads.includes('')) return false;
  const isHeaded = isTableHead((rows[0] ?? []).map(({ text }) => text));
  const isNamed = heads.some((head) => (columnRole(head) ?? headSense(head)) === 'measure');
  if (isHeaded || !isNamed) return false;
  const holds = (role: string, test: (text: string) => boolean) =>
    rows.some(([head, ...cells]) => {
      const filled = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
      const isOf = (columnRole(head!.text) ?? headSense(head!.text)) === role;
      return isOf && filled.length >= FEWEST_MEASURES && areMostly(filled, test);
    });
  return (
    holds('deadline', (text) => isTime(text, context)) &&
    holds('unit', (text) => looksLikeUnits(text, context.register) !== null)
  );
}

function areMostly(texts: readonly string[], test: (text: string) => boolean): boolean {
  return texts.filter(test).length >= texts.length * MOSTLY;
}

/** The cells of a column as those of a row; one that goes on from the column before is that one’s. */
function cellsOf(
  cells: readonly GridCell[],
  before: readonly GridCell[] | undefined,
  columns: readonly (readonly GridCell[])[],
): TableCell[] {
  return cells.flatMap((cell, at) => {
    if (cell === cells[at - 1] || cell === before?.[at]) return [];
    const end = columns.findIndex((column) => column[at] !== cell);
    const { text, doubt } = cell;
    return [
      {
        text,
        rowSpan: end === -1 ? columns.length : end,
        columnSpan: cells.filter((other) => other === cell).length,
        ...(doubt === undefined ? {} : { doubt }),
      },
    ];
  });
}
