import { dimensionCounts, type DimensionCounts } from '../charts/dimension-counts.ts';
import { onceACorpus } from '../../corpus/figures/once-a-corpus.ts';
import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { countClasses, type DeadlineClass } from '../../meaning/deadlines/deadline-class.ts';

/** Plans on one page of the tables. */
export const plansPerPage = 100;

/** One plan in the tables that need no script. */
export interface PlanFiguresRow {
  plan: Plan;
  dimensions: DimensionCounts;
  deadlines: Readonly<Record<DeadlineClass, number>>;
}

/** All plans that stand on the site, in its order, with what is counted of them, headings left out; counted once. */
export const planMatrix = onceACorpus('plan-matrix', (corpus): readonly PlanFiguresRow[] => {
  const counts = dimensionCounts(corpus);
  return plansOnSite(corpus.plans).map((plan) => ({
    plan,
    dimensions: counts.get(plan)!,
    deadlines: countClasses(
      plan.rows
        // Of a row that is withheld it is not told whether it has a deadline.
        .filter(({ kind, withheld }) => kind !== 'heading' && withheld === null)
        .map(({ typedDeadlines }) => ({ deadlines: typedDeadlines })),
    ),
  }));
});

/**
 * Plans of one year, for a first comparison: years with at least two, newest first, each with the
 * first plans of that year in site order.
 */
export function plansOfOneYear(
  corpus: Corpus,
  most: { years: number; plans: number },
): { rocYear: number; plans: readonly Plan[] }[] {
  const byYear = new Map<number, Plan[]>();
  for (const plan of plansOnSite(corpus.plans)) {
    const plans = byYear.get(plan.rocYear);
    if (plans) plans.push(plan);
    else byYear.set(plan.rocYear, [plan]);
  }
  return [...byYear]
    .filter(([, plans]) => plans.length > 1)
    .sort(([a], [b]) => b - a)
    .slice(0, most.years)
    .map(([rocYear, plans]) => ({ rocYear, plans: plans.slice(0, most.plans) }));
}

/** Whether any of the plans has rows under a heading that belongs to no 實施要項. */
export function holdsUnmapped(rows: readonly PlanFiguresRow[]): boolean {
  return rows.some(({ dimensions }) => dimensions.unmapped > 0);
}
