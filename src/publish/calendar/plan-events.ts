import type { Corpus, Plan, Row, RowDeadline, UnitOrName } from '../../corpus/model/corpus.ts';
import { calendarDays, type CalendarDays } from '../../meaning/deadlines/calendar-days.ts';
import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';
import { saysOnlyPlanEnd } from '../../words/deadline-words.ts';
import type { Calendar, CalendarEvent } from './calendar-event.ts';
import {
  eventDescription,
  eventTitle,
  periodEndDescription,
  periodEndTitle,
} from './event-words.ts';

/** Name of a comparable dimension, for sorting in calendar programs; null where there is none. */
export type DimensionName = (dimensionId: string) => string | null;

export function dimensionNames({ dimensionById }: Pick<Corpus, 'dimensionById'>): DimensionName {
  return (dimensionId) => dimensionById.get(dimensionId)?.name ?? null;
}

/** Rows of a plan, and the unit that they belong to where they are not all. */
export interface PlanPart {
  rows: readonly Row[];
  unit: UnitOrName | null;
}

/**
 * The deadlines of a plan, or of a part of it, as entries of a calendar, in the order of the table: a day as it is, a
 * month on its last day, a range over its days, a recurrence with its rule. Rows whose deadline is
 * just the end of the period share one entry; a hundred on the same day would hide all others.
 */
export function planEvents(
  plan: Plan,
  nameOf: DimensionName,
  { rows, unit }: PlanPart = { rows: plan.rows, unit: null },
): Calendar {
  const events: CalendarEvent[] = [];
  const leftOut: Partial<Record<DeadlineKind, number>> = {};
  const periodEnd: Row[] = [];
  for (const row of rows) {
    if (saysOnlyPlanEnd(row)) {
      periodEnd.push(row);
      continue;
    }
    for (const [index, event] of eventsOf(row, nameOf).entries()) {
      const { kind } = row.typedDeadlines[index]!;
      if (event === null) leftOut[kind] = (leftOut[kind] ?? 0) + 1;
      else events.push(event);
    }
  }
  if (periodEnd.length > 0) events.push(periodEndEvent(plan, periodEnd, unit));
  return { events, periodEndRows: periodEnd.length, leftOut };
}

const known = new WeakMap<Row, readonly (CalendarEvent | null)[]>();

/**
 * For each deadline of a row its entry, null where it has no place in a calendar. Made once: a row stands in the
 * calendars of the institution and of each of its units.
 */
function eventsOf(row: Row, nameOf: DimensionName): readonly (CalendarEvent | null)[] {
  let events = known.get(row);
  if (events === undefined) {
    events = row.typedDeadlines.map((deadline, index) => {
      const days = calendarDays(deadline);
      return days === null ? null : toEvent(row, deadline, index + 1, days, nameOf);
    });
    known.set(row, events);
  }
  return events;
}

function toEvent(
  row: Row,
  deadline: RowDeadline,
  position: number,
  days: CalendarDays,
  nameOf: DimensionName,
): CalendarEvent {
  const { published, modified } = row.plan.metadata;
  return {
    id: `${row.measureId}.${position}`,
    ...days,
    summary: eventTitle(row, deadline),
    description: eventDescription(row, deadline),
    category: row.dimensionId === null ? null : nameOf(row.dimensionId),
    href: row.href,
    published,
    modified,
  };
}

function periodEndEvent(plan: Plan, rows: readonly Row[], unit: UnitOrName | null): CalendarEvent {
  const { published, modified } = plan.metadata;
  return {
    // Of a unit it tells of other rows than that of the institution, so it is another entry.
    id: `${plan.planId}.period-end${unit === null ? '' : `.${unit.place}`}`,
    start: plan.period.end,
    end: plan.period.end,
    rrule: null,
    summary: periodEndTitle(plan, rows, unit),
    description: periodEndDescription(plan, rows),
    category: null,
    href: unit?.href ?? plan.href,
    published,
    modified,
  };
}
