import { parseDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { toGregorianYear, toRocYear } from '../../../meaning/numbers/roc-year.ts';
import { plainDateText } from '../../../meaning/numbers/written-numbers.ts';
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

/** Characters in which a period is looked for: each date could begin it. */
const LONGEST_SENTENCE = 400;

const MONTH = String.raw`\d{1,2}月份?(?:\d{1,2}日)?`;
const YEAR = String.raw`\d{2,4}(?:年度?|(?=[至到迄~–—-]\d))`;
const SEASON = String.raw`第\d季`;
const DAY = String.raw`(?:中華民國|民國|西元)?(?:${YEAR}(?:${MONTH}|${SEASON})?|${SEASON}|\d{2,4}(?:[./]\d{1,2}){1,2}|${MONTH}|[翌次隔同當]年(?:${MONTH}|度)?|年)底?`;
const SPAN = new RegExp(`${DAY}(?:起[，,]?)?(?:至|到|迄|~|–|—|-)${DAY}`, 'gu');

/**
 * The period that a sentence names: `自民國101年2月起至民國101年12月止，計1年。`; null where it names none
 * from one day, month or year to another, or a whole year, and where it names several of which none holds the others.
 */
export function periodIn(sentence: string, rocYear: number): PlanPeriod | null {
  const plain = plainDateText(dropSpace(foldWidth(sentence.slice(0, LONGEST_SENTENCE))));
  let year: string | null = null;
  const spans = [...plain.matchAll(SPAN)].flatMap(([text]) => {
    const span = spanIn(text, rocYear, year);
    if (span === null) return [];
    year = String(toRocYear(Number(span.end.slice(0, 4))));
    return [span];
  });
  if (spans.length === 0) return wholeYearIn(plain, rocYear);
  return (
    spans.find((one) => spans.every((other) => one.start <= other.start && other.end <= one.end)) ??
    null
  );
}

/** `114年1月至12月`, `114至116年`, `114年8月1日至翌年7月31日`; null without a year at its beginning or before it. */
function spanIn(text: string, rocYear: number, before: string | null): PlanPeriod | null {
  const [, own] = /^(?:中華民國|民國|西元)?(\d{2,4})(?![\d月日])/u.exec(text) ?? [];
  const first = own ?? before;
  if (first === null) return null;
  const written = (own === undefined && /^(?:\d|第)/u.test(text) ? `${first}年${text}` : text)
    .replace(/[翌次隔]年/u, `${Number(first) + 1}年`)
    .replace(/(?<=\D)[同當]?年(?=[\d底])/u, `${first}年`)
    .replace(/[，,]/u, '')
    .replaceAll('年度', '年');
  return daysOf(written, rocYear);
}

/** The year or part of it that a sentence names, and no other time. */
function wholeYearIn(plain: string, rocYear: number): PlanPeriod | null {
  const years = [...plain.matchAll(/(?:中華民國|民國|西元)?\d{2,4}年度?(?:[上下]半年)?/gu)];
  const [only] = years;
  if (only === undefined || years.length > 1) return null;
  // Of `114、115年` two years are named.
  if (/\d[、,及和與]$/u.test(plain.slice(0, only.index))) return null;
  const rest = plain.replace(only[0], '');
  return /[月日季起至到迄止前後]|半年/u.test(rest) ? null : daysOf(only[0], rocYear);
}

function daysOf(text: string, rocYear: number): PlanPeriod | null {
  const reading = parseDeadline(text, { rocYear, period: calendarYear(rocYear) });
  const [only, ...others] = reading.ok ? reading.deadlines : [];
  const { start_date: start = null, end_date: end = null } = only ?? {};
  return start === null || end === null || others.length > 0 ? null : { start, end };
}
