import { daysBetween } from '../../meaning/numbers/calendar.ts';

/** How an entry's next review stands on the site's own day: past it, within `DUE_WITHIN_DAYS`, or later. */
export type ReviewState = 'overdue' | 'due' | 'later';

/** A review is called due from this many days before its day. */
export const DUE_WITHIN_DAYS = 30;

/**
 * How a review stands on the day `asOf` (ISO days); null where no review is set or the site has no
 * such day. A review on that very day is due, not overdue. No clock is read.
 */
export function reviewState(nextReview: string | null, asOf: string | null): ReviewState | null {
  if (nextReview === null || asOf === null) return null;
  if (nextReview < asOf) return 'overdue';
  return daysBetween(asOf, nextReview) <= DUE_WITHIN_DAYS ? 'due' : 'later';
}
