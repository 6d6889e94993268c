import { isoDay } from './calendar.ts';
import { impossibleDate } from './impossible-date.ts';
import { toGregorianYear, toRocYear } from './roc-year.ts';
import { plainDateText } from './written-numbers.ts';
import { readWrittenDate } from './written-date.ts';

/** A day as ISO 8601, or why the text names none (in Chinese). */
export type RocDateReading = { ok: true; date: string } | { ok: false; reason: string };

/**
 * Reads a day of the ROC calendar: `101年2月16日`, `民國101年2月16日`, `97.12.10`, `94/12/28`,
 * `108-9-10`, `1060309`, `中華民國八十五年一月四日`; full width and inner spaces do not matter.
 * A day that does not exist, or a date without year or day, is refused with the reason.
 */
export function parseRocDate(text: string): RocDateReading {
  const written = readWrittenDate(plainDateText(text));
  if (written === null) {
    return { ok: false, reason: `「${text}」不是日期；請寫成 101年12月31日` };
  }
  const impossible = impossibleDate(written);
  if (impossible !== null) return { ok: false, reason: impossible.reason };
  const { year, month, day } = written;
  if (year === null || month === null || day === null) {
    return { ok: false, reason: `「${text}」不是完整的年月日；請寫成 101年12月31日` };
  }
  return { ok: true, date: isoDay(toGregorianYear(year), month, day) };
}

/** Returns an ISO 8601 day in ROC years: `2012-12-31` → `101年12月31日`; RangeError when it is none. */
export function formatRocDate(isoDate: string): string {
  const [year, month, day] = partsOf(isoDate, /^(\d{4})-(\d{2})-(\d{2})$/);
  return `${rocYearOf(year)}年${Number(month)}月${Number(day)}日`;
}

/** Returns the month of an ISO 8601 month or day in ROC years: `2012-12` or `2012-12-31` → `101年12月`. */
export function formatRocMonth(isoMonth: string): string {
  const [year, month] = partsOf(isoMonth, /^(\d{4})-(\d{2})(?:-\d{2})?$/);
  return `${rocYearOf(year)}年${Number(month)}月`;
}

function partsOf(text: string, pattern: RegExp): string[] {
  const match = pattern.exec(text);
  if (!match) throw new RangeError(`Not an ISO 8601 date: ${text}`);
  return match.slice(1);
}

function rocYearOf(year: string | undefined): number {
  return toRocYear(Number(year));
}
