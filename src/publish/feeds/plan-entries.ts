import type { Corpus, Plan } from '../../corpus/model/corpus.ts';

/** A plan in the feed of new and changed plans. */
export interface PlanEntry {
  plan: Plan;
  /** Days on which this site first published the plan, and last changed it; ISO 8601. */
  published: string;
  updated: string;
}

/**
 * The plans that were published or changed last, newest change first; of one day, the later
 * published first, then in plan order.
 */
export function latestPlanEntries(corpus: Pick<Corpus, 'plans'>, limit: number): PlanEntry[] {
  return corpus.plans
    .map((plan) => {
      const { published, modified } = plan.metadata;
      return { plan, published, updated: modified < published ? published : modified };
    })
    .sort((a, b) => compareDays(b.updated, a.updated) || compareDays(b.published, a.published))
    .slice(0, limit);
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
