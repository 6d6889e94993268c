import { isoDay, lastDayOfMonth } from '../numbers/calendar.ts';
import { toGregorianYear, toRocYear } from '../numbers/roc-year.ts';
import {
  calendarDraft,
  correctedAround,
  refused,
  timelessDraft,
  unsettledBefore,
} from './drafts.ts';
import { ambiguousYear, daysOf, onlyYear, readMoment, yearsOf } from './moment.ts';
import { withUnitOf, type CalendarForm } from './calendar-piece.ts';
import type { Carried, Moment } from './moment.ts';
import type { Refusal } from './family.ts';
import type { DeadlineContext, Period } from './typed-deadline.ts';

/** From one moment or part of a year to another: `101年1月至6月`, `104年1月1日起至104年12月31日止`, `110至112年`, `1-6月`, `第1季至第3季`. */
export const readSpan: CalendarForm = (piece, carried, context) => {
  const bare = piece.replace(/^[自從由]/, '').replace(/(?:為止|止)$/, '');
  let refusal: Refusal | null = null;
  for (const mark of bare.matchAll(/至|到|迄|[-~–—─〜]/g)) {
    const before = bare.slice(0, mark.index);
    const after = bare.slice(mark.index + mark[0].length);
    const [, nextYears = ''] = /^(?:次|翌|隔)年(?=\d+月)(.+)$/.exec(after) ?? [];
    const last = (nextYears === '' ? after : nextYears).replace(/(月|年)[底末]$/, '$1');
    const begin = withUnitOf(before.replace(/起$/, ''), last);
    // From the end of a quarter on is not from its first day on.
    const start = /[季年][底末]/.test(begin) ? null : readEnd(begin, carried, context);
    if (start === null) continue;
    if (!start.ok) {
      const other = readEnd(last, carried, context);
      const [corrected = after] = other === null || other.ok ? [] : other.corrections;
      refusal ??= correctedAround(start, (text) => text + mark[0] + corrected);
      continue;
    }
    // Of `3月至6日` the beginning has no day to which the end could belong.
    if (/^\d+[日號]$/.test(last) && !/[日號]$|\d[./-]\d+[./-]\d+$/.test(begin)) continue;
    const carriedOn =
      nextYears === '' || start.carried.rocYear === null
        ? start.carried
        : { rocYear: start.carried.rocYear + 1, month: null };
    const end = readEnd(last, carriedOn, context);
    if (end?.ok) {
      const nextYear = `${before}${mark[0]}${(end.carried.rocYear ?? 0) + 1}年${after}`;
      return spanOf({ piece, nextYear }, start, end);
    }
    if (end !== null) refusal ??= correctedAround(end, (text) => before + mark[0] + text);
  }
  return refusal;
};

/** One end of a span: its days, and what is not settled of it. */
interface SpanEnd {
  ok: true;
  start: string;
  end: string;
  note: string | null;
  carried: Carried;
}

/** A moment, a quarter or half of a year, or a part of a month (`6月初`, `6月中旬`). */
function readEnd(
  text: string,
  carried: Carried,
  context: DeadlineContext,
): SpanEnd | Refusal | null {
  const moment = readMoment(text, carried, context);
  if (moment !== null)
    return moment.ok ? { ok: true, ...daysOf(moment), note: null, carried: moment } : moment;
  const beginning = /^(.*月)份?初$/.exec(text)?.[1];
  if (beginning !== undefined) {
    const month = readEnd(beginning, carried, context);
    return month?.ok ? { ...month, note: '月初，原文未載日' } : month;
  }
  for (const form of [readYearPart, readMonthPart]) {
    const part = form(text, carried, context);
    if (part === null || !part.ok) {
      if (part !== null) return part;
      continue;
    }
    const { start_date: start, end_date: end } = part.draft;
    return start === null || end === null
      ? null
      : { ok: true, start, end, note: null, carried: part.carried };
  }
  return null;
}

/** A year: `101年`, `101年度內`, `101年全年度`. */
export const readYear: CalendarForm = (piece, carried, context) => {
  const bare = piece.replace(/(?:(?<=年)年?|(?<=年度))(?:全年度?|整年度?)$|內$|(?<=年度)中$/, '');
  const moment = readMoment(bare, carried, context);
  if (moment === null || !moment.ok) return moment;
  if (moment.month !== null) return null;
  const { start, end } = daysOf(moment);
  return { ok: true, draft: calendarDraft('range', start, end), carried: moment };
};

/** `101年中` may be in the course of the year or its middle, `年初` has no month: understood, without days. */
export const readUnsettledYear: CalendarForm = (piece, carried, context) => {
  const [, written = '', part = ''] = /^((?:\d+年)?)年?([初中終])$/.exec(piece) ?? [];
  if (part === '' || (written === '' && !piece.startsWith('年'))) return null;
  const moment = written === '' ? null : readMoment(written, carried, context);
  if (moment !== null && !moment.ok) return moment;
  const note =
    part === '中'
      ? `「${piece}」看不出是該年之內，還是年中，不定日期`
      : `「年${part}」，原文未載月日`;
  return { ok: true, draft: timelessDraft('other', note), carried: moment ?? carried };
};

