import { toRocYear } from '../meaning/numbers/roc-year.ts';
import type { DateWords } from './interface/dates.ts';
import type { Words } from './interface/index.ts';

/** What says days: the words of pages, and those that a browser has. */
interface WithDates {
  date: DateWords;
}

/**
 * A Gregorian date in words, as exact as it is given.
 * @param date ISO 8601 day, month or year: `2012-12-10`, `2012-12`, `2012`; empty where it is not known yet
 * @returns e.g. `2012年12月10日`, `2012年12月`, `2012年`; in English `10 December 2012` …; `…` where it is not known yet
 */
export function dateInWords(date: string, words: WithDates): string {
  if (date === '') return '…';
  const [year, month, day] = date.split('-').map(Number);
  if (year === undefined || Number.isNaN(year)) throw new RangeError(`Not an ISO date: ${date}`);
  if (month === undefined) return words.date.year(year);
  if (day === undefined) return words.date.month(year, month);
  return words.date.day(year, month, day);
}

/** A month in words of both calendars. @param month ISO 8601, `2012-12` */
export function monthInBothCalendars(month: string, words: Words): string {
  const [year, ofYear] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const rocMonth = words.date.rocMonth(toRocYear(year), ofYear);
  return words.deadlines.monthOf(dateInWords(month, words), rocMonth);
}

/** A span of days in words; a single day is said once. */
export function spanInWords(start: string, end: string, words: WithDates): string {
  if (start === end) return dateInWords(start, words);
  return words.date.span(dateInWords(start, words), dateInWords(end, words));
}
