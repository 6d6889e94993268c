import { firstOccurrence } from './first-occurrence.ts';
import type { TypedDeadline } from './typed-deadline.ts';

/** Where a deadline stands in a calendar. */
export interface CalendarDays {
  /** First day, ISO 8601. */
  start: string;
  /** Last day; the same where it is one day. */
  end: string;
  /** RFC 5545 recurrence with its end, else null. */
  rrule: string | null;
}

/**
 * Days of a deadline in a calendar: a day as it is, a month on its last day, a range over its days, one
 * without a beginning on its end, a recurrence on its first day with its rule. Null where it has none.
 */
export function calendarDays({
  kind,
  start_date: start,
  end_date: end,
  rrule,
}: TypedDeadline): CalendarDays | null {
  if (kind === 'recurring') {
    if (rrule === null || start === null || end === null) return null;
    const first = firstOccurrence(rrule, { start, end });
    if (first === null) return null;
    return { start: first, end: first, rrule: `${rrule};UNTIL=${end.replaceAll('-', '')}` };
  }
  if (end === null) return null;
  if (kind === 'range') return { start: start ?? end, end, rrule: null };
  return kind === 'date' || kind === 'month' ? { start: end, end, rrule: null } : null;
}
