import { toGregorianYear, toRocYear } from '../meaning/numbers/roc-year.ts';

/**
 * The same words with a year written in the other calendar: `101年` and `2012`.
 *
 * Texts print one or the other, and an exact search for one must not count the other; what these
 * give is shown beside it. A ROC year is told by its 年, a Gregorian one by its four digits.
 * @param needle folded by `foldForSearch`
 * @returns folded needles without the one given; empty where it names no year
 */
export function otherYearSpellings(needle: string): string[] {
  const year = yearOf(needle);
  const isYearAlone = year !== null && /年|^\d{4}$/u.test(needle);
  const spellings = isYearAlone
    ? [`${year}年`, String(toGregorianYear(year))]
    : [
        needle.replace(/(?<!\d)(?:民國)?([1-9]\d{1,2})年/gu, (_, roc: string) => {
          return `${toGregorianYear(Number(roc))}年`;
        }),
        needle.replace(/(?<!\d)(?:西元)?(19[2-9]\d|20\d\d)年/gu, (_, gregorian: string) => {
          return `${toRocYear(Number(gregorian))}年`;
        }),
      ];
  return [...new Set(spellings)].filter((spelling) => spelling !== needle);
}

/**
 * The ROC year that a needle names and nothing else, e.g. 101 for `101`, `101年度`, `民國101年`,
 * `2012`, `西元2012年`; null where it names none. Two digits may be a year as well (`97`).
 * @param needle folded by `foldForSearch`
 */
export function yearOf(needle: string): number | null {
  const [, roc] = /^(?:民國)?([1-9]\d{1,2})(?:年度?)?$/u.exec(needle) ?? [];
  if (roc !== undefined) return Number(roc);
  const [, gregorian] = /^(?:西元)?(19[2-9]\d|20\d\d)(?:年度?)?$/u.exec(needle) ?? [];
  return gregorian === undefined ? null : toRocYear(Number(gregorian));
}
