import type { Period, TypedDeadline } from './typed-deadline.ts';

/**
 * Tells whether a deadline falls due outside the plan's period: `before` its first day, `after` its last,
 * else null. What has no calendar days, and the open end of a range, is not outside.
 */
export function outsidePeriod(
  deadline: Pick<TypedDeadline, 'start_date' | 'end_date'>,
  period: Period,
): 'before' | 'after' | null {
  const due = deadline.end_date ?? deadline.start_date;
  if (due === null) return null;
  if (due > period.end) return 'after';
  // An open end reaches into the period however early it began.
  return deadline.end_date !== null && due < period.start ? 'before' : null;
}
