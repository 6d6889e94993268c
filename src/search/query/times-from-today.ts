import { foldForSearch } from '../../meaning/text/fold.ts';
import { toRocYear } from '../../meaning/numbers/roc-year.ts';
import { queryOf, tokensOf } from './tokens.ts';
import { writtenTime } from './written-time.ts';

/** The month in which somebody asks. */
export interface AskedIn {
  /** Gregorian. */
  year: number;
  /** 1 to 12. */
  month: number;
}

const chinese =
  /^(?:(?<year>[今去明])年度?|(?<month>[這这下上])[個个]月|(?<quarter>[這这下上])一?季)(?<rest>.*)$/u;
/** What joins a time to what is asked of it: 今年的電子書. */
const joint = /^[的之]/u;
const english = /\b(?<which>this|last|next)\s+(?<what>year|month)\b(?:['’]s\b)?/giu;
const steps: Readonly<Record<string, number>> = {
  今: 0,
  去: -1,
  明: 1,
  這: 0,
  这: 0,
  下: 1,
  上: -1,
  this: 0,
  last: -1,
  next: 1,
};

/**
 * A query with the times that it gives from today as the calendar has them: `下個月到期` → `115年1月到期`,
 * `next month` → `2026/1`. What stands between quotation marks stays.
 */
export function withTimesNamed(typed: string, today: AskedIn): string {
  const tokens = tokensOf(typed);
  const named = tokens.map((token) => {
    if (token.kind !== 'word' || token.isQuoted) return token;
    const { year, month, quarter, rest = '' } = chinese.exec(token.text)?.groups ?? {};
    const time =
      year !== undefined
        ? inChinese({ year: today.year + steps[year]! })
        : month !== undefined
          ? inChinese(monthFrom(today, steps[month]!))
          : quarter !== undefined
            ? quarterInChinese(monthFrom(today, 3 * steps[quarter]!))
            : null;
    if (time === null) return token;
    const end = endOfTime(time, rest);
    const [head, others] = [time + rest.slice(0, end), rest.slice(end)];
    const text =
      others === '' ? head : `${head.replace(/[的之]$/u, '')} ${others.replace(joint, '')}`;
    return { ...token, text, raw: token.raw.replace(token.text, text) };
  });
  const isQuoted = tokens.some((token) => token.isQuoted);
  const query = named.some((token, place) => token !== tokens[place]) ? queryOf(named) : typed;
  return isQuoted
    ? query
    : query.replace(english, (_, which: string, what: string) => {
        const step = steps[which.toLowerCase()]!;
        if (what.toLowerCase() === 'year') return String(today.year + step);
        const { year, month } = monthFrom(today, step);
        return `${year}/${month}`;
      });
}

/** How much of what follows a time belongs to it: of `今年以前的電子書` 以前. */
function endOfTime(time: string, rest: string): number {
  for (let end = rest.length; end > 0; end -= 1) {
    if (writtenTime(foldForSearch(time + rest.slice(0, end))) !== null) return end;
  }
  return 0;
}

function inChinese({ year, month }: { year: number; month?: number }): string {
  return `${toRocYear(year)}年${month === undefined ? '' : `${month}月`}`;
}

/** The quarter of a month. */
function quarterInChinese({ year, month }: AskedIn): string {
  return `${inChinese({ year })}第${Math.ceil(month / 3)}季`;
}

function monthFrom({ year, month }: AskedIn, step: number): AskedIn {
  const months = year * 12 + month - 1 + step;
  return { year: Math.floor(months / 12), month: (months % 12) + 1 };
}
