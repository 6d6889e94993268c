import type { CellValue } from '../../datasets/dataset.ts';
import type { ParquetTable } from './reading/parquet-table.ts';
import {
  countRows,
  decidingColumns,
  selectRows,
  type ColumnValues,
  type Count,
} from './select-rows.ts';
import type { View, ViewColumn } from './view.ts';

/** Rows on a page. */
export const ROWS_A_PAGE = 50;

/** What is known of a dataset that is explored. */
export interface Explored {
  columns: readonly ViewColumn[];
  /** Column of which different values are counted beside the rows; null where each row is a thing of its own. */
  distinct: string | null;
}

/** What a view comes to. */
export interface ShownView {
  /** Rows of the dataset. */
  all: number;
  /** Numbers of the rows that are meant, in order. */
  rows: readonly number[];
  /** The last page that there is. */
  pages: number;
  /** The page that is shown: the one asked for, or the last. */
  page: number;
  /** What stands on that page. */
  content:
    | { kind: 'rows'; rows: readonly number[]; values: ColumnValues }
    | { kind: 'counts'; counts: readonly Count[]; total: number };
}

/**
 * Reads what a view needs: columns that decide which rows are meant, whole; what is only shown, of those groups
 * of rows alone that are on the page.
 */
export async function showView(
  table: ParquetTable,
  view: View,
  { columns, distinct }: Explored,
): Promise<ShownView> {
  const every = table.groups.map((_, group) => group);
  const deciding = await table.read(decidingColumns(view, distinct), every);
  const rows = selectRows(view, table.rows, deciding, columns);
  if (view.countBy.length > 0) {
    const counts = countRows(rows, view.countBy, deciding, distinct);
    const { page, pages, from } = pageOf(view.page, counts.length);
    return {
      all: table.rows,
      rows,
      page,
      pages,
      content: {
        kind: 'counts',
        counts: counts.slice(from, from + ROWS_A_PAGE),
        total: counts.length,
      },
    };
  }
  const { page, pages, from } = pageOf(view.page, rows.length);
  const onPage = rows.slice(from, from + ROWS_A_PAGE);
  const values = await table.read(view.shown, groupsWith(onPage, table));
  return { all: table.rows, rows, page, pages, content: { kind: 'rows', rows: onPage, values } };
}

/** A table that a view comes to, whole: for a file. */
export interface WholeResult {
  columns: readonly Pick<ViewColumn, 'name' | 'freeText'>[];
  records: Iterable<readonly CellValue[]>;
}

/** Reads all that a view shows, on whichever page. */
export async function readWholeResult(
  table: ParquetTable,
  view: View,
  { columns, distinct }: Explored,
): Promise<WholeResult> {
  const every = table.groups.map((_, group) => group);
  const deciding = await table.read(decidingColumns(view, distinct), every);
  const rows = selectRows(view, table.rows, deciding, columns);
  const named = (names: readonly string[]) =>
    names.map((name) => columns.find((column) => column.name === name)!);
  if (view.countBy.length === 0) {
    const values = await table.read(view.shown, groupsWith(rows, table));
    const cells = view.shown.map((name) => values.get(name)!);
    return {
      columns: named(view.shown),
      records: rows.map((row) => cells.map((column) => column[row]!)),
    };
  }
  const counts = countRows(rows, view.countBy, deciding, distinct);
  const figure = (name: string) => ({ name, freeText: false });
  return {
    columns: [
      ...named(view.countBy),
      figure('rows'),
      ...(distinct === null ? [] : [figure('distinct')]),
    ],
    records: counts.map((count) => [
      ...count.values,
      count.rows,
      ...(count.distinct === null ? [] : [count.distinct]),
    ]),
  };
}

function pageOf(asked: number, entries: number): { page: number; pages: number; from: number } {
  const pages = Math.max(1, Math.ceil(entries / ROWS_A_PAGE));
  const page = Math.min(asked, pages);
  return { page, pages, from: (page - 1) * ROWS_A_PAGE };
}

/** Numbers of the groups in which these rows stand. */
function groupsWith(rows: readonly number[], { groups }: ParquetTable): number[] {
  const sorted = [...rows].sort((one, other) => one - other);
  let next = 0;
  return groups.flatMap(({ end }, group) => {
    const before = next;
    while (next < sorted.length && sorted[next]! < end) next += 1;
    return next > before ? [group] : [];
  });
}
