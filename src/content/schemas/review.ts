import { z } from 'zod';
import { isoDate, slug, text } from './scalars.ts';

const markKeys = {
  /** Id of the row that it concerns; left out for the plan as a whole. */
  measure: slug.optional(),
  /**
   * Which column of that row: a key of `measures.yaml` (`text`, `deadlines`, `units` …) or the head of a
   * column as the table prints it (`績效指標`); left out for the row as a whole.
   */
  column: text
    .describe('那一列的哪一欄：text、deadlines、units 等，或表頭的欄名；指整列時不寫')
    .optional(),
  /** What is doubtful, or has to be looked at. */
  reason: text.describe('有什麼疑義、要核對什麼'),
  /** What the source has there. */
  source: z
    .strictObject({
      /** The source’s words, as it has them. */
      words: text.describe('來源的原文').optional(),
      /** Where in the source, e.g. `第 3 頁 表 2 第 5 列`. */
      place: text.describe('在來源的哪裡，例如 第 3 頁 表 2 第 5 列').optional(),
    })
    .describe('來源：下一層寫 words（原文）、place（在來源的哪裡）')
    .optional(),
};

/** Something that a person has still to check: in a row, in a column of it, or in the plan as a whole. */
export const reviewMarkSchema = z
  .strictObject(markKeys)
  .describe(
    '待核對事項：下一層寫 reason，並視情形寫 measure（識別碼）、column（欄）、source（原文與位置）',
  );

/** A mark that was decided: the mark itself, and what was decided, by whom and when. */
export const decidedMarkSchema = z.strictObject({
  ...markKeys,
  decision: text.describe('核對的結果'),
  decided_by: text,
  decided_on: isoDate,
});

/** `review.yaml`, beside `plan.md`: marks that were decided, in any order. */
export const reviewFileSchema = z.strictObject({
  decided: z.array(decidedMarkSchema).min(1),
});

export type ReviewMarkRecord = z.output<typeof reviewMarkSchema>;
export type DecidedMarkRecord = z.output<typeof decidedMarkSchema>;
export type ReviewFile = z.output<typeof reviewFileSchema>;

/** A mark as it is used: a text alone is the reason of one about the plan as a whole. */
export function asReviewMark(entry: string | ReviewMarkRecord): ReviewMarkRecord {
  return typeof entry === 'string' ? { reason: entry } : entry;
}
