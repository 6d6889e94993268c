import { asReviewMark, type ReviewMarkRecord } from '../../content/schemas/review.ts';
import type { ReviewMark } from '../model/corpus.ts';

/** What is doubtful and what the source has there, in one line: `期限無法判讀（來源第 41 行：「每日」）`. */
export function doubtInWords({
  reason,
  words,
  place,
}: Pick<ReviewMark, 'reason' | 'words' | 'place'>): string {
  if (words === null && place === null) return reason;
  const quoted = words === null ? '' : `${place === null ? '' : '：'}「${words}」`;
  return `${reason}（來源${place ?? ''}${quoted}）`;
}

/** The same with the row and its column before it: `ntl-101-002「完成期限」：…`. */
export function markInWords(mark: Omit<ReviewMark, 'column'>): string {
  const { measureId, head } = mark;
  const where = `${measureId ?? ''}${head === null ? '' : `「${head}」`}`;
  return where === '' ? doubtInWords(mark) : `${where}：${doubtInWords(mark)}`;
}

/** The same of a mark as it is written. */
export function recordInWords(entry: string | ReviewMarkRecord, head?: string): string {
  const { measure, column, reason, source } = asReviewMark(entry);
  return markInWords({
    measureId: measure ?? null,
    head: head ?? column ?? null,
    reason,
    words: source?.words ?? null,
    place: source?.place ?? null,
  });
}

/** A mark as a remark at its row: `待核對「完成期限」：…`. */
export function markAsNote(mark: ReviewMark): string {
  return `待核對${mark.head === null ? '' : `「${mark.head}」`}：${doubtInWords(mark)}`;
}

/** Of marks those about the plan as a whole. */
export function ofPlan(marks: readonly ReviewMark[]): ReviewMark[] {
  return marks.filter(({ measureId }) => measureId === null);
}
