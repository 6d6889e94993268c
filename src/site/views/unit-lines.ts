import { unresolvedPlace } from '../../corpus/addresses/unresolved-place.ts';
import type { Assignment, Corpus, Row } from '../../corpus/model/corpus.ts';

/** A unit of a row as it is shown. */
export interface UnitLine {
  /** As written. */
  written: string;
  /** Path of what the institution's page says of it; null where it says nothing. */
  href: string | null;
  /** True where it cannot be told which unit is meant. */
  isUnresolved: boolean;
}

/** Units of one role; `role` null where the source has one column for all. */
export interface UnitGroup {
  role: Assignment['role'];
  units: readonly UnitLine[];
}

/** The units of a row by role, in the source's order; those of an ancestor where it has none of its own. */
export function unitGroups(row: Row, corpus: Corpus): UnitGroup[] {
  const roles = [...new Set(row.assignments.map(({ role }) => role))];
  return roles.map((role) => ({
    role,
    units: row.assignments
      .filter((assignment) => assignment.role === role)
      .map(({ unit, unitId }) => ({
        written: unit,
        href: unitId === null ? unresolvedHref(row, unit) : unitHref(unitId, corpus),
        isUnresolved: unitId === null,
      })),
  }));
}

/** Path of a unit's entry, e.g. `/institutions/ntl/#ntl-acquisition`. */
function unitHref(unitId: string, corpus: Corpus): string | null {
  const entry = corpus.unitById.get(unitId);
  return entry ? `${entry.institution.href}#${entry.unit.id}` : null;
}

/** Path of what is said of a name that cannot be told. */
function unresolvedHref({ plan: { institution } }: Row, written: string): string {
  return `${institution.href}#${unresolvedPlace(written)}`;
}
