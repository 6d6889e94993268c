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

/** How many rows have a value, or two values beside each other. */
export interface Count {
  /** One for each column that is counted by. */
  values: readonly CellValue[];
  rows: number;
  /** Different values of the column that tells things apart; null where each row is a thing of its own. */
  distinct: number | null;
}

/**
 * The rows by their values, the most frequent first, then by value. A row whose list has several values counts
 * once for each of them.
 * @param distinct column of which different values are counted as well
 */
export function countRows(
  rows: readonly number[],
  countBy: readonly string[],
  values: ColumnValues,
  distinct: string | null,
): Count[] {
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
    .sort(byFrequency);
}

function byFrequency(one: Count, other: Count): number {
  const frequency =
    (other.distinct ?? other.rows) - (one.distinct ?? one.rows) || other.rows - one.rows;
  if (frequency !== 0) return frequency;
  for (const [place, value] of one.values.entries()) {
    const order = compareCells(value, other.values[place]!, 1);
    if (order !== 0) return order;
  }
  return 0;
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
