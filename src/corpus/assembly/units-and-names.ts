import { UnitRegister, foldUnitName } from '../../meaning/units/unit-register.ts';
import { pagePath } from '../addresses/page-paths.ts';
import { unresolvedPlace } from '../addresses/unresolved-place.ts';
import type { Assignment, Institution, Plan, UnitOrName } from '../model/corpus.ts';

/** Key of the unit or name of an assignment (see `UnitOrName`). */
export function unitKey(
  { institutionId }: Pick<Institution, 'institutionId'>,
  { unit, unitId }: Pick<Assignment, 'unit' | 'unitId'>,
): string {
  return unitId ?? `${institutionId}:${foldUnitName(unit)}`;
}

/**
 * Units of each institution, then the names that cannot be told: those recorded as such, then others
 * in the order in which they stand in plans.
 */
export function unitsAndNames(
  institutions: readonly Institution[],
  plans: readonly Plan[],
): ReadonlyMap<string, readonly UnitOrName[]> {
  const plansOf = Map.groupBy(plans, ({ institution }) => institution);
  return new Map(
    institutions.map((institution) => [
      institution.institutionId,
      [
        ...institution.units.map((unit): UnitOrName => {
          const href = unitHref(institution, unit.id);
          return { key: unit.id, place: unit.id, name: unit.name, unit, note: null, href };
        }),
        ...namesOf(institution, plansOf.get(institution) ?? []),
      ],
    ]),
  );
}

function unitHref({ institutionId }: Institution, place: string): string {
  return pagePath('unit', { institution_id: institutionId, unit_id: place });
}

function namesOf(institution: Institution, plans: readonly Plan[]): Iterable<UnitOrName> {
  const register = new UnitRegister(institution.record);
  const names = new Map<string, UnitOrName>();
  const add = (written: string) => {
    const key = unitKey(institution, { unit: written, unitId: null });
    if (names.has(key)) return;
    const place = unresolvedPlace(written);
    const note = register.noteOn(written);
    const href = unitHref(institution, place);
    names.set(key, { key, place, name: written, unit: null, note, href });
  };
  for (const { written } of institution.record.unresolved_units) add(written);
  for (const { assignments } of plans.flatMap(({ rows }) => rows)) {
    for (const { unit, unitId } of assignments) if (unitId === null) add(unit);
  }
  return names.values();
}
