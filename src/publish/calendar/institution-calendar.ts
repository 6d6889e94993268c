import type { Corpus, Institution } from '../../corpus/model/corpus.ts';
import type { Calendar } from './calendar-event.ts';
import { joinCalendars } from './join-calendars.ts';
import { dimensionNames, planEvents } from './plan-events.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';

/** Path of an institution's calendar file from the site's root. */
export function calendarPath({ institutionId }: Pick<Institution, 'institutionId'>): string {
  return filePath('calendar', { institution_id: institutionId });
}

/** The deadlines of all plans of an institution, oldest plan first. */
export function institutionCalendar(
  institution: Institution,
  corpus: Pick<Corpus, 'dimensionById'>,
): Calendar {
  const nameOf = dimensionNames(corpus);
  return joinCalendars([...institution.plans].reverse().map((plan) => planEvents(plan, nameOf)));
}
