import type { Corpus, Plan } from '../model/corpus.ts';

/** Whether a plan was taken off the site: its addresses answer, and its words are gone. */
export function isRetired({ metadata }: Pick<Plan, 'metadata'>): boolean {
  return metadata.retired !== undefined;
}

/** Plans without those that were taken off the site, which have nothing to be counted or compared; in the same order. */
export function plansOnSite<Each extends Pick<Plan, 'metadata'>>(plans: readonly Each[]): Each[] {
  return plans.filter((plan) => !isRetired(plan));
}

/** Whether plans of more than one institution are on the site. */
export function severalHavePlans({ plans }: Pick<Corpus, 'plans'>): boolean {
  // The second institution comes soon: every page that compares asks.
  const first = plans.find((plan) => !isRetired(plan))?.institution;
  return plans.some((plan) => plan.institution !== first && !isRetired(plan));
}
