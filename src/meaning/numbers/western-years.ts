import { parseChineseNumeral } from './chinese-numerals.ts';
import { toRocYear } from './roc-year.ts';

/** Years of four digits that are no ROC years: the ROC calendar begins in 1912. */
const year = '(?:191[2-9]|19[2-9]\\d|20\\d\\d)';

/** What stands between two years of which only the last has its unit: `2012至2014年`, `2012、2013年`. */
const between = '(?:[-~–—─〜至到迄、,，及與和]|年)';

/**
 * A Western year in a date: before `年`, before month and day with marks (`2012/12/31`, `2012-12`), in a
 * list or span that ends with a year. One that is called a year of 民國 is a slip.
 */
const writtenYear = new RegExp(
  `(?<![\\d./]|民國)(?:西元|公元)?(${year})(?=年|[./-]\\d{1,2}(?!\\d)|${between}(?:西元|公元)?${year}年)`,
  'gu',
);

/** Year, month and day without marks: `20121231`. */
const compactDay = new RegExp(`(?<![\\d./]|民國)(?:西元|公元)?(${year})(\\d{4})(?!\\d)`, 'gu');

/** A year of four numerals, read one by one: `二〇一二年`. */
const numerals = /[一二][〇零○◯一二三四五六七八九]{3}(?=年)/gu;

/**
 * Returns a date expression (see `plainDateText`) with the ROC year in place of every Western year, in
 * the same form: `2012年12月31日` → `101年12月31日`, `2012/12` → `101/12`, `20121231` → `1011231`.
 */
export function withRocYears(phrase: string): string {
  // Most phrases hold no such year.
  if (!/19|20|[一二][〇零○◯九]/.test(phrase)) return phrase;
  return phrase
    .replace(numerals, (written) => Array.from(written, parseChineseNumeral).join(''))
    .replace(compactDay, (_, written: string, day: string) => rocYear(written) + day)
    .replace(writtenYear, (_, written: string) => rocYear(written));
}

function rocYear(written: string): string {
  return String(toRocYear(Number(written)));
}
