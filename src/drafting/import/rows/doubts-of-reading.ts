import { append } from '../document/append.ts';
import { columnKeys, type ColumnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import type { RowDoubt } from '../document/source-document.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { TableRow } from '../document/table-grid.ts';

/** What the reader was not sure of stands at each measure of the row, or those that the row goes on from. */
export function doubtsOfReading(
  { cells, doubt, place }: TableRow,
  entries: readonly Entry[],
  { roles, heads }: { roles: readonly (ColumnRole | null)[]; heads: readonly string[] },
): Doubt[] {
  const ofRow = doubt === undefined ? [] : aboutColumns(doubt, place);
  if (entries.length === 0) return ofRow;
  const doubts: Doubt[] = [];
  for (const entry of entries) {
    append(
      doubts,
      ofRow.map((each) => ({ ...each, entry })),
    );
    for (const [index, cell] of cells.entries()) {
      if (cell.doubt === undefined) continue;
      const role = roles[index];
      const { isOfRow, ...told } = cell.doubt;
      const own = role === null || role === undefined ? heads[index] : columnKeys[role];
      doubts.push({ ...told, column: isOfRow === true ? undefined : own, entry, place });
    }
  }
  return doubts;
}

/** A doubt about a row, once for each of the columns that it is about. */
function aboutColumns(doubt: RowDoubt, place: string | null): Doubt[] {
  const { columns = [undefined], ...told } = doubt;
  return columns.map((column) => ({ ...told, column, place }));
}
