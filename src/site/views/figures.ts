import { plansOnSite } from '../../corpus/figures/plans-on-site.ts';
import type { Corpus } from '../../corpus/model/corpus.ts';

/** How much a site holds. */
export interface Figures {
  institutions: number;
  plans: number;
  /** Rows of kind `measure`. */
  measures: number;
  /** Units named in the institutions' records. */
  units: number;
}

/** The figures of the home page. */
export function siteFigures(corpus: Corpus): Figures {
  return {
    institutions: corpus.institutions.length,
    plans: plansOnSite(corpus.plans).length,
    measures: corpus.plans.reduce((sum, plan) => sum + plan.measureCount, 0),
    units: corpus.unitById.size,
  };
}

/** Whether its figures might be read as a ranking: there is more than one institution. */
export function comparesInstitutions({ institutions }: Pick<Corpus, 'institutions'>): boolean {
  return institutions.length > 1;
}
