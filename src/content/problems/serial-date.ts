/** Days 1980-01-01 and 2060-12-31, as spreadsheets count them. */
const FIRST = 29_221;
const LAST = 58_805;

/**
 * The ISO date that a number of five digits is in a spreadsheet, where a cell of dates lost its form: `41274` →
 * `2012-12-31`; null where it is none of our time.
 */
export function serialDate(written: string): string | null {
  if (!/^\d{5}(?:\.0+)?$/.test(written)) return null;
  const days = Math.trunc(Number(written));
  if (days < FIRST || days > LAST) return null;
  return new Date(Date.UTC(1899, 11, 30 + days)).toISOString().slice(0, 10);
}
