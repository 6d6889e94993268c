import type { ColumnType } from '../../datasets/data-dictionary.ts';

/** What the explorer of a dataset knows of a column. */
export interface ViewColumn {
  name: string;
  /** In the page's language. */
  title: string;
  type: ColumnType;
  /** Guarded against spreadsheet formulas in CSV. */
  freeText: boolean;
  /** The codes that it may hold and what they mean, in the page's language; null where any value may stand. */
  meanings: Readonly<Record<string, string>> | null;
  /** What an empty cell means, where it is not that there is nothing; else null. */
  empty: string | null;
}

/**
 * How a value may be asked for: `has` these characters, `is` or is `not` this value, `from` it on or
 * `to` it (both included), `empty`, `filled`.
 */
export const valueTests = ['has', 'is', 'not', 'from', 'to', 'empty', 'filled'] as const;

export type ValueTest = (typeof valueTests)[number];

/** A condition on the rows that are shown. */
export interface Condition {
  column: string;
  test: ValueTest;
  /** What the value is compared with, as typed; '' where the test needs none. */
  value: string;
}

/** What is shown of a dataset. */
export interface View {
  /** All of them hold for a row that is shown. */
  conditions: readonly Condition[];
  /** Null: in the order of the file. */
  sort: { column: string; descending: boolean } | null;
  /** Columns whose values are counted in place of rows that are shown, at most two; none: rows. */
  countBy: readonly string[];
  /** Columns that are shown, in their order in the file. */
  shown: readonly string[];
  /** Which page of rows, from 1. */
  page: number;
}

/** Columns by which rows are counted together. */
export const COUNTED_AT_MOST = 2;

/** The tests that make sense for values of a type. */
export function testsOf(type: ColumnType): readonly ValueTest[] {
  switch (type) {
    case 'boolean':
      return ['is', 'empty', 'filled'];
    case 'integer':
    case 'number':
      return ['is', 'not', 'from', 'to', 'empty', 'filled'];
    case 'date':
      return ['from', 'to', 'is', 'not', 'has', 'empty', 'filled'];
    case 'string':
    case 'url':
    case 'duration':
      return ['has', 'is', 'not', 'empty', 'filled'];
    case 'list':
      return ['has', 'is', 'empty', 'filled'];
  }
}

/** Whether a test compares with a value that somebody gives. */
export function needsValue(test: ValueTest): boolean {
  return test !== 'empty' && test !== 'filled';
}

/** Whether this text can be a value of the type: `2017-06` is no date, `ten` no number. */
export function isValueOf(type: ColumnType, value: string): boolean {
  switch (type) {
    case 'boolean':
      return value === 'true' || value === 'false';
    case 'integer':
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(value);
    case 'date':
      return /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'string':
    case 'url':
    case 'duration':
    case 'list':
      return value !== '';
  }
}

/** Whether a condition can be asked of these columns. */
export function isAskable(
  { column, test, value }: Condition,
  columns: readonly ViewColumn[],
): boolean {
  const type = columns.find(({ name }) => name === column)?.type;
  if (type === undefined || !testsOf(type).includes(test)) return false;
  if (!needsValue(test)) return value === '';
  // A part of a day need not be one: `-12-` is every December.
  return test === 'has' ? value !== '' : isValueOf(type, value);
}
