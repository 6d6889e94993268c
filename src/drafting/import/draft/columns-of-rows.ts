import type { MeasuresFile } from '../../../content/schemas/measures.ts';
import { findColumn, rowColumns, type RowColumn } from '../../../content/table/row-columns.ts';
import { visitRows } from '../../../content/table/walk-table.ts';
import type { Doubt } from '../model/doubt.ts';

/** Doubts about rows; those about a column that the table of their row does not have, as units that it lacks, are about the whole row. */
export function ofColumnsThere(doubts: readonly Doubt[], file: MeasuresFile): Doubt[] {
  const columns = new Map<string, RowColumn[]>();
  for (const { id, kind, table } of visitRows(file)) {
    const { columns: heads, innovations } = table.table;
    const criteria = innovations?.criteria ?? [];
    columns.set(id, rowColumns({ columns: heads, criteria }, kind === 'innovation'));
  }
  return doubts.map((doubt) => {
    const there = columns.get(doubt.measure ?? '');
    if (doubt.column === undefined || there === undefined) return doubt;
    return findColumn(there, doubt.column) === null ? { ...doubt, column: undefined } : doubt;
  });
}
