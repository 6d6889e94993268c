import { dayAfter } from '../numbers/calendar.ts';
import type { Unit } from '../../content/schemas/institution.ts';

/** A unit that came before or after another, and the first day of the later one. */
export interface UnitChange {
  unit: Unit;
  on: string;
}

/** What became of a unit over time. */
export interface UnitHistory {
  predecessors: readonly UnitChange[];
  successors: readonly UnitChange[];
  /** The unit, all that it came from and all that came from it, in the order of the record. */
  all: readonly Unit[];
}

/**
 * The units of an institution with the days of their existence that follow from their succession: a
 * unit ends on the day before another takes its place, and begins on the day on which it takes that of
 * others, if it does so on one day only. Days that are given stay.
 */
export function withDays(units: readonly Unit[]): Unit[] {
  return units.map((unit) => {
    const first = [...new Set(unit.predecessors.map(({ on }) => on))];
    const last = changesTo(unit, units).map(({ on }) => on);
    const validFrom = unit.valid_from ?? (first.length === 1 ? first[0]! : null);
    const validTo = unit.valid_to ?? (last.length > 0 ? dayAfter(last.sort()[0]!, -1) : null);
    return validFrom === unit.valid_from && validTo === unit.valid_to
      ? unit
      : { ...unit, valid_from: validFrom, valid_to: validTo };
  });
}

/** History of a unit among those of its institution; names of units that there are not are passed over. */
export function historyOf(unit: Unit, units: readonly Unit[]): UnitHistory {
  const changesFrom = ({ predecessors }: Unit): UnitChange[] =>
    predecessors.flatMap(({ unit: id, on }) => {
      const found = units.find((other) => other.id === id);
      return found === undefined ? [] : [{ unit: found, on }];
    });
  const before = reach(unit, changesFrom);
  const after = reach(unit, (each) => changesTo(each, units));
  return {
    predecessors: changesFrom(unit),
    successors: changesTo(unit, units),
    all: units.filter(({ id }) => before.has(id) || after.has(id)),
  };
}

function changesTo({ id }: Unit, units: readonly Unit[]): UnitChange[] {
  return units.flatMap((unit) =>
    unit.predecessors.filter((each) => each.unit === id).map(({ on }) => ({ unit, on })),
  );
}

/** Ids of a unit and of all that is reached from it, in circles too. */
function reach(unit: Unit, next: (unit: Unit) => readonly UnitChange[]): Set<string> {
  const reached = new Set([unit.id]);
  const waiting = [unit];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    for (const { unit: other } of next(each)) {
      if (reached.has(other.id)) continue;
      reached.add(other.id);
      waiting.push(other);
    }
  }
  return reached;
}