/** The days that the plan covers, by name: `計畫期間`, `計畫期程內`, `全程`. */
export const readPlanPeriod: CalendarForm = (piece, carried, { period: { start, end } }) =>
  /^(?:全程|(?:本|全)?計畫(?:執行)?(?:期間|期程|全程)內?)$/.test(piece)
    ? { ok: true, draft: calendarDraft('range', start, end), carried }
    : null;

/** The plan's own year, as far as its period covers it: `全年`, `年度內`. */
export const readPlanYear: CalendarForm = (piece, carried, context) => {
  if (!/^(?:全年度?|一?整年度?|年度[內中]|[當本今]年度?內?|年內)$/.test(piece)) return null;
  const rocYear = onlyYear(context);
  if (rocYear === null) {
    const { start, end } = context.period;
    // Of a plan that is no longer than a year, as of a school year, the whole of it; 年度內 may be the calendar’s.
    return /^(?:全|整)/.test(piece) && end < yearAfter(start)
      ? { ok: true, draft: calendarDraft('range', start, end), carried }
      : ambiguousPlanYear(piece, context);
  }
  const year = daysOf({ ok: true, rocYear, month: null, day: null });
  const { period } = context;
  const start = year.start > period.start ? year.start : period.start;
  const end = year.end < period.end ? year.end : period.end;
  if (start > end) return refused(`計畫年度 ${rocYear} 年不在計畫期程內，「${piece}」無從確定`);
  return { ok: true, draft: calendarDraft('range', start, end), carried: { rocYear, month: null } };
};

/** A school year that is the period of the plan: `101學年度`, `全學年`. Of others nothing tells the days. */
export const readSchoolYear: CalendarForm = (piece, carried, { period }) => {
  const match = /^(?:(\d+)|[全整本])學年度?內?$/.exec(piece);
  if (!match || !isSchoolYear(period)) return null;
  const rocYear = toRocYear(Number(period.start.slice(0, 4)));
  if (match[1] !== undefined && Number(match[1]) !== rocYear) return null;
  return { ok: true, draft: calendarDraft('range', period.start, period.end), carried };
};

function isSchoolYear({ start, end }: Period): boolean {
  return start.endsWith('-08-01') && end === `${Number(start.slice(0, 4)) + 1}-07-31`;
}

/** A quarter or a half of a year: `第1季`, `101年第1季底前`, `101年上半年`. As with `12月前`, nothing tells whether `第1季前` includes it. */
export const readYearPart: CalendarForm = (piece, carried, context) => {
  const match = /^(\d+年度?)?(?:第(\d+)季|([上下])半年)([內底末]?)(以前|之前|前)?$/.exec(piece);
  if (!match) return null;
  const rocYear = yearOf(match[1], piece, carried, context);
  if (typeof rocYear !== 'number') return rocYear;
  const quarter = match[2] === undefined ? null : Number(match[2]);
  if (quarter !== null && (quarter < 1 || quarter > 4)) {
    return refused(`沒有第 ${quarter} 季，季是 1 至 4`, [`${rocYear}年第4季`]);
  }
  if (match[5] !== undefined && !/[底末]/.test(match[4]!)) {
    const [name, part] =
      quarter === null
        ? [`${match[3]}半年`, `${match[3]}半年`]
        : [`第${quarter}季`, `第 ${quarter} 季`];
    const draft = timelessDraft('other', unsettledBefore(name, part));
    return { ok: true, draft, carried: { rocYear, month: null } };
  }
  const [first, last] =
    quarter === null ? (match[3] === '上' ? [1, 6] : [7, 12]) : [quarter * 3 - 2, quarter * 3];
  return monthsBetween(rocYear, [first, 1], [last, null]);
};

/**
 * A third of a month: `101年3月上旬` (1–10), `中旬` (11–20), `下旬` (21 to the last day); `上中旬`, `中下旬` two of them. As with
 * `12月前`, nothing tells whether `中旬前` includes it.
 */
export const readMonthPart: CalendarForm = (piece, carried, context) => {
  const match = /^(.*月)份?(上中?|中下?|下)旬((?:以|之)?前)?$/.exec(piece);
  if (!match) return null;
  const moment = readMoment(match[1]!, carried, context);
  if (moment === null || !moment.ok) return moment;
  const [month, part = ''] = [moment.month, match[2]];
  if (month === null || moment.day !== null) return null;
  const { rocYear } = moment;
  if (match[3] !== undefined) {
    const note = unsettledBefore(`${month}月${part}旬`, `${part}旬`);
    return { ok: true, draft: timelessDraft('other', note), carried: moment };
  }
  const days = { 上: [1, 10], 中: [11, 20], 下: [21, null] } as const;
  const [[first], [, last]] = [part.charAt(0), part.charAt(part.length - 1)].map(
    (third) => days[third as keyof typeof days],
  ) as [readonly [number, number | null], readonly [number, number | null]];
  return monthsBetween(rocYear, [month, first], [month, last]);
};

