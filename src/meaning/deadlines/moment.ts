import { isoDay, lastDayOfMonth } from '../numbers/calendar.ts';
import { impossibleDate, writeDateParts } from '../numbers/impossible-date.ts';
import { toGregorianYear, toRocYear } from '../numbers/roc-year.ts';
import { readWrittenDate } from '../numbers/written-date.ts';
import { refused } from './drafts.ts';
import type { Refusal } from './family.ts';
import type { DeadlineContext, Period } from './typed-deadline.ts';

/** A year, month or day of the calendar; `rocYear` is always known. */
export interface Moment {
  ok: true;
  rocYear: number;
  month: number | null;
  day: number | null;
}

/** What an earlier part of the same text has named: in `101年3月、6月` the year counts for both. */
export interface Carried {
  rocYear: number | null;
  month: number | null;
}

export const nothingCarried: Carried = { rocYear: null, month: null };

/** A year further from the plan's than this is taken for a slip or a span of time (`3年`), not for a year. */
const farthestYear = 30;

/**
 * Reads a year, month or day. A year not written is that of the text before, else the plan's own; in a
 * plan over several years it is refused. Returns null when the phrase is no date at all.
 */
export function readMoment(
  phrase: string,
  carried: Carried,
  context: DeadlineContext,
): Moment | Refusal | null {
  const written = readWrittenDate(phrase);
  if (written === null) return null;
  const monthAndDay = refuseMonthAndDay(phrase, carried, context);
  if (monthAndDay !== null) return monthAndDay;
  const month = written.month ?? (written.year === null ? carried.month : null);
  if (month === null && written.year === null) {
    return refused(`「${phrase}」沒有寫月份`);
  }
  const rocYear = written.year ?? carried.rocYear ?? onlyYear(context);
  if (rocYear === null) return ambiguousYear(phrase, context);
  const impossible = impossibleDate({ year: rocYear, month, day: written.day });
  if (impossible !== null) {
    const { possible } = impossible;
    return refused(impossible.reason, possible === null ? [] : [writeDateParts(possible)]);
  }
  if (Math.abs(rocYear - context.rocYear) > farthestYear) {
    return refused(`民國 ${rocYear} 年離計畫年度 ${context.rocYear} 年太遠`, [
      writeDateParts({ year: context.rocYear, month, day: written.day }),
    ]);
  }
  return { ok: true, rocYear, month, day: written.day };
}

/** Refuses `2/29`, of which the first number is no year near the plan's, as what it seems to be: a month and its day. */
function refuseMonthAndDay(
  phrase: string,
  carried: Carried,
  context: DeadlineContext,
): Refusal | null {
  const [, month, day] = (/^(\d{1,2})[./-](\d{1,2})$/.exec(phrase) ?? []).map(Number);
  if (month === undefined || day === undefined || month < 1 || month > 12) return null;
  if (Math.abs(month - context.rocYear) <= farthestYear) return null;
  const rocYear = carried.rocYear ?? onlyYear(context);
  const meant = { month, day };
  if (rocYear === null) return ambiguousYear(phrase, context, daysIn(yearsOf(context), meant));
  const impossible = impossibleDate({ year: rocYear, ...meant });
  return refused(
    impossible?.reason ??
      `「${phrase}」只有兩個數字，是月日時請寫 ${writeDateParts({ year: null, ...meant })}`,
    daysIn([rocYear], meant),
  );
}

/** A day in each of the years; the last one of its month where it has no such day. */
function daysIn(years: readonly number[], meant: { month: number; day: number }): string[] {
  return years.flatMap((year) => {
    const impossible = impossibleDate({ year, ...meant });
    const possible = impossible === null ? { year, ...meant } : impossible.possible;
    return possible === null ? [] : [writeDateParts(possible)];
  });
}

/** Returns the first and last day of a moment. */
export function daysOf({ rocYear, month, day }: Moment): Period {
  const year = toGregorianYear(rocYear);
  if (month === null) return { start: isoDay(year, 1, 1), end: isoDay(year, 12, 31) };
  if (day !== null) return { start: isoDay(year, month, day), end: isoDay(year, month, day) };
  return { start: isoDay(year, month, 1), end: isoDay(year, month, lastDayOfMonth(year, month)) };
}

/** Returns the plan's year, or null when the plan's period spans several calendar years. */
export function onlyYear({ rocYear, period }: DeadlineContext): number | null {
  return period.start.slice(0, 4) === period.end.slice(0, 4) ? rocYear : null;
}

/** Refuses a phrase without a year in a plan over several years, and says how to write it. */
export function ambiguousYear(
  phrase: string,
  context: DeadlineContext,
  corrections: string[] = yearsOf(context).map((year) => `${year}年${phrase.replace(/^年/, '')}`),
): Refusal {
  const years = yearsOf(context);
  return refused(
    `計畫期程跨 ${years[0]} 至 ${years.at(-1)} 年，「${phrase}」沒有寫是哪一年`,
    corrections,
  );
}

/** Returns the ROC years that the plan's period touches. */
export function yearsOf({ period }: DeadlineContext): number[] {
  const first = toRocYear(Number(period.start.slice(0, 4)));
  const last = toRocYear(Number(period.end.slice(0, 4)));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
