import type { TableColumns } from '../schemas/measures.ts';
import { declaredHeads } from './declared-columns.ts';

/** A column of a row, as a review mark may name it. */
export interface RowColumn {
  /** Field of dataset `measures` (`deadlines`), or the head of a column that has none. */
  key: string;
  /** Its head, as the table prints it. */
  head: string;
}

/** What a table says of its columns. */
export interface TableHeads {
  columns: TableColumns;
  /** What its proposals answer. */
  criteria: readonly string[];
}

/**
 * The columns that a row of a table has: those that the model knows and the table declares, then the
 * others by their head.
 * @param isProposal whether the row is one of a table of proposals
 */
export function rowColumns({ columns, criteria }: TableHeads, isProposal: boolean): RowColumn[] {
  const known: Readonly<Record<string, string | undefined>> = {
    // Headings stand above rows of many tables that print no head for them.
    dimension: columns.dimension ?? '實施要項',
    actions: columns.action ?? '執行項目',
    label: '編號',
    text: columns.measure,
    deadlines: columns.deadline,
    units: columns.unit,
    supporting_units: columns.supporting_unit,
  };
  const declared = isProposal ? criteria : declaredHeads(columns);
  return [
    ...Object.entries(known).flatMap(([key, head]) => (head === undefined ? [] : [{ key, head }])),
    ...declared.map((head) => ({ key: head, head })),
  ];
}

/** The column that a mark means by a field or by a head, as printed; null where the row has none such. */
export function findColumn(columns: readonly RowColumn[], written: string): RowColumn | null {
  return (
    columns.find(({ key }) => key === written) ??
    columns.find(({ head }) => head === written) ??
    null
  );
}
