import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';
import type { Calendar, CalendarEvent } from './calendar-event.ts';

/** What several plans have, in one calendar, in their order. */
export function joinCalendars(parts: readonly Calendar[]): Calendar {
  const events: CalendarEvent[] = [];
  const leftOut: Partial<Record<DeadlineKind, number>> = {};
  let periodEndRows = 0;
  for (const part of parts) {
    events.push(...part.events);
    periodEndRows += part.periodEndRows;
    for (const [kind, count] of Object.entries(part.leftOut) as [DeadlineKind, number][]) {
      leftOut[kind] = (leftOut[kind] ?? 0) + count;
    }
  }
  return { events, periodEndRows, leftOut };
}
