import type { Period } from './typed-deadline.ts';
import { isOnWeekday } from './weekday-of-rule.ts';

/**
 * The first day in a period on which a recurrence falls, ISO 8601; null where there is none. What
 * the rule leaves open (the day of `FREQ=MONTHLY`) is settled by this day, as RFC 5545 has it, so
 * it is a day that every month has: never the 29th to 31st unless the rule names it.
 * @param rrule RFC 5545 value with no parts but FREQ, INTERVAL, BYDAY, BYMONTH and BYMONTHDAY
 */
export function firstOccurrence(rrule: string, period: Period): string | null {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const listed = (name: string) => parts.get(name)?.split(',');
  const [byDay, byMonth, byMonthDay] = [listed('BYDAY'), listed('BYMONTH'), listed('BYMONTHDAY')];
  const leavesDayOpen =
    ['MONTHLY', 'YEARLY'].includes(parts.get('FREQ') ?? '') && !byDay && !byMonthDay;
  for (const date of daysOf(period)) {
    const [month, day] = [date.getUTCMonth() + 1, date.getUTCDate()];
    const iso = date.toISOString().slice(0, 10);
    if (byDay && !isOnWeekday(byDay, iso)) continue;
    if (byMonth && !byMonth.includes(String(month))) continue;
    if (byMonthDay && !byMonthDay.includes(String(day))) continue;
    if (leavesDayOpen && day > 28) continue;
    return iso;
  }
  return null;
}

function* daysOf({ start, end }: Period): Generator<Date> {
  const date = new Date(`${start}T00:00:00Z`);
  const last = new Date(`${end}T00:00:00Z`);
  for (; date <= last; date.setUTCDate(date.getUTCDate() + 1)) yield date;
}

/** True where the rule names the day itself, or falls on every day. */
export function namesItsDay(rrule: string): boolean {
  return /(?:^|;)BY(?:MONTH)?DAY=/.test(rrule) || /^FREQ=DAILY(?:$|;INTERVAL=1$)/.test(rrule);
}
