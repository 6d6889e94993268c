import { parseDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { toGregorianYear } from '../../../meaning/numbers/roc-year.ts';
import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';

/** First and last day, ISO 8601. */
export interface PlanPeriod {
  start: string;
  end: string;
}

/** The calendar year of a ROC year. */
export function calendarYear(rocYear: number): PlanPeriod {
  const year = toGregorianYear(rocYear);
  return { start: `${year}-01-01`, end: `${year}-12-31` };
}

/** Characters in which a period is looked for: each date could begin it, and each sign be its dash. */
const LONGEST_SENTENCE = 400;

/**
 * The period that a sentence names: `自民國101年2月起至民國101年12月止，計1年。`; null where it names none
 * from one day or month to another, or a whole year.
 */
export function periodIn(sentence: string, rocYear: number): PlanPeriod | null {
  const plain = dropSpace(foldWidth(sentence.slice(0, LONGEST_SENTENCE))).replace(
    /^本計畫(?:執行|實施)?(?:期程|期間|時程)?[：:為]?/u,
    '',
  );
  const context = { rocYear, period: calendarYear(rocYear) };
  const range =
    /自?(?:中華民國|民國)?\d+年.*?(?:至|到|~|-|－|～).*?(?:\d+月\d+日|\d+月|年底)/u.exec(
      plain,
    )?.[0];
  const year = /(?:中華民國|民國)?\d+年度?/u.exec(plain)?.[0];
  for (const phrase of [range, year]) {
    if (phrase === undefined) continue;
    for (const text of [phrase, `${phrase}止`]) {
      const reading = parseDeadline(text, context);
      const [only, ...others] = reading.ok ? reading.deadlines : [];
      const { start_date: start = null, end_date: end = null } = only ?? {};
      if (start === null || end === null || others.length > 0) continue;
      if (phrase === year && !start.endsWith('-01-01')) continue;
      return { start, end };
    }
  }
  return null;
}
