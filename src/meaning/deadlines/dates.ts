import { calendarDraft } from './drafts.ts';
import { ambiguousYear, daysOf, onlyYear, readMoment } from './moment.ts';
import type { CalendarForm } from './calendar-piece.ts';

/** One day: `97.12.10`, `101年12月31日`, `12月31日前`. `前` counts the day in, as offices use it. */
export const readDate: CalendarForm = (piece, carried, context) => {
  const moment = readMoment(piece.replace(/(?:以前|之前|前)$/, ''), carried, context);
  if (moment === null || !moment.ok) return moment;
  if (moment.day === null) return null;
  const { start, end } = daysOf(moment);
  return { ok: true, draft: calendarDraft('date', start, end), carried: moment };
};

/** The last day of a year: `年底`, `101年底前`, `會計年度結束前` (which is the calendar's since the year 90). */
export const readYearEnd: CalendarForm = (piece, carried, context) => {
  const match =
    /^(?:(\d+年)年?|[本當今]?年)度?[底末](?:以前|之前|前)?$/.exec(piece) ??
    /^(?:(\d+(?:會計)?年)|[本當]?(?:會計)?年)度(?:結束|終了)(?:以前|之前|前)?$/.exec(piece);
  if (!match) return null;
  if (match[1] === undefined) {
    const rocYear = carried.rocYear ?? onlyYear(context);
    return rocYear === null ? ambiguousYear(piece, context) : lastDayOf(rocYear);
  }
  const moment = readMoment(match[1].replace('會計', ''), carried, context);
  if (moment === null || !moment.ok) return moment;
  return match[1].includes('會計') && moment.rocYear < 90 ? null : lastDayOf(moment.rocYear);
};

function lastDayOf(rocYear: number): ReturnType<CalendarForm> {
  const { end } = daysOf({ ok: true, rocYear, month: null, day: null });
  return { ok: true, draft: calendarDraft('date', end, end), carried: { rocYear, month: null } };
}
