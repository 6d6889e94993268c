import type { ParsedTable, PlanFacts } from '../../content/read/parsed-content.ts';
import type { DeadlineContext } from '../../meaning/deadlines/typed-deadline.ts';
import { toGregorianYear } from '../../meaning/numbers/roc-year.ts';

/** Year and period that a table's deadlines and units are judged by. */
export interface PlanContext extends DeadlineContext {
  /**
   * False where `plan.md` has faults and the calendar year of the folder's name stands in for the period,
   * or where its period cannot be right: that is told once, and not again of every row.
   */
  isCertain: boolean;
}

/** Year and period of a table; null where neither `plan.md` nor the folder's name tells them. */
export function planContext({
  facts,
  folder,
}: Pick<ParsedTable, 'facts' | 'folder'>): PlanContext | null {
  if (facts !== null) {
    const isCertain = isInOrder(facts.period) && holdsYear(facts);
    return { rocYear: facts.roc_year, period: facts.period, isCertain };
  }
  const rocYear = Number(/^\d{1,3}(?!\d)/.exec(folder)?.[0] ?? 0);
  if (rocYear === 0) return null;
  const year = toGregorianYear(rocYear);
  return { rocYear, period: { start: `${year}-01-01`, end: `${year}-12-31` }, isCertain: false };
}

/** Whether a period begins before it ends. */
export function isInOrder({ start, end }: { start: string; end: string }): boolean {
  return start <= end;
}

/** Whether a plan's year (民國) lies within its period. */
export function holdsYear({ roc_year, period }: Pick<PlanFacts, 'roc_year' | 'period'>): boolean {
  const year = String(toGregorianYear(roc_year));
  return period.start.slice(0, 4) <= year && year <= period.end.slice(0, 4);
}

/** Whether a plan was published after its last change, so that one of the two days is wrong. */
export function isPublishedLate({
  published,
  modified,
}: Pick<PlanFacts, 'published' | 'modified'>): boolean {
  return published > modified;
}
