import { assignRoles } from '../columns/assign-roles.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import { columnFacts, type ColumnFacts } from '../columns/column-facts.ts';
import { columnRole } from '../model/column-roles.ts';
import { headSense, plainHead, type HeadSense } from '../columns/head-words.ts';
import type { TableGuess } from '../model/document-items.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';

/** Whether a table may be one of the plan that has neither the usual heads nor deadlines or units that tell; null where not. */
export type GuessTable = (
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  context: TableContext,
) => TableGuess | null;

/** Columns that stand beside measures, by what their heads say. */
const BESIDE: ReadonlySet<string | null> = new Set<HeadSense>([
  ...(['deadline', 'start', 'end', 'unit', 'supporting_unit', 'both_units'] as const),
  ...(['target', 'indicator', 'amount', 'other'] as const),
]);

/** Heads of tables that tell how a plan is judged, who does what in a group, what things cost, or which versions there were. */
const OTHER_TABLES =
  /[評考審檢查]核|評[分比審鑑]|配分|獎|懲|職掌|職稱|姓名|任務|單價|數量|科目|版[次本別]|修[正訂](?:日期|內容|歷程|摘要|單位)|會次|開會|決議|出席/u;

const LOOK_AT = '請核對；若不是計畫的附表，請把它移回 plan.md 的正文';

/** From this share of its cells on, the content of a column tells what it is. */
const MOSTLY = 0.6;

/** A table whose heads name measures (`精進措施`), beside figures, money or anything else that stands beside measures. */
export const guessByWords: GuessTable = (heads, rows, context) => {
  const found = measureColumn(heads, rows, context);
  if (found === null) return null;
  const { head } = found.column;
  const isUsual = columnRole(head) === 'measure';
  if (!isUsual && headSense(head) !== 'measure') return null;
  const isBeside = (each: string) =>
    each !== head && BESIDE.has(columnRole(each) ?? headSense(each));
  if (!isUsual && !heads.some(isBeside)) return null;
  return {
    found: `這個表的欄名與內容不足以確定是附表，依「${head}」欄讀成附表`,
    lookAt: LOOK_AT,
    isOfAllRows: false,
  };
};

/** What is promised of measures: a table without any of it, of several, may tell what they cost. */
const PROMISED: ReadonlySet<string | null> = new Set<HeadSense>([
  ...(['deadline', 'start', 'end', 'unit', 'both_units', 'target', 'indicator'] as const),
]);

/** One of several tables of measures, of those that tell when, by whom or how far these are to be done. */
export const guessByPromises: GuessTable = (heads, rows, context) =>
  heads.some((head) => PROMISED.has(columnRole(head) ?? headSense(head)))
    ? guessByWords(heads, rows, context)
    : null;

/** A table in which a column holds a sentence in each row, whatever its heads. */
export const guessByContent: GuessTable = (heads, rows, context) => {
  const found = measureColumn(heads, rows, context);
  if (found === null) return null;
  const { column, facts } = found;
  const sense = headSense(column.head);
  if (sense === 'indicator' || sense === 'target') return null;
  if (facts.cells < 2 || facts.sentences < MOSTLY || facts.perRow < MOSTLY) return null;
  return {
    found: `這個表的欄名看不出是附表，「${column.head}」欄的句子像是作法，讀成附表`,
    lookAt: LOOK_AT,
    isOfAllRows: true,
  };
};

function measureColumn(
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  context: TableContext,
): { column: AssignedColumn; facts: ColumnFacts } | null {
  if (heads.some((head) => OTHER_TABLES.test(plainHead(head)))) return null;
  const columns = assignRoles(heads, rows, false, context);
  const index = columns.findIndex(({ role }) => role === 'measure');
  const column = columns[index];
  const facts = columnFacts(rows, heads.length, context)[index];
  return column === undefined || facts === undefined ? null : { column, facts };
}
