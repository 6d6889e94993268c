import type { Finding } from '../../content/problems/problem.ts';

/** What a judgement of a plan found, each finding with the number of the check that made it. */
export type KeptFindings = readonly (readonly [check: number, finding: Finding])[];

/**
 * Keeps what the checks found in plans, so that a plan is judged again only when something changed that
 * its findings follow from.
 */
export interface Keeper {
  /**
   * Names all that the findings of a plan follow from: the same key, the same findings. Null for a plan
   * whose findings are not kept.
   */
  keyOf: (planId: string) => string | null;
  get: (key: string) => KeptFindings | undefined;
  set: (key: string, findings: KeptFindings) => void;
}

/** Judges every plan every time. */
export const keepNothing: Keeper = {
  keyOf: () => null,
  get: () => undefined,
  set: () => {},
};
