import { append } from '../document/append.ts';
import type { Omission } from '../document/omission.ts';
import type { UnitPart } from '../document/meaning-of-signs.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** Rows in which the names of such columns are looked for. */
const HEAD_ROWS = 4;

/** Fewest columns that are named like units. */
const FEWEST = 2;

/** Signs by which a column says that its unit does it, or helps; of two kinds the fuller one says that it does. */
const fullness: readonly (readonly string[])[] = [
  ['主辦'],
  ['主'],
  [...'●■★▲✓✔√ˇ∨VvＶｖ☑☒'],
  [...'◎⊙'],
  [...'○◯〇□☆△oO'],
  ['協辦'],
  ['協'],
];

/**
 * The rows of a table that has a column for each unit, with a sign in those of the units that do something (`●` 主辦,
 * `○` 協辦), with the names of these units in one column for those that do it, and one for those that help. Any other table
 * as it is. Where there are two kinds of signs, and neither they nor the document says which of them means what, that is a doubt.
 * @param omissions gets the signs, and units that have none
 */
export function withUnitsBySigns(
  grid: GridCell[][],
  context: TableContext,
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const found = unitColumns(grid, context);
  if (found === null) return grid;
  const { headRow, columns, signs } = found;
  const names = new Map(columns.map((column) => [column, grid[headRow]![column]!.text.trim()]));
  const parts: readonly UnitPart[] = signs.length === 2 ? ['main', 'supporting'] : ['main'];
  const firstRow = Math.min(...grid[headRow]!.map((cell) => cell.firstRow));
  const heads: Record<UnitPart, GridCell> = {
    main: { text: '承辦單位', firstRow },
    supporting: { text: '協辦單位', firstRow },
  };
  const isSaid =
    /[主協]/u.test(signs.join('')) || signs.every((sign) => context.signs?.has(sign) === true);
  const doubt = signs.length === 2 && !isSaid ? doubtOf(signs) : undefined;
  const used = new Set<string>();
  const cellsOf = (row: readonly GridCell[], at: number): GridCell[] => {
    if (at <= headRow) return parts.map((part) => heads[part]);
    // The heading of a group is one cell.
    if (isOneCell(row)) return parts.map(() => row[0]!);
    return parts.map((_, kind) => {
      const own = columns.filter((column) => row[column]!.text.trim() === signs[kind]);
      for (const column of own) used.add(names.get(column)!);
      const text = own.map((column) => names.get(column)!).join('、');
      return { text, firstRow: at, ...(doubt === undefined || text === '' ? {} : { doubt }) };
    });
  };
  const first = columns[0]!;
  const read = grid.map((row, at) =>
    row.flatMap((cell, column) => {
      if (!names.has(column)) return cell;
      return column === first ? cellsOf(row, at) : [];
    }),
  );
  const left = [...names.values()].filter((name) => !used.has(name));
  append(
    omissions,
    left.map((text) => ({ reason: '沒有標示任何一列的單位欄', text, place })),
  );
  const written = rowsBelow(grid, headRow).flatMap((row) =>
    columns.map((column) => row[column]!.text.trim()),
  );
  append(
    omissions,
    written
      .filter((text) => text !== '')
      .map((text) => ({ reason: '標示單位的符號', text, place })),
  );
  return read;
}

/** The rows of measures: a row that is one cell heads a group of them. */
function rowsBelow(
  grid: readonly (readonly GridCell[])[],
  headRow: number,
): readonly (readonly GridCell[])[] {
  return grid.slice(headRow + 1).filter((row) => !isOneCell(row));
}

function isOneCell(row: readonly GridCell[]): boolean {
  return new Set(row).size === 1;
}

/** The columns that are named like units and hold signs alone, one beside another, and these, that of those who do it first. */
function unitColumns(
  grid: readonly (readonly GridCell[])[],
  { register, signs: said }: TableContext,
): { headRow: number; columns: number[]; signs: string[] } | null {
  for (const [headRow, row] of grid.slice(0, HEAD_ROWS).entries()) {
    const columns = [...row.keys()].filter((column) => {
      const below = rowsBelow(grid, headRow).map((cells) => cells[column]?.text.trim() ?? '');
      return (
        looksLikeUnits(row[column]!.text, register) !== null &&
        below.every((text) => text === '' || fullnessOf(text) !== -1)
      );
    });
    const [first = 0] = columns;
    const isTogether = columns.every((column, at) => column === first + at);
    if (columns.length < FEWEST || !isTogether) continue;
    const texts = rowsBelow(grid, headRow).flatMap((cells) => columns.map((at) => cells[at]!.text));
    const signs = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
    signs.sort((one, other) => fullnessOf(one) - fullnessOf(other));
    const areApart = new Set(signs.map(fullnessOf)).size === signs.length;
    const [one = '', other = ''] = signs;
    if (said?.get(one) === 'supporting' && said.get(other) === 'main') signs.reverse();
    if (signs.length > 0 && signs.length <= 2 && areApart) return { headRow, columns, signs };
  }
  return null;
}

/** Place of a sign among those that are fuller or less; -1 where it is none. */
function fullnessOf(sign: string): number {
  return fullness.findIndex((signs) => signs.includes(sign));
}

function doubtOf([main = '', supporting = '']: readonly string[]): ReadingDoubt {
  return {
    found: `各單位一欄，以符號標示：「${main}」讀成承辦，「${supporting}」讀成協辦`,
    lookAt: '請對照原始檔的說明，看兩種符號的意思',
  };
}
