import type { ParsedTable } from '../../content/read/parsed-content.ts';
import type { DeadlineContext } from '../../meaning/deadlines/typed-deadline.ts';

/** Year and period that a table's deadlines and units are judged by. */
export interface PlanContext extends DeadlineContext {
  /** False where `plan.md` has faults and the calendar year of the folder's name stands in for the period. */
  isCertain: boolean;
}

/** Year and period of a table; null where neither `plan.md` nor the folder's name tells them. */
export function planContext({
  facts,
  folder,
}: Pick<ParsedTable, 'facts' | 'folder'>): PlanContext | null {
  if (facts !== null) {
    return { rocYear: facts.roc_year, period: facts.period, isCertain: true };
  }
  const rocYear = Number(/^\d{1,3}(?!\d)/.exec(folder)?.[0] ?? 0);
  if (rocYear === 0) return null;
  const year = rocYear + 1911;
  return { rocYear, period: { start: `${year}-01-01`, end: `${year}-12-31` }, isCertain: false };
}
