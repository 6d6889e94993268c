import {
  asReviewMark,
  type DecidedMarkRecord,
  type ReviewMarkRecord,
} from '../../content/schemas/review.ts';
import { findColumn, rowColumns } from '../../content/table/row-columns.ts';
import type { DecidedMark, ReviewMark, Row } from '../model/corpus.ts';
import { markAsNote } from './review-words.ts';

/** The open marks of a plan, in the order of its file. */
export function openMarks(
  review: readonly (string | ReviewMarkRecord)[],
  rows: readonly Row[],
): ReviewMark[] {
  return review.map((entry) => toMark(asReviewMark(entry), rows));
}

/** Marks that were decided, in the order of their file. */
export function decidedMarks(
  decided: readonly DecidedMarkRecord[],
  rows: readonly Row[],
): DecidedMark[] {
  return decided.map((record) => ({
    ...toMark(record, rows),
    decision: record.decision,
    decidedBy: record.decided_by,
    decidedOn: record.decided_on,
  }));
}

/** Gives each row the open marks that concern it, among its remarks too. */
export function markRows(rows: readonly Row[], marks: readonly ReviewMark[]): void {
  const byRow = Map.groupBy(marks, ({ measureId }) => measureId);
  for (const row of rows) {
    const own = byRow.get(row.measureId);
    if (own === undefined) continue;
    Object.assign(row, { review: own, notes: [...row.notes, ...own.map(markAsNote)] });
  }
}

function toMark(
  { measure, column, reason, source }: ReviewMarkRecord,
  rows: readonly Row[],
): ReviewMark {
  let found = null;
  if (column !== undefined) {
    const row = rows.find(({ measureId }) => measureId === measure);
    const { columns, innovationTable } = row?.table ?? { columns: null, innovationTable: null };
    const heads = columns && { columns, criteria: innovationTable?.criteria ?? [] };
    found = heads && findColumn(rowColumns(heads, row?.kind === 'innovation'), column);
  }
  return {
    measureId: measure ?? null,
    column: found?.key ?? column ?? null,
    head: found?.head ?? column ?? null,
    reason,
    words: source?.words ?? null,
    place: source?.place ?? null,
  };
}
