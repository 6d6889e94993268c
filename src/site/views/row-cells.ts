import { declaredColumns } from '../../content/table/declared-columns.ts';
import type { PlanTable, Row, RowAttribute } from '../../corpus/model/corpus.ts';
import type { Target } from '../../content/schemas/measures.ts';

/** The cells of declared columns that are shown as they are printed; 起 and 迄 are shown as a deadline. */
export function shownCells({ attributes }: Pick<Row, 'attributes'>): RowAttribute[] {
  return attributes.filter(({ role }) => role !== 'start' && role !== 'end');
}

/** How many declared columns stand beside a row's other values; more of them stand below, side by side. */
const BESIDE = 2;

/**
 * Whether a row of the table has so many declared columns that they stand below its text, over the
 * whole width: budgets by year and source, the targets of four years.
 */
export function hasManyColumns({ columns }: Pick<PlanTable, 'columns'>): boolean {
  const shown = declaredColumns(columns).filter(({ role }) => role !== 'start' && role !== 'end');
  return shown.length > BESIDE;
}

/** Characters for which a cell side by side with others has room. */
const SHORT = 10;

const longColumns = new WeakMap<PlanTable, ReadonlySet<string>>();

/**
 * Heads of the columns of the row's table in which some cell needs the whole width: a formula, a
 * paragraph. It is so in every row, that the others stand below one another.
 */
export function longColumnsOf({ table, plan }: Pick<Row, 'table' | 'plan'>): ReadonlySet<string> {
  const before = longColumns.get(table);
  if (before !== undefined) return before;
  const cells = plan.rows.filter((row) => row.table === table).flatMap((row) => row.attributes);
  const isLong = ({ text }: RowAttribute) => text.split('\n').some((line) => line.length > SHORT);
  const heads = new Set(cells.filter(isLong).map(({ column }) => column));
  longColumns.set(table, heads);
  return heads;
}

/** The targets that are said in words: those of the row's own text; others stand in their cells. */
export function targetsInText({ targets }: Pick<Row, 'targets'>): Target[] {
  return targets.filter(({ column }) => column === undefined);
}
