import type { InstitutionRecord, Unit } from '../../content/schemas/institution.ts';
import { historyOf, withDays } from './unit-history.ts';
import { dropSpace, foldWidth } from '../text/fold.ts';

/** What a unit's name, as written in a plan, is known to mean. */
export type UnitReading =
  | { kind: 'unit'; unit: Unit; isAlias: boolean }
  /** It cannot be told which unit is meant; the note says why. */
  | { kind: 'unresolved'; note: string }
  /** The unit exists, but not in the period of the plan; `instead`, what it came from or became, does. */
  | { kind: 'not-then'; units: readonly Unit[]; instead: readonly Unit[] }
  | { kind: 'unknown' };

/** Why a name is not told that several units bore within the period of a plan. */
const OF_SEVERAL_UNITS = '計畫期間內先後有不同單位使用這個名稱，無從確定所指。';
const NOT_DECLARED = '還不在機關資料的單位之中。';
const NOT_THEN = '計畫期間沒有這個單位。';

/** The units of one institution, found by name, alias and period. */
export class UnitRegister {
  readonly #byName = new Map<string, { unit: Unit; isAlias: boolean }[]>();
  /** With the days that follow from their succession. */
  readonly #units: readonly Unit[];
  readonly #unresolved = new Map<string, string>();

  constructor(record: Pick<InstitutionRecord, 'units' | 'unresolved_units'>) {
    this.#units = withDays(record.units);
    for (const unit of this.#units) {
      this.#add(unit.name, { unit, isAlias: false });
      for (const alias of unit.aliases) this.#add(alias, { unit, isAlias: true });
    }
    for (const { written, note } of record.unresolved_units) {
      this.#unresolved.set(foldUnitName(written), note);
    }
  }

  #add(name: string, entry: { unit: Unit; isAlias: boolean }): void {
    const key = foldUnitName(name);
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), entry]);
  }

  /** True for every name, alias and unresolved spelling, whatever its period. */
  isKnown(name: string): boolean {
    return this.#byName.has(foldUnitName(name)) || this.#unresolved.has(foldUnitName(name));
  }

  /**
   * Why a name that cannot be told cannot: what is recorded of it, or that several units bear it. In a draft
   * also that its unit was not there then, or that none of this name is declared.
   */
  noteOn(name: string): string {
    const key = foldUnitName(name);
    const units = new Set((this.#byName.get(key) ?? []).map(({ unit }) => unit));
    const unsaid = units.size === 0 ? NOT_DECLARED : units.size === 1 ? NOT_THEN : OF_SEVERAL_UNITS;
    return this.#unresolved.get(key) ?? unsaid;
  }

  /** Names that may not tell which unit is meant: those recorded as such, and those of several units. */
  get doubtfulNames(): string[] {
    const shared = [...this.#byName].filter(
      ([, entries]) => new Set(entries.map(({ unit }) => unit)).size > 1,
    );
    return [...this.#unresolved.keys(), ...shared.map(([name]) => name)];
  }

  /** Every name and alias, for 「是否為…」. */
  get names(): string[] {
    return [...this.#byName.values()].flat().flatMap(({ unit }) => [unit.name, ...unit.aliases]);
  }

  /** Every name, alias and unresolved spelling in the form in which names are compared. */
  get knownNames(): string[] {
    return [...this.#byName.keys(), ...this.#unresolved.keys()];
  }

  /** Meaning of a name in a plan of the given period (ISO days). */
  read(written: string, period: { start: string; end: string }): UnitReading {
    const entries = this.#byName.get(foldUnitName(written)) ?? [];
    const isThen = (unit: Unit) =>
      (unit.valid_from === null || unit.valid_from <= period.end) &&
      (unit.valid_to === null || unit.valid_to >= period.start);
    const valid = entries.filter(({ unit }) => isThen(unit));
    const [first, second] = valid;
    if (first && second && first.unit !== second.unit) {
      return { kind: 'unresolved', note: OF_SEVERAL_UNITS };
    }
    if (first) return { kind: 'unit', ...first };
    if (entries.length > 0) {
      const units = entries.map(({ unit }) => unit);
      const related = new Set(units.flatMap((unit) => historyOf(unit, this.#units).all));
      return { kind: 'not-then', units, instead: [...related].filter(isThen) };
    }
    const note = this.#unresolved.get(foldUnitName(written));
    return note === undefined ? { kind: 'unknown' } : { kind: 'unresolved', note };
  }
}

/** The form in which names of units are compared: width and white space do not count. */
export function foldUnitName(name: string): string {
  return dropSpace(foldWidth(name));
}
