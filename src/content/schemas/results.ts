import { z } from 'zod';
import { isoDate, notes, slug, text, publicAddress } from './scalars.ts';

/** How far a measure had come at the end of a reporting period, as the institution reports it. */
export const resultStates = ['done', 'in-progress', 'late', 'not-started', 'cancelled'] as const;

/** A reporting period, e.g. a quarter (每季定期列管). */
export const resultPeriodSchema = z.strictObject({
  /** Name in `results`, e.g. `113-Q1`. */
  id: z
    .string()
    .regex(/^[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*$/, {
      message: '期別的代號只能用英文字母、數字與連字號，例如 113-Q1',
    })
    .describe('期別代號，例如 113-Q1'),
  name: text,
  start: isoDate,
  end: isoDate,
});

/** What is reported of one measure for one period. What is not known is left out. */
export const resultSchema = z.strictObject({
  /** Identifier of a measure or proposal of the plan. */
  measure: slug,
  /** `id` of a period above. */
  period: z.string().describe('periods 裡的期別代號'),
  state: z.enum(resultStates),
  /** The figure reached, in the unit of the measure's quantified target. */
  value: z.number().optional(),
  /** Which of the measure's targets `value` belongs to, counted from 1; needed where it has several. */
  target: z.int().min(1, { message: '量化目標從 1 算起' }).optional(),
  /** What was done, in a sentence or two. */
  sentence: text.optional(),
  /** Pages or files that bear it out. */
  evidence: z
    .array(z.strictObject({ title: text, url: publicAddress }))
    .min(1)
    .optional(),
  /** Day on which the institution reported it. */
  reported_on: isoDate.optional(),
});

/**
 * `results.yaml` beside a `plan.md`: reporting periods and what was reported for them. A plan
 * without this file is one whose results are not stated here.
 */
export const resultsFileSchema = z.strictObject({
  periods: z.array(resultPeriodSchema).min(1),
  results: z.array(resultSchema).default([]),
  /** Remarks on the results as a whole, e.g. where they come from. */
  notes: notes.default([]),
});

export type ResultState = (typeof resultStates)[number];
export type ResultsFile = z.output<typeof resultsFileSchema>;
export type ResultRecord = z.output<typeof resultSchema>;
