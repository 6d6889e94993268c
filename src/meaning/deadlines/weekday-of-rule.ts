import { lastDayOfMonth } from '../numbers/calendar.ts';

/** Days of the week as JavaScript counts them. */
const weekdays = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** A value of BYDAY in its two parts: `2TH` is the second Thursday of a month, `-1FR` the last Friday, `MO` any Monday. */
export function partsOfByDay(value: string): { nth: number | null; weekday: string } {
  const [, nth, weekday = value] = /^([+-]?\d+)?([A-Z]{2})$/.exec(value) ?? [];
  return { nth: nth === undefined ? null : Number(nth), weekday };
}

/**
 * Whether a day is among the days of the week of a rule, those counted within their month included (RFC 5545).
 * @param byDay values of BYDAY
 * @param day ISO 8601
 */
export function isOnWeekday(byDay: readonly string[], day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  const own = weekdays[date.getUTCDay()];
  const ofMonth = date.getUTCDate();
  const length = lastDayOfMonth(date.getUTCFullYear(), date.getUTCMonth() + 1);
  return byDay.some((value) => {
    const { nth, weekday } = partsOfByDay(value);
    if (weekday !== own) return false;
    if (nth === null) return true;
    return nth > 0
      ? Math.ceil(ofMonth / 7) === nth
      : Math.ceil((length - ofMonth + 1) / 7) === -nth;
  });
}
