import { isoDay } from './calendar.ts';
import { impossibleDate } from './impossible-date.ts';
import { toGregorianYear } from './roc-year.ts';
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
