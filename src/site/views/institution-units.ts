import type { Words } from '../../words/interface/index.ts';
import type { Corpus, Institution, Plan, Row, UnitOrName } from '../../corpus/model/corpus.ts';

/** A unit or name that cannot be told, and the rows that it is in charge of, by plan, newest plan first. */
export interface UnitWithRows {
  entry: UnitOrName;
  count: number;
  plans: readonly { plan: Plan; rows: readonly Row[] }[];
}

/** The units of an institution and the names that cannot be told, with their rows, in the order of the corpus. */
export function unitsWithRows(institution: Institution, corpus: Corpus): UnitWithRows[] {
  return (corpus.unitsAndNames.get(institution.institutionId) ?? []).map((entry) => {
    const rows = corpus.rowsByUnit.get(entry.key) ?? [];
    const plans = institution.plans
      .map((plan) => ({ plan, rows: rows.filter((row) => row.plan === plan) }))
      .filter((each) => each.rows.length > 0);
    return { entry, count: rows.length, plans };
  });
}

/** Units with their rows, and apart from them the names that cannot be told. */
export function unitsApart(institution: Institution, corpus: Corpus) {
  const all = unitsWithRows(institution, corpus);
  return {
    units: all.flatMap((each) =>
      each.entry.unit === null ? [] : [{ ...each, unit: each.entry.unit }],
    ),
    unresolved: all.filter(({ entry }) => entry.unit === null),
  };
}

/** Its name; where it cannot be told which unit is meant, this stands behind it. */
export function nameWithDoubt({ name, unit }: UnitOrName, words: Words): string {
  return unit === null ? name + words.inParentheses(words.row.unresolved) : name;
}
