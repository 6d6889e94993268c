import { calendarDraft, timelessDraft, unsettledBefore, withNote } from './drafts.ts';
import { daysOf, readMoment } from './moment.ts';
import type { CalendarForm } from './calendar-piece.ts';

/**
 * One month, from its first day to its last: `101年12月`, `12月`, `12月底前`, `101年12月內`, `101.12`, `101年3月初`. `12月前`
 * may end with November or with December, and nothing tells which: it is understood and has no day.
 */
export const readMonth: CalendarForm = (piece, carried, context) => {
  const [, beforeMonth] = /^(.*月)份?(?:以前|之前|前)$/.exec(piece) ?? [];
  if (beforeMonth !== undefined) {
    const moment = readMoment(beforeMonth, carried, context);
    if (moment === null || !moment.ok) return moment;
    if (moment.month === null || moment.day !== null) return null;
    const note = unsettledBefore(`${moment.month}月`, ` ${moment.month} 月`);
    return { ok: true, draft: timelessDraft('other', note), carried: moment };
  }
  const [, ofMonth, part] = /^(.*月)份?(?:(初)前?|(?<=月)(中))$/.exec(piece) ?? [];
  if (ofMonth !== undefined) {
    const month = readMonth(ofMonth, carried, context);
    if (month === null || !month.ok) return month;
    return { ...month, draft: withNote(month.draft, `月${part ?? '中'}，原文未載日`) };
  }
  const moment = readMoment(
    piece.replace(/(月)份?(?:[底末](?:以前|之前|前)?|內)$/, '$1'),
    carried,
    context,
  );
  if (moment === null || !moment.ok) return moment;
  if (moment.month === null || moment.day !== null) return null;
  const { start, end } = daysOf(moment);
  return { ok: true, draft: calendarDraft('month', start, end), carried: moment };
};
