import { impossibleDate, writeDateParts } from '../numbers/impossible-date.ts';
import { refused } from './drafts.ts';
import type { Refusal } from './family.ts';

/** The last year that is a ROC year; later ones may be Gregorian years in a remark. */
const lastRocYear = 999;

/**
 * Refuses a phrase that names a month or day of no calendar anywhere, a remark included: `101年13月`,
 * `配合2月30日活動`. Null when there is none.
 */
export function refuseImpossibleNumbers(phrase: string): Refusal | null {
  for (const match of phrase.matchAll(/(?:(\d+)年度?)?(\d+)月份?(?:(\d+)[日號])?/g)) {
    const [year, month, day] = match
      .slice(1)
      .map((part) => (part === undefined ? null : Number(part)));
    const impossible = impossibleDate({
      year: year !== undefined && year !== null && year > 0 && year <= lastRocYear ? year : null,
      month: month ?? null,
      day: day ?? null,
    });
    if (impossible === null) continue;
    const { reason, possible } = impossible;
    const corrected = possible === null ? [] : [phrase.replace(match[0], writeDateParts(possible))];
    return refused(reason, corrected);
  }
  return null;
}
