import type { Carried } from './moment.ts';
import type { Draft, Refusal } from './family.ts';
import type { DeadlineContext } from './typed-deadline.ts';

/** One calendar form out of a list, and what it hands on to the next piece of the list. */
export interface CalendarPiece {
  ok: true;
  draft: Draft;
  carried: Carried;
}

/** A form that names calendar days; null when the piece is not of this form. */
export type CalendarForm = (
  piece: string,
  carried: Carried,
  context: DeadlineContext,
) => CalendarPiece | Refusal | null;

/**
 * Returns a bare number with the unit of the text that follows it (`3`, `6月` → `3月`; `101年1`, `6月` →
 * `101年1月`; `110`, `112年` → `110年`); any other text as it is.
 */
export function withUnitOf(piece: string, following: string): string {
  const unit = /^\d+([年月日號])[度份底]?(?:以前|之前|前)?$/.exec(following)?.[1];
  return unit !== undefined && /^(?:.*[年月])?\d+$/.test(piece) ? piece + unit : piece;
}
