import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import { linesOf } from '../document/clean-text.ts';
import { labelAlone } from '../cells/label-alone.ts';
import { headSense } from './head-words.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { TableRow } from '../document/table-grid.ts';

/** A column that numbers the measures (`項次`), and the number of each row. */
export interface NumberColumn {
  index: number;
  labels: ReadonlyMap<TableRow, Label>;
}

/**
 * The column of numbers (`項次`) that stands for the numbers of the measures: it is not declared, what it says is
 * their `label` (docs/content.md). Null where there is none, where a number is that of several rows or of none,
 * and where measures have numbers of their own.
 * @param groups rows of headings, which the column does not number
 */
export function numberColumn(
  { heads, rows }: PlanTable,
  columns: readonly AssignedColumn[],
  groups: ReadonlyMap<TableRow, string>,
): NumberColumn | null {
  const measure = columns.findIndex(({ role }) => role === 'measure');
  // One head may stand above the number and the text: `具體作法`.
  const isOfMeasure = (at: number) => at === measure - 1 && heads[at] === heads[measure];
  const measured = rows.filter((row) => !groups.has(row));
  const areNumbers = (at: number) =>
    at === 0 && measured.every(({ cells }) => labelAlone(cells[at]?.text ?? '') !== null);
  const index = columns.findIndex(
    ({ head, declared }, at) =>
      declared === 'text' &&
      (headSense(head) === 'number' ||
        dropSpace(heads[at] ?? '') === '' ||
        isOfMeasure(at) ||
        areNumbers(at)),
  );
  if (index === -1 || measure === -1) return null;
  const labels = labelledRows(measured, index, measure) ?? countedRows(measured, index, measure);
  return labels === null ? null : { index, labels };
}

/** The number of each row, from the cell beside its measure; null where one has none of its own. */
function labelledRows(
  rows: readonly TableRow[],
  index: number,
  measure: number,
): Map<TableRow, Label> | null {
  const labels = new Map<TableRow, Label>();
  const seen = new Set<unknown>();
  for (const row of rows) {
    const [number, text] = [row.cells[index], row.cells[measure]];
    if (number === undefined || text === undefined) return null;
    // The rest of a row that a page cut has no number, nor has a remark or a row without a measure.
    if (row.afterBreak && number.text.trim() === '') continue;
    if (number === text || (number.text.trim() === '' && text.text.trim() === '')) continue;
    if (seen.has(number) || seen.has(text)) return null;
    seen.add(number).add(text);
    const label = labelAlone(number.text) ?? codeOf(number.text, labels.size + 1);
    // Below its first line a measure may have numbered items.
    const [first = ''] = linesOf(text.text);
    const isNumbered = parseLabel(first) !== null;
    if (label === null || text.text.trim() === '' || isNumbered) return null;
    labels.set(row, label);
  }
  return labels;
}

/**
 * Rows that a column counts from 1 on, also where the numbers of several stand in one cell (`1011` beside two rows): a file
 * without borders has them so. Null where its figures are not 1, 2, 3 … for as many rows.
 */
function countedRows(
  rows: readonly TableRow[],
  index: number,
  measure: number,
): Map<TableRow, Label> | null {
  const measured = rows.filter(({ cells }) => (cells[measure]?.text.trim() ?? '') !== '');
  const written = [...new Set(rows.flatMap(({ cells }) => cells[index] ?? []))];
  const figures = foldWidth(written.map(({ text }) => text).join('')).replaceAll(/[\s.、]/gu, '');
  const numbers = measured.map((_, at) => String(at + 1));
  if (measured.length < FEWEST_COUNTED || figures !== numbers.join('')) return null;
  const isNumbered = measured.some(
    ({ cells }) => parseLabel(linesOf(cells[measure]?.text ?? '')[0] ?? '') !== null,
  );
  if (isNumbered) return null;
  return new Map(
    measured.map((row, at) => [
      row,
      { label: numbers[at]!, rest: '', style: 'decimal-marked', ordinal: [at + 1] },
    ]),
  );
}

const FEWEST_COUNTED = 3;

/** `A-01`, `1-1`, `戒護-01`, `甲1` and the like, each of one row, number the rows in their order. */
function codeOf(written: string, ordinal: number): Label | null {
  const text = written.trim();
  return CODE.test(foldWidth(text))
    ? { label: text, rest: '', style: 'decimal-marked', ordinal: [ordinal] }
    : null;
}

const CODE =
  /^(?:[A-Za-z]{1,3}[-.]?\d{1,4}|\d{1,3}[-.]\d{1,3}|\p{Script=Han}{1,6}[-.]\d{1,3}|[甲乙丙丁戊己庚辛壬癸子丑寅卯]\d{1,3})(?:[-.]\d{1,3})*$/u;
