import type { InstitutionRecord } from '../../content/schemas/institution.ts';
import { readableDeadline, type CellVisit } from '../../content/table/walk-table.ts';
import { parseDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import type { DeadlineContext } from '../../meaning/deadlines/typed-deadline.ts';
import { splitUnits } from '../../meaning/units/split-units.ts';
import { UnitRegister } from '../../meaning/units/unit-register.ts';

const registers = new WeakMap<InstitutionRecord, UnitRegister>();

/** The units of an institution by their names. */
export function registerOf(record: InstitutionRecord): UnitRegister {
  const before = registers.get(record);
  if (before) return before;
  const register = new UnitRegister(record);
  registers.set(record, register);
  return register;
}

/** Whether an entry names units of the institution and nothing else. */
export function namesUnits(entry: string, register: UnitRegister): boolean {
  const names = splitUnits(entry, (known) => register.isKnown(known));
  return names.length > 0 && names.every((name) => register.isKnown(name));
}

/** Whether the deadlines of a cell are units, and its units deadlines. */
export function isExchanged(
  { deadlines, units }: Pick<CellVisit, 'deadlines' | 'units'>,
  register: UnitRegister,
  context: DeadlineContext,
): boolean {
  return (
    deadlines.length > 0 &&
    units.length > 0 &&
    // Nearly all units are known, so that nothing else has to be read.
    !units.some((entry) => register.isKnown(entry)) &&
    deadlines.every((entry) => namesUnits(readableDeadline(entry), register)) &&
    units.every((entry) => parseDeadline(entry, context).ok)
  );
}
