import type { CellValue } from '../../datasets/dataset.ts';
import { nameOf, type Names } from './names.ts';
import type { ParquetTable } from './reading/parquet-table.ts';
import {
  countRows,
  decidingColumns,
  DISTINCT,
  ROWS,
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
  /** How its recurring deadlines are known; null where it has none. */
  recurring: RecurringRows | null;
  /** How its headings are known, which promise nothing themselves; null where it has none. */
  headings: KindOfRows | null;
}

/** Rows of a kind: a column, and the code that they have there. */
export interface KindOfRows {
  column: string;
  kind: string;
}

/** Rows whose days are those of a whole period, and not when something is due. */
export interface RecurringRows extends KindOfRows {
  /** Columns with those days. */
  days: readonly string[];
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
  /** Of the rows those that recur, where the view asks for days; else 0. */
  recurring: number;
  /** Of the rows those that are headings, where the view counts; else 0. */
  headings: number;
  /** What stands on that page. */
  content: { kind: 'rows'; rows: readonly number[]; values: ColumnValues } | ShownCounts;
}

/** What was counted. */
export interface ShownCounts {
  kind: 'counts';
  /** Those of the page. */
  counts: readonly Count[];
  /** How many there are on all pages. */
  total: number;
  /** Different measures among the rows; null where each row is a thing of its own. */
  distinct: number | null;
  /** What the figures of all groups add up to: more than there is where something belongs to several groups. */
  sum: { rows: number; distinct: number | null };
}

/**
 * Reads what a view needs: columns that decide which rows are meant, whole; what is only shown, of those groups
 * of rows alone that are on the page.
 */
export async function showView(
  table: ParquetTable,
  view: View,
  { columns, distinct, recurring, headings }: Explored,
): Promise<ShownView> {
  const every = table.groups.map((_, group) => group);
  const asksForDays = recurring !== null && concernsDays(view, recurring) ? recurring : null;
  const toldOf = view.countBy.length > 0 ? headings : null;
  const asked = decidingColumns(view, distinct);
  const kinds = [asksForDays, toldOf].flatMap((some) => some?.column ?? []);
  const deciding = await table.read([...new Set([...asked, ...kinds])], every);
  const rows = selectRows(view, table.rows, deciding, columns);
  const howMany = (some: KindOfRows | null) =>
    some === null ? 0 : rows.filter((row) => deciding.get(some.column)![row] === some.kind).length;
  const found = {
    all: table.rows,
    rows,
    recurring: howMany(asksForDays),
    headings: howMany(toldOf),
  };
  if (view.countBy.length > 0) {
    const counts = countRows(rows, view, deciding, distinct);
    const { page, pages, from } = pageOf(view.page, counts.length);
    const things = distinct === null ? null : deciding.get(distinct)!;
    return {
      ...found,
      page,
      pages,
      content: {
        kind: 'counts',
        counts: counts.slice(from, from + ROWS_A_PAGE),
        total: counts.length,
        distinct: things === null ? null : new Set(rows.map((row) => things[row])).size,
        sum: {
          rows: sumOf(counts, (count) => count.rows),
          distinct: things === null ? null : sumOf(counts, (count) => count.distinct!),
        },
      },
    };
  }
  const { page, pages, from } = pageOf(view.page, rows.length);
  const onPage = rows.slice(from, from + ROWS_A_PAGE);
  const values = await table.read(view.shown, groupsWith(onPage, table));
  return { ...found, page, pages, content: { kind: 'rows', rows: onPage, values } };
}

/** Whether a view picks, sorts or counts rows by their days. */
function concernsDays({ conditions, sort, countBy }: View, { days }: RecurringRows): boolean {
  const asked = [...conditions.map(({ column }) => column), sort?.column, ...countBy];
  return days.some((day) => asked.includes(day));
}

function sumOf(counts: readonly Count[], figure: (count: Count) => number): number {
  return counts.reduce((sum, count) => sum + figure(count), 0);
}

/** A table that a view comes to, whole: for a file. */
export interface WholeResult {
  columns: readonly Pick<ViewColumn, 'name' | 'freeText'>[];
  records: Iterable<readonly CellValue[]>;
}

/**
 * Reads all that a view shows, on whichever page.
 * @param names of codes that are counted; they stand in a column of their own, beside the codes
 */
export async function readWholeResult(
  table: ParquetTable,
  view: View,
  { columns, distinct }: Pick<Explored, 'columns' | 'distinct'>,
  names: Names,
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
  const counts = countRows(rows, view, deciding, distinct);
  const figure = (name: string) => ({ name, freeText: false });
  const counted = named(view.countBy).map((column) => ({
    column,
    isNamed: column.meanings !== null || names.has(column.name),
  }));
  return {
    columns: [
      ...counted.flatMap(({ column, isNamed }) => [
        column,
        ...(isNamed ? [{ name: `${column.name}_name`, freeText: true }] : []),
      ]),
      ...(distinct === null ? [] : [figure(DISTINCT)]),
      figure(ROWS),
    ],
    records: counts.map((count) => [
      ...counted.flatMap(({ column, isNamed }, place) => {
        const value = count.values[place]!;
        return [value, ...(isNamed ? [nameOf(column, names, value) ?? null] : [])];
      }),
      ...(count.distinct === null ? [] : [count.distinct]),
      count.rows,
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
