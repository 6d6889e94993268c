import { partsOfByDay } from '../meaning/deadlines/weekday-of-rule.ts';
import type { Words } from './interface/index.ts';

type Frequency = keyof Words['deadline']['every'];
type Weekday = keyof Words['deadline']['weekdays'];

/**
 * A recurrence rule in words: `FREQ=WEEKLY;BYDAY=MO` → `每週一`, `FREQ=MONTHLY;INTERVAL=3` → `每季`.
 * @param rrule RFC 5545 value, without the name `RRULE:`
 * @returns null where the rule has a part that these words do not say
 */
export function recurrenceInWords(rrule: string, words: Words): string | null {
  const parts = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const { every, weekdays, nthWeekday, inMonths, onWeekdays, onMonthDays } = words.deadline;
  const frequency = parts.get('FREQ') ?? '';
  if (!(frequency in every)) return null;
  const known = new Set(['FREQ', 'INTERVAL', 'BYMONTH', 'BYDAY', 'BYMONTHDAY']);
  if ([...parts.keys()].some((name) => !known.has(name))) return null;
  const base = every[frequency as Frequency](Number(parts.get('INTERVAL') ?? 1));
  const byDay = parts.get('BYDAY')?.split(',').map(partsOfByDay);
  // Days of the week are counted within a month, or at all.
  const isMonthly = frequency === 'MONTHLY';
  if (byDay?.some(({ nth, weekday }) => !(weekday in weekdays) || (nth !== null) !== isMonthly))
    return null;
  const days = byDay
    ?.map(({ nth, weekday }) => {
      const name = weekdays[weekday as Weekday];
      return nth === null ? name : nthWeekday(nth, name);
    })
    .join(words.listSeparator);
  const months = parts.get('BYMONTH')?.split(',').map(Number);
  const monthDays = parts.get('BYMONTHDAY')?.split(',');
  return [
    base,
    months ? inMonths(months) : '',
    days ? onWeekdays(days) : '',
    monthDays ? onMonthDays(monthDays) : '',
  ].join('');
}
