import type { Plan } from '../model/corpus.ts';

/** Whether rows of some plans are proposals of innovations. */
export function hasProposals(plans: readonly Plan[]): boolean {
  return plans.some(({ rows }) => rows.some(({ kind }) => kind === 'innovation'));
}
