/** Plans that stand beside each other at most: more columns cannot be read. */
export const plansAtMost = 4;

/** The plans that an address asks for. */
export interface PlanChoice {
  /** Ids that exist, in the order asked for, each once, at most `plansAtMost`. */
  planIds: readonly string[];
  /** What was asked for and does not exist, as written. */
  unknown: readonly string[];
  /** Ids that exist but are too many. */
  leftOut: readonly string[];
}

/**
 * Reads `?plans=ntl-101,ncl-101`; the parameter may also come several times, as a form without
 * script would send it. Nothing in an address is an error.
 * @param search query of the address, with or without `?`
 */
export function readPlanChoice(search: string, exists: (planId: string) => boolean): PlanChoice {
  const asked = new URLSearchParams(search)
    .getAll('plans')
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
  const known = [...new Set(asked)].filter(exists);
  return {
    planIds: known.slice(0, plansAtMost),
    unknown: [...new Set(asked)].filter((planId) => !exists(planId)),
    leftOut: known.slice(plansAtMost),
  };
}

/** The query of a choice: `?plans=ntl-101,ncl-101`; empty for none. Ids need no escapes. */
export function writePlanChoice(planIds: readonly string[]): string {
  return planIds.length === 0 ? '' : `?plans=${planIds.join(',')}`;
}
