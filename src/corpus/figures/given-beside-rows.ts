import type { Plan } from '../model/corpus.ts';

/** What the rows of plans have beside their text. */
export interface GivenBesideRows {
  deadlines: boolean;
  units: boolean;
  /** Headings above the rows: 實施要項, and 執行項目 below those. */
  dimensions: boolean;
  actions: boolean;
}

/** Whether any row of the plans has each; of units, its own or inherited. */
export function givenBesideRows(plans: readonly Pick<Plan, 'rows'>[]): GivenBesideRows {
  const rows = plans.flatMap((plan) => plan.rows);
  return {
    deadlines: rows.some((row) => row.deadlines.length > 0 || row.typedDeadlines.length > 0),
    units: rows.some(({ assignments }) => assignments.length > 0),
    // A table without 實施要項 lends its title.
    dimensions: rows.some(({ dimension, table }) => dimension !== (table.title ?? '')),
    actions: rows.some(({ actions }) => actions.length > 0),
  };
}
