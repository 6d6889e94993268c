import { ofPlan } from '../../corpus/assembly/review-words.ts';
import type { Plan, ReviewMark } from '../../corpus/model/corpus.ts';

/** What of a plan has still to be checked, for the top of its page: its rows say so themselves. */
export interface OpenMarks {
  ofPlan: readonly ReviewMark[];
  /** Rows with marks, and the first of them; null where there are none. */
  rows: { count: number; first: string } | null;
}

export function openMarks({ review, rows }: Pick<Plan, 'review' | 'rows'>): OpenMarks {
  const marked = rows.filter((row) => row.review.length > 0);
  const [first] = marked;
  return {
    ofPlan: ofPlan(review),
    rows: first === undefined ? null : { count: marked.length, first: first.measureId },
  };
}
