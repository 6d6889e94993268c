import type { Corpus, Plan } from '../../corpus/model/corpus.ts';

/** The plans of the latest years that were not taken off the site, newest year first; within a year in plan order. */
export function latestPlans(corpus: Pick<Corpus, 'plans'>, limit: number): Plan[] {
  const published = corpus.plans.filter(({ metadata }) => metadata.retired === undefined);
  return published.sort((a, b) => b.rocYear - a.rocYear).slice(0, limit);
}
