import { lettersForDigits } from './letters-for-digits.ts';
import { serialDate } from './serial-date.ts';

/** A date that was written in another way than the content wants. */
export interface MeantDate {
  /** `2026-11-20`; `2026-11` or `2026` where no more is written. */
  iso: string;
  /** Why there is no such day, in Chinese; null where there is. */
  impossible: string | null;
}

const ERA = '(?:(?<era>(?:中華)?民國|民)|西元|公元)?';

/** One pattern a way of writing; the groups are year, month and day. */
const FORMS = [
  // 2026-11-20, 2026/1/5, 2026.11.20, 115/11/20, 民國115年11月20日, 2026年11月
  new RegExp(
    String.raw`^${ERA}(?<year>\d{1,4})(?:[-/.]|年)(?<month>\d{1,2})(?:(?:[-/.]|月)(?<day>\d{1,2})[日號]?|月份?)?$`,
  ),
  // 20261120, 202611
  /^(?<year>(?:19|20)\d\d)(?<month>\d\d)(?<day>\d\d)?$/,
  // 1151120, 970309
  new RegExp(String.raw`^${ERA}(?<year>\d{2,3})(?<month>\d\d)(?<day>\d\d)$`),
  // 20/11/2026
  /^(?<day>1[3-9]|2\d|3[01])[-/.](?<month>\d{1,2})[-/.](?<year>(?:19|20)\d\d)$/,
  // 民國115年, 115年度, 2026年
  new RegExp(String.raw`^${ERA}(?<year>\d{1,4})年度?$`),
] as const;

/**
 * The ISO date that a written one means, e.g. `2026-11-20` for `20261120`, `2026/11/20`, `115年11月20日` or
 * `2O26-11-20`; null where it is none. A year of up to three digits, noughts before it not counted, is one of the
 * Republic of China.
 */
export function meantDate(written: string): MeantDate | null {
  const half = written
    .normalize('NFKC')
    .replaceAll(/[‐-―−－]/g, '-')
    .replace(/[T ]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/, '')
    .replaceAll(/[\s'"「」]/g, '');
  const plain = lettersForDigits(half)?.text ?? half;
  const serial = serialDate(plain);
  if (serial !== null) return { iso: serial, impossible: null };
  for (const form of FORMS) {
    const { era, year, month, day } = form.exec(plain)?.groups ?? {};
    if (year === undefined) continue;
    // `11/20` is a month and a day.
    const isYear = era !== undefined || year.length === 4 || day !== undefined || /年/.test(plain);
    if (!isYear) return null;
    const isRoc = era !== undefined || Number(year) < 1000;
    return dateOf(Number(year) + (isRoc ? 1911 : 0), month, day);
  }
  return null;
}

function dateOf(year: number, month?: string, day?: string): MeantDate | null {
  if (year < 1000 || year > 2999) return null;
  const iso = [String(year), ...[month, day].flatMap((part) => part?.padStart(2, '0') ?? [])].join(
    '-',
  );
  if (month === undefined) return { iso, impossible: null };
  const m = Number(month);
  if (m < 1 || m > 12) return { iso, impossible: `沒有 ${m} 月` };
  if (day === undefined) return { iso, impossible: null };
  const last = new Date(Date.UTC(year, m, 0)).getUTCDate();
  const d = Number(day);
  return { iso, impossible: d < 1 || d > last ? `${year} 年 ${m} 月只有 ${last} 日` : null };
}
