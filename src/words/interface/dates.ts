/** Days, months and years in Traditional Chinese (Taiwan usage), for pages and for what a browser shows. */
export const zhDates = {
  day: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
  month: (year: number, month: number) => `${year}年${month}月`,
  months: (year: number, months: readonly number[]) =>
    `${year}年${months.map((month) => `${month}月`).join('、')}`,
  monthOnly: (month: number) => `${month}月`,
  year: (year: number) => `${year}年`,
  rocMonth: (rocYear: number, month: number) => `民國${rocYear}年${month}月`,
  span: (start: string, end: string) => `${start}至${end}`,
};

export type DateWords = typeof zhDates;

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Of 1 to 12. */
export const monthName = (month: number) => months[month - 1] ?? String(month);
/** Things in a row, the last behind `and`. */
export const listed = (parts: readonly string[]) =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;

export const enDates: DateWords = {
  day: (year, month, day) => `${day} ${monthName(month)} ${year}`,
  month: (year, month) => `${monthName(month)} ${year}`,
  months: (year, numbers) => `${listed(numbers.map(monthName))} ${year}`,
  monthOnly: (month) => monthName(month).slice(0, 3),
  year: String,
  rocMonth: (rocYear, month) => `${rocYear}年${month}月`,
  span: (start, end) => `${start} to ${end}`,
};
