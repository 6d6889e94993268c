const daysOfMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Returns the number of the last day of a month: `(2012, 2)` → `29`; RangeError for no month. */
export function lastDayOfMonth(gregorianYear: number, month: number): number {
  const days = daysOfMonth[month - 1];
  if (days === undefined) throw new RangeError(`There is no month ${month}`);
  return month === 2 && isLeapYear(gregorianYear) ? 29 : days;
}

/** Returns a calendar day as ISO 8601 `YYYY-MM-DD`; RangeError for a day that does not exist. */
export function isoDay(gregorianYear: number, month: number, day: number): string {
  if (!Number.isInteger(day) || day < 1 || day > lastDayOfMonth(gregorianYear, month)) {
    throw new RangeError(`There is no day ${gregorianYear}-${month}-${day}`);
  }
  return [padded(gregorianYear, 4), padded(month, 2), padded(day, 2)].join('-');
}

const DAY = 86_400_000;

/** Days from one ISO day to another; below nought where that is earlier. */
export function daysBetween(from: string, to: string): number {
  return (midnight(to) - midnight(from)) / DAY;
}

/** The ISO day so many days after another one; with a number below nought, before it. */
export function dayAfter(day: string, days = 1): string {
  return new Date(midnight(day) + days * DAY).toISOString().slice(0, 10);
}

function midnight(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function padded(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
