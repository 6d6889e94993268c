import type { InstitutionRecord } from '../../../content/schemas/institution.ts';

/** A unit that a plan names and its institution does not declare, as a record that a person may take over. */
export interface ProposedUnit {
  id: string;
  name: string;
  /** It is known from a plan only. */
  provisional: true;
  /** `各組室`: several, none of which is named. */
  collective?: true;
}

/** Names that stand for several units. */
const COLLECTIVE = /^(?:各|全[體館所校局處院府機]|所有)/u;

/**
 * Records of units for a person to look at; nothing is written. Identifiers are the next free ones of the
 * institution’s `<institution>-unit-<number>`.
 * @param names none of which the institution declares
 */
export function proposeUnits(
  names: readonly string[],
  institutionId: string,
  record: Pick<InstitutionRecord, 'units'>,
): ProposedUnit[] {
  const taken = new Set(record.units.map(({ id }) => id));
  let number = 0;
  return names.map((name) => {
    let id: string;
    do {
      number += 1;
      id = `${institutionId}-unit-${number}`;
    } while (taken.has(id));
    return { id, name, provisional: true, ...(COLLECTIVE.test(name) ? { collective: true } : {}) };
  });
}
