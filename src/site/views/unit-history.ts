import type { Unit } from '../../content/schemas/institution.ts';
import type { Corpus, Institution, Row } from '../../corpus/model/corpus.ts';
import { historyOf, type UnitChange } from '../../meaning/units/unit-history.ts';
import { dateInWords } from '../../words/date-words.ts';
import { unitHistoryWords } from '../../words/interface/unit-history.ts';
import type { Language, Words } from '../../words/interface/index.ts';

/** A unit before or after another: its name, where it is told of, and the day of change in words. */
interface RelatedUnit {
  name: string;
  href: string;
  day: string;
}

/** What a unit came from and became, and the rows of all of them. */
export interface UnitHistoryView {
  before: readonly RelatedUnit[];
  after: readonly RelatedUnit[];
  /** Rows of the unit, of all that it came from and of all that came from it, each once. */
  rows: number;
}

/**
 * History of a unit, for a list of rows.
 * @param list `hrefOf`: where the list has a unit; `has`: whether a row belongs into the list
 * @returns null where none is recorded
 */
export function unitHistory(
  unit: Unit,
  { institution, corpus, words }: { institution: Institution; corpus: Corpus; words: Words },
  list: { hrefOf: (unit: Unit) => string; has: (row: Row) => boolean },
): UnitHistoryView | null {
  const { predecessors, successors, all } = historyOf(unit, institution.units);
  if (all.length === 1) return null;
  const related = (changes: readonly UnitChange[]) =>
    changes.map(({ unit: other, on }) => ({
      name: other.name,
      href: list.hrefOf(other),
      day: dateInWords(on, words),
    }));
  const rows = new Set(all.flatMap(({ id }) => corpus.rowsByUnit.get(id) ?? []));
  return {
    before: related(predecessors),
    after: related(successors),
    rows: [...rows].filter(list.has).length,
  };
}

/** The units before and after, a line each where there are any, with what the day of change says. */
export function historyLines({ before, after }: UnitHistoryView, language: Language) {
  const say = unitHistoryWords(language);
  const lines = [
    { name: say.before, units: before, daySays: say.changedOn },
    { name: say.after, units: after, daySays: say.since },
  ];
  return lines
    .filter(({ units }) => units.length > 0)
    .map(({ name, units, daySays }) => ({
      name,
      units: units.map((unit) => ({ ...unit, day: daySays(unit.day) })),
    }));
}
