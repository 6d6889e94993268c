import type { Corpus, Institution, Plan, Row } from '../../corpus/model/corpus.ts';
import type { Unit } from '../../content/schemas/institution.ts';

/** A unit and the rows that it is in charge of, by plan, newest plan first. */
export interface UnitWithRows {
  unit: Unit;
  count: number;
  plans: readonly { plan: Plan; rows: readonly Row[] }[];
}

/** The units of an institution with their rows, in the order of the institution's record. */
export function unitsWithRows(institution: Institution, corpus: Corpus): UnitWithRows[] {
  return institution.units.map((unit) => {
    const rows = corpus.rowsByUnit.get(unit.id) ?? [];
    const plans = institution.plans
      .map((plan) => ({ plan, rows: rows.filter((row) => row.plan === plan) }))
      .filter((each) => each.rows.length > 0);
    return { unit, count: rows.length, plans };
  });
}
