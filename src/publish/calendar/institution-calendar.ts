import type { Corpus, Institution } from '../../corpus/model/corpus.ts';
import type { DeadlineKind } from '../../meaning/deadlines/typed-deadline.ts';
import type { CalendarEvent, InstitutionCalendar } from './calendar-event.ts';
import { planEvents } from './plan-events.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of an institution's calendar file from the site's root. */
export function calendarPath({ institutionId }: Pick<Institution, 'institutionId'>): string {
  return filePath('calendar', { institution_id: institutionId });
}

/** The deadlines of all plans of an institution, oldest plan first. */
export function institutionCalendar(
  institution: Institution,
  corpus: Pick<Corpus, 'dimensionById'>,
): InstitutionCalendar {
  const nameOf = (dimensionId: string) => corpus.dimensionById.get(dimensionId)?.name ?? null;
  const events: CalendarEvent[] = [];
  const leftOut: Partial<Record<DeadlineKind, number>> = {};
  let periodEndRows = 0;
  for (const plan of [...institution.plans].reverse()) {
    const ofPlan = planEvents(plan, nameOf);
    events.push(...ofPlan.events);
    periodEndRows += ofPlan.periodEndRows;
    for (const [kind, count] of Object.entries(ofPlan.leftOut) as [DeadlineKind, number][]) {
      leftOut[kind] = (leftOut[kind] ?? 0) + count;
    }
  }
  return { events, periodEndRows, leftOut };
}
