import { calendarDraft, refused } from './drafts.ts';
import { daysOf, readMoment } from './moment.ts';
import type { CalendarForm } from './calendar-piece.ts';

/** One month, from its first day to its last: `101年12月`, `12月`, `12月底前`, `101年12月內`, `101.12`. */
export const readMonth: CalendarForm = (piece, carried, context) => {
  const before = /^(.*月)份?(?:以前|之前|前)$/.exec(piece);
  if (before) return refuseBeforeMonth(piece, before[1]!);
  const moment = readMoment(
    piece.replace(/(月)份?(?:底(?:以前|之前|前)?|內)$/, '$1'),
    carried,
    context,
  );
  if (moment === null || !moment.ok) return moment;
  if (moment.month === null || moment.day !== null) return null;
  const { start, end } = daysOf(moment);
  return { ok: true, draft: calendarDraft('month', start, end), carried: moment };
};

/** `12月前` may end with November or with December: nothing tells which. */
function refuseBeforeMonth(piece: string, month: string): ReturnType<CalendarForm> {
  return refused(`「${piece}」看不出是否包括當月`, [`${month}底前`, `${month}1日前`]);
}
