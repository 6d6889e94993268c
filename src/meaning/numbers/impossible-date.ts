import { lastDayOfMonth } from './calendar.ts';
import { toGregorianYear, toRocYear } from './roc-year.ts';
import type { WrittenDate } from './written-date.ts';

/** The largest ROC year that is read; a year with four digits is a Gregorian one. */
const lastRocYear = 999;

/** A leap year, so that 29 February is possible where no year is written. */
const anyLeapYear = 2000;

/** Why a date cannot be, in Chinese, and the date next to it that can (null where there is none). */
export interface ImpossibleDate {
  reason: string;
  possible: WrittenDate | null;
}

/** Returns why the written parts (ROC year) name no day, month or year of the calendar; null when they do. */
export function impossibleDate(written: WrittenDate): ImpossibleDate | null {
  const { year, month, day } = written;
  if (year !== null && year > lastRocYear) return gregorianYear(written, year);
  if (year === 0) return { reason: '民國年從 1 年起，沒有 0 年', possible: null };
  if (month !== null && (month < 1 || month > 12)) {
    return {
      reason: `沒有 ${month} 月，月份是 1 至 12`,
      possible: month > 12 ? { year, month: 12, day: day !== null && day > 31 ? 31 : day } : null,
    };
  }
  if (day === null) return null;
  const last =
    month === null
      ? 31
      : lastDayOfMonth(year === null ? anyLeapYear : toGregorianYear(year), month);
  if (day >= 1 && day <= last) return null;
  return {
    reason: `${monthName(year, month)}沒有 ${day} 日，日期是 1 至 ${last}`,
    possible: day > last ? { year, month, day: last } : null,
  };
}

/** Returns the parts as they are written in Chinese: `101年2月29日`, `12月`. */
export function writeDateParts({ year, month, day }: WrittenDate): string {
  const parts = [
    [year, '年'],
    [month, '月'],
    [day, '日'],
  ] as const;
  return parts.map(([value, unit]) => (value === null ? '' : `${value}${unit}`)).join('');
}

function gregorianYear(written: WrittenDate, year: number): ImpossibleDate {
  if (year < 1912 || year > 9999) return { reason: `沒有民國 ${year} 年`, possible: null };
  return {
    reason: `${year} 是西元年，請寫民國 ${toRocYear(year)} 年`,
    possible: { ...written, year: toRocYear(year) },
  };
}

function monthName(year: number | null, month: number | null): string {
  const name = writeDateParts({ year, month, day: null });
  return name === '' ? '一個月' : name;
}
