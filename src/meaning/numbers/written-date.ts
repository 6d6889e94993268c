/** The parts of a date that are written, unchecked: `12月` has a month only. */
export interface WrittenDate {
  year: number | null;
  month: number | null;
  day: number | null;
}

/** One pattern a way of writing; the groups are `year`, `month` and `day`. */
const forms = [
  // 101年, 101年度, 101年12月, 101年12月31日, 民國101年…, 中華民國101年…
  /^(?:(?:中華)?民國)?(?<year>\d+)年度?(?:(?<month>\d+)月份?(?:(?<day>\d+)[日號])?)?$/,
  // 12月, 12月31日
  /^(?<month>\d+)月份?(?:(?<day>\d+)[日號])?$/,
  // 31日
  /^(?<day>\d+)[日號]$/,
  // 97.12.10, 94/12/28, 108-9-10, 101.12
  /^(?:(?:中華)?民國)?(?<year>\d+)(?<mark>[./-])(?<month>\d+)(?:\k<mark>(?<day>\d+))?$/,
  // 1060309, 970309
  /^(?:(?:中華)?民國)?(?<year>\d{2,3})(?<month>\d{2})(?<day>\d{2})$/,
] as const;

/** Returns the parts written in a date expression (see `plainDateText`), or null when it is none. */
export function readWrittenDate(text: string): WrittenDate | null {
  for (const form of forms) {
    const parts = form.exec(text)?.groups;
    if (parts) {
      return {
        year: numberOf(parts['year']),
        month: numberOf(parts['month']),
        day: numberOf(parts['day']),
      };
    }
  }
  return null;
}

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}