/** A span of which one end is written: `101年3月起`, `9月開始`, `至101年10月止`, `即日起至101年10月`, `即日起至年底`. The other end stays open. */
export const readOpenSpan: CalendarForm = (piece, carried, context) => {
  const from = /^[自從由]?(?!即日)(.+?)(?:起|開始)$/.exec(piece)?.[1];
  const until =
    /^自?即日起?[至到迄~-](.+?)底?(?:為止|止)?$/.exec(piece)?.[1] ??
    /^(?:截?[至到迄]|截止|~)(.+?)底?(?:為止|止)?$/.exec(piece)?.[1] ??
    /^(.+?)底?(?:為止|截?止)$/.exec(piece)?.[1];
  const written = from ?? until;
  if (written === undefined) return null;
  const moment = isOwnYearEnd(piece)
    ? ownYear(piece, carried, context)
    : readMoment(written.replace(/底?(?:以前|之前|前)$/, ''), carried, context);
  if (moment === null && !/[季年][底末]|前$/.test(written)) {
    const part = readEnd(written, carried, context);
    if (part === null || !part.ok) return part;
    return {
      ok: true,
      draft:
        from === undefined
          ? calendarDraft('range', null, part.end, '原文未載起始日期')
          : calendarDraft('range', part.start, null, '原文未載終止日期'),
      carried: part.carried,
    };
  }
  if (moment === null || !moment.ok) return moment;
  if (/月份?(?:以前|之前|前)$/.test(written) && moment.day === null) {
    const note = unsettledBefore(`${moment.month}月`, ` ${moment.month} 月`);
    return { ok: true, draft: timelessDraft('other', note), carried: moment };
  }
  const { start, end } = daysOf(moment);
  const draft =
    from === undefined
      ? calendarDraft('range', null, end, '原文未載起始日期')
      : calendarDraft('range', start, null, '原文未載終止日期');
  return { ok: true, draft, carried: moment };
};

/** `至年底`, without the number of the year. */
function isOwnYearEnd(piece: string): boolean {
  return /(?:^|[至到迄])[本當]?年度?底(?:以前|之前|前)?(?:為止|止)?$/.test(piece);
}

function ownYear(piece: string, carried: Carried, context: DeadlineContext): Moment | Refusal {
  const rocYear = carried.rocYear ?? onlyYear(context);
  if (rocYear === null) return ambiguousYear(piece, context);
  return { ok: true, rocYear, month: null, day: null };
}

function spanOf(
  { piece, nextYear }: { piece: string; nextYear: string },
  first: SpanEnd,
  last: SpanEnd,
): ReturnType<CalendarForm> {
  // Of `6月初` the last day is that of the month, since none is named.
  const end = last.note === null ? last.end : last.start;
  if (end < first.start)
    return refused(`「${piece}」的終止早於起始；跨年時請寫出兩端的年`, [nextYear]);
  const notes = [...new Set([first.note, last.note])].filter((note) => note !== null);
  const draft = calendarDraft('range', first.start, last.end, notes[0] ?? null);
  return { ok: true, draft, carried: last.carried };
}

function monthsBetween(
  rocYear: number,
  [firstMonth, firstDay]: readonly [number, number],
  [lastMonth, lastDay]: readonly [number, number | null],
): ReturnType<CalendarForm> {
  const year = toGregorianYear(rocYear);
  const start = isoDay(year, firstMonth, firstDay);
  const end = isoDay(year, lastMonth, lastDay ?? lastDayOfMonth(year, lastMonth));
  return { ok: true, draft: calendarDraft('range', start, end), carried: { rocYear, month: null } };
}

function yearOf(
  written: string | undefined,
  piece: string,
  carried: Carried,
  context: DeadlineContext,
): number | Refusal | null {
  if (written === undefined) {
    return carried.rocYear ?? onlyYear(context) ?? ambiguousYear(piece, context);
  }
  const moment = readMoment(written, carried, context);
  return moment?.ok ? moment.rocYear : moment;
}

/** The same day of the next year, ISO 8601. */
function yearAfter(day: string): string {
  return `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
}

/** `全年` of a plan over several years may be one of them or all. */
function ambiguousPlanYear(piece: string, context: DeadlineContext): Refusal {
  const years = yearsOf(context);
  const all = `${years[0]}至${years.at(-1)}年`;
  return ambiguousYear(piece, context, [all, ...years.map((year) => `${year}年度`)]);
}
