import { amendmentsOf } from '../../../corpus/figures/amendments.ts';
import type { Plan, PlanVersion, Row } from '../../../corpus/model/corpus.ts';

/** What the amendment that made this version of a plan did to a row. */
export interface RowAmendment {
  isNew: boolean;
  /** The version that it made. */
  version: PlanVersion;
  /** Where the comparison of both versions shows it, from the site's root. */
  href: string;
}

/** The rows that the version of this plan added or changed; empty for a first version. */
export function amendedRows(plan: Plan): ReadonlyMap<Row, RowAmendment> {
  const amendment = amendmentsOf(plan).find(({ to }) => to.plan === plan);
  if (amendment === undefined) return new Map();
  const { to: version, href, comparison } = amendment;
  const entry = (row: Row, isNew: boolean): [Row, RowAmendment] => [
    row,
    { isNew, version, href: `${href}#${row.measureId}` },
  ];
  return new Map([
    ...comparison.added.map((row) => entry(row, true)),
    ...comparison.amended.map(({ after }) => entry(after, false)),
  ]);
}
