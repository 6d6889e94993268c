import { unitKey } from '../../corpus/assembly/units-and-names.ts';
import type { Assignment, Corpus, Row } from '../../corpus/model/corpus.ts';

/** A unit of a row as it is shown. */
export interface UnitLine {
  /** As written. */
  written: string;
  /** Its English name, where the institution's record has one. */
  english: string | null;
  /** Path of its page; null where it has none: a name that only a former version of a plan has. */
  href: string | null;
  /** True where it cannot be told which unit is meant. */
  isUnresolved: boolean;
}

/** Units of one role; `role` null where the source has one column for all. */
export interface UnitGroup {
  role: Assignment['role'];
  units: readonly UnitLine[];
}

type Units = Pick<Corpus, 'unitOrNameByKey'>;

/** The units of a row by role, in the source's order; those of an ancestor where it has none of its own. */
export function unitGroups(row: Row, corpus: Units): UnitGroup[] {
  const roles = [...new Set(row.assignments.map(({ role }) => role))];
  return roles.map((role) => ({
    role,
    units: row.assignments
      .filter((assignment) => assignment.role === role)
      .map((assignment) => unitLine(row, assignment, corpus)),
  }));
}

/** One unit of a row. */
export function unitLine(
  { plan }: Row,
  assignment: Pick<Assignment, 'unit' | 'unitId'>,
  { unitOrNameByKey }: Units,
): UnitLine {
  const entry = unitOrNameByKey.get(unitKey(plan.institution, assignment));
  return {
    written: assignment.unit,
    english: entry?.unit?.name_en ?? null,
    href: entry?.href ?? null,
    isUnresolved: assignment.unitId === null,
  };
}
