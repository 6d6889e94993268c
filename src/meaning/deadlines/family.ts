import type { DeadlineContext, TypedDeadline } from './typed-deadline.ts';

/** A typed deadline before it is joined with its text. */
export type Draft = Omit<TypedDeadline, 'text' | 'is_period_end'>;

/** A text that is no deadline: why, in Chinese, and what may be meant instead. */
export interface Refusal {
  ok: false;
  reason: string;
  corrections: string[];
}

/** What a family of forms makes of a phrase. */
export type FamilyReading = { ok: true; drafts: Draft[] } | Refusal;

/**
 * A family of forms. It gets a phrase in half width, without white space and with digits (see
 * `plainDateText`), and returns null when the phrase is not of its forms.
 */
export type Family = (phrase: string, context: DeadlineContext) => FamilyReading | null;
