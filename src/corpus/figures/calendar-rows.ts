import { calendarDays } from '../../meaning/deadlines/calendar-days.ts';
import type { Row } from '../model/corpus.ts';

/** Whether some rows have a deadline with a place in a calendar: only then is there a calendar file of them. */
export function haveCalendar(rows: readonly Pick<Row, 'typedDeadlines'>[]): boolean {
  return rows.some(({ typedDeadlines }) =>
    typedDeadlines.some((deadline) => calendarDays(deadline) !== null),
  );
}
