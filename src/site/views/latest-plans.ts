import type { Corpus, Plan } from '../../corpus/model/corpus.ts';

/** The plans of the latest years, newest year first; within a year in plan order. */
export function latestPlans(corpus: Pick<Corpus, 'plans'>, limit: number): Plan[] {
  return [...corpus.plans].sort((a, b) => b.rocYear - a.rocYear).slice(0, limit);
}
