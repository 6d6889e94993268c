/**
 * The time that an entry of a zip file gets, for writers that take a `Date` and write it without a
 * time zone: noon of the day, so that the same bytes come out wherever the program runs.
 * @param day ISO 8601; zip files begin in 1980, and an earlier day is given as 1980-01-01
 */
export function zipTime(day: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? new Date(1980, 0, 1, 12) : new Date(year, month - 1, date, 12);
}
