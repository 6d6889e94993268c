import type { CellValue } from '../../datasets/dataset.ts';
import { LIST_SEPARATOR } from '../../datasets/formats/csv-text.ts';
import { isEmpty, matcherOf } from './matching.ts';
import type { View, ViewColumn } from './view.ts';

/** Values of columns by name, one for each row of the dataset. */
export type ColumnValues = ReadonlyMap<string, readonly CellValue[]>;

/** Columns whose values decide which rows are shown, in which order, or what is counted. */
export function decidingColumns(view: View, distinct: string | null): string[] {
  const names = view.conditions.map(({ column }) => column);
  if (view.countBy.length > 0) {
    names.push(...view.countBy);
    if (distinct !== null) names.push(distinct);
  } else if (view.sort !== null) {
    names.push(view.sort.column);
  }
  return [...new Set(names)];
}

/**
 * Numbers of the rows that a view is about, in its order; what is empty comes last either way.
 * @param count rows of the dataset
 * @param values of the deciding columns
 */
export function selectRows(
  view: View,
  count: number,
  values: ColumnValues,
  columns: readonly ViewColumn[],
): number[] {
  const matchers = view.conditions.map((condition) => {
    const { type } = columns.find(({ name }) => name === condition.column)!;
    return { cells: values.get(condition.column)!, matches: matcherOf(condition, type) };
  });
  const rows: number[] = [];
  for (let row = 0; row < count; row += 1) {
    if (matchers.every(({ cells, matches }) => matches(cells[row]!))) rows.push(row);
  }
  if (view.sort === null || view.countBy.length > 0) return rows;
  const { column, descending } = view.sort;
  const cells = values.get(column)!;
  const sign = descending ? -1 : 1;
  return rows.sort((one, other) => compareCells(cells[one]!, cells[other]!, sign) || one - other);
}

/** Heading of the different things that were counted, in files and in lines for other programs. */
export const DISTINCT = 'measures';

/** Heading of the rows that were counted. No dataset has a column of either name. */
export const ROWS = 'rows';

/** A column or figure by which counts are ordered. */
export interface CountKey {
  name: string;
  descending: boolean;
}

/** Whether counts can be ordered so: by a figure, or by a column whose values are counted. */
export function ordersCounts(
  sort: View['sort'],
  countBy: readonly string[],
  distinct: string | null,
): sort is NonNullable<View['sort']> {
  return (
    sort !== null &&
    [...countBy, ROWS, ...(distinct === null ? [] : [DISTINCT])].includes(sort.column)
  );
}

/**
 * What counts are ordered by: what the view asks for, if anything that can be; else the most frequent first; then
 * by value.
 */
export function countOrder(
  { sort, countBy }: Pick<View, 'sort' | 'countBy'>,
  distinct: string | null,
): CountKey[] {
  const usual = [
    ...(distinct === null ? [] : [DISTINCT]).map((name) => ({ name, descending: true })),
    { name: ROWS, descending: true },
    ...countBy.map((name) => ({ name, descending: false })),
  ];
  if (!ordersCounts(sort, countBy, distinct)) return usual;
  const first = { name: sort.column, descending: sort.descending };
  return [first, ...usual.filter(({ name }) => name !== first.name)];
}

/** How many rows have a value, or two values beside each other. */
export interface Count {
  /** One for each column that is counted by. */
  values: readonly CellValue[];
  rows: number;
  /** Different values of the column that tells things apart; null where each row is a thing of its own. */
  distinct: number | null;
}

/**
 * The rows by their values, in the order of `countOrder`; what is empty comes last either way. A row whose list has several values counts
 * once for each of them.
 * @param distinct column of which different values are counted as well
 */
export function countRows(
  rows: readonly number[],
  view: Pick<View, 'sort' | 'countBy'>,
  values: ColumnValues,
  distinct: string | null,
): Count[] {
  const { countBy } = view;
  const cells = countBy.map((name) => values.get(name)!);
  const things = distinct === null ? null : values.get(distinct)!;
  const counts = new Map<string, { values: CellValue[]; rows: number; things: Set<CellValue> }>();
  for (const row of rows) {
    for (const combination of combinations(cells.map((column) => entriesOf(column[row]!)))) {
      const key = JSON.stringify(combination);
      let count = counts.get(key);
      if (count === undefined) {
        count = { values: combination, rows: 0, things: new Set() };
        counts.set(key, count);
      }
      count.rows += 1;
      if (things !== null) count.things.add(things[row]!);
    }
  }
  return [...counts.values()]
    .map((count): Count => ({
      values: count.values,
      rows: count.rows,
      distinct: things === null ? null : count.things.size,
    }))
    .sort(inOrder(countOrder(view, distinct), countBy));
}

function inOrder(keys: readonly CountKey[], countBy: readonly string[]) {
  const valueOf = (count: Count, name: string): CellValue => {
    if (name === ROWS) return count.rows;
    return name === DISTINCT ? count.distinct : count.values[countBy.indexOf(name)]!;
  };
  return (one: Count, other: Count): number => {
    for (const { name, descending } of keys) {
      const sign = descending ? -1 : 1;
      const order = compareCells(valueOf(one, name), valueOf(other, name), sign);
      if (order !== 0) return order;
    }
    return 0;
  };
}

/** The values of a cell that are counted, each once; nothing there is counted as null. */
function entriesOf(cell: CellValue): readonly CellValue[] {
  if (isEmpty(cell)) return [null];
  return typeof cell === 'object' ? [...new Set(cell)] : [cell];
}

function combinations(lists: readonly (readonly CellValue[])[]): CellValue[][] {
  return lists.reduce<CellValue[][]>(
    (found, list) => found.flatMap((before) => list.map((value) => [...before, value])),
    [[]],
  );
}

/** Order of two values of a column; what is empty comes last, whichever the sign. */
function compareCells(one: CellValue, other: CellValue, sign: number): number {
  const isLast = Number(isEmpty(one)) - Number(isEmpty(other));
  if (isLast !== 0 || isEmpty(one)) return isLast;
  const [left, right] = [sortable(one), sortable(other)];
  if (left === right) return 0;
  return left < right ? -sign : sign;
}

function sortable(cell: CellValue): string | number {
  if (typeof cell === 'number' || typeof cell === 'string') return cell;
  return typeof cell === 'boolean' ? Number(cell) : (cell ?? []).join(LIST_SEPARATOR);
}
