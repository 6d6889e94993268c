import type {
  AmountColumn,
  AttributeColumn,
  ColumnRole,
  TableColumns,
  TargetColumn,
} from '../schemas/measures.ts';

/** A further column of a table: one declared by its head alone is a column of text. */
export type DeclaredColumn =
  | TargetColumn
  | AmountColumn
  | { head: string; role: Exclude<ColumnRole, 'target' | 'amount'> };

/** The further columns that a table declares, in their order. */
export function declaredColumns({ attributes = [] }: TableColumns): DeclaredColumn[] {
  return attributes.map((column) =>
    typeof column === 'string' ? { head: column, role: 'text' } : column,
  );
}

/** Heads of the further columns, as printed. */
export function declaredHeads(columns: TableColumns): string[] {
  return (columns.attributes ?? []).map(headOf);
}

export function headOf(column: AttributeColumn): string {
  return typeof column === 'string' ? column : column.head;
}
