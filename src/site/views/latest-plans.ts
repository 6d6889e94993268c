import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Corpus, Plan } from '../../corpus/model/corpus.ts';

/** The plans of the latest years that were not taken off the site, newest year first; within a year in plan order. */
export function latestPlans(corpus: Pick<Corpus, 'plans'>, limit: number): Plan[] {
  return plansOnSite(corpus.plans)
    .sort((a, b) => b.rocYear - a.rocYear)
    .slice(0, limit);
}
