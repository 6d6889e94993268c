import type { Plan } from '../../corpus/model/corpus.ts';
import { planState } from './plan-state.ts';
import { allEndedSentence } from './plan-lines.ts';
import type { SiteView } from './site-view.ts';

/** What a row outside its plan tells of the plan. */
export interface PlanNaming {
  withInstitution: boolean;
  /** Whether it says that the plan’s period is over. */
  withState: boolean;
}

/** What a list of rows says once of their plans, and what is left to each row. */
export interface PlansOfList {
  /** The one plan that all rows are of, with its state as a clause; null where there are several. */
  only: { plan: Plan; state: string } | null;
  /** That the periods of all plans are over; null where that is not so, or said of the one plan. */
  allEnded: string | null;
  /** Null where nothing is left to say. */
  naming: PlanNaming | null;
}

/**
 * Says of a list of rows what holds for all of them.
 * @param plans those of the rows
 * @param isOfInstitution whether the list is of one institution, which its heading names
 */
export function plansOfList(
  plans: readonly Plan[],
  { corpus, language }: Pick<SiteView, 'corpus' | 'language'>,
  isOfInstitution: boolean,
): PlansOfList {
  const [first] = plans;
  const isOnly = plans.length === 1 && first?.metadata.retired === undefined;
  if (isOfInstitution && first !== undefined && isOnly) {
    const state = planState(first, corpus.asOf, language);
    return { only: { plan: first, state }, allEnded: null, naming: null };
  }
  const allEnded = allEndedSentence(plans, corpus.asOf, language);
  const naming = { withInstitution: !isOfInstitution, withState: allEnded === null };
  return { only: null, allEnded, naming };
}
