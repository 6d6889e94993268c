import type { Corpus, UnitOrName } from '../../corpus/model/corpus.ts';
import type { Calendar } from './calendar-event.ts';
import { joinCalendars } from './join-calendars.ts';
import { dimensionNames, planEvents } from './plan-events.ts';

/** The deadlines of all that a unit is in charge of, oldest plan first. */
export function unitCalendar(
  unit: UnitOrName,
  corpus: Pick<Corpus, 'dimensionById' | 'rowsByUnit'>,
): Calendar {
  const nameOf = dimensionNames(corpus);
  const byPlan = Map.groupBy(corpus.rowsByUnit.get(unit.key) ?? [], ({ plan }) => plan);
  return joinCalendars([...byPlan].map(([plan, rows]) => planEvents(plan, nameOf, { rows, unit })));
}
