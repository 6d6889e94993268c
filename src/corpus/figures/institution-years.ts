import type { Institution, Plan } from '../model/corpus.ts';
import { plansOnSite } from './plans-on-site.ts';

/** Measures and proposals of a plan, and what was reported of them. */
export interface YearOfInstitution {
  plan: Plan;
  total: number;
  /** With a deadline. */
  due: number;
  /** Name of the period that was reported last; null where the results of the plan are not known. */
  period: string | null;
  /** Reported done in that period. */
  done: number;
  /** Reported as something else, or settled before. */
  otherwise: number;
  /** Without a report. */
  without: number;
}

/**
 * The plans of an institution, oldest first, with what was promised and what was reported last; those that
 * were removed left out, for of them nothing is known any more.
 */
export function institutionYears({ plans }: Pick<Institution, 'plans'>): YearOfInstitution[] {
  return plansOnSite(plans)
    .reverse()
    .map((plan) => {
      const rows = plan.rows.filter(({ kind }) => kind !== 'heading');
      const latest = plan.results?.counts.at(-1);
      const done = latest?.counts.done ?? 0;
      const without = latest?.counts.without ?? rows.length;
      return {
        plan,
        total: rows.length,
        due: rows.filter(({ typedDeadlines }) => typedDeadlines.length > 0).length,
        period: latest?.period.name ?? null,
        done,
        otherwise: rows.length - done - without,
        without,
      };
    });
}

/** Whether there is a picture of an institution's years: several plans, or one with results. */
export function hasYearsPicture({ plans }: Pick<Institution, 'plans'>): boolean {
  const years = plansOnSite(plans);
  return years.length > 1 || years.some(({ results }) => results !== null);
}
