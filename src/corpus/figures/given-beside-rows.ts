import type { Plan } from '../model/corpus.ts';

/** What the rows of plans have beside their text. */
export interface GivenBesideRows {
  deadlines: boolean;
  units: boolean;
}

/** Whether any row of the plans has a deadline, and whether any has a unit, its own or inherited. */
export function givenBesideRows(plans: readonly Pick<Plan, 'rows'>[]): GivenBesideRows {
  const rows = plans.flatMap((plan) => plan.rows);
  return {
    deadlines: rows.some((row) => row.deadlines.length > 0 || row.typedDeadlines.length > 0),
    units: rows.some(({ assignments }) => assignments.length > 0),
  };
}
