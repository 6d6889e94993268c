import { unitKey } from '../../corpus/assembly/units-and-names.ts';
import { sameOrFewer } from '../../corpus/figures/same-or-fewer.ts';
import type {
  Assignment,
  Corpus,
  Institution,
  Plan,
  Row,
  UnitOrName,
} from '../../corpus/model/corpus.ts';
import { cutIntoPages, itemsPerPage, type PagedGroup } from './paging.ts';

/** A row that a unit is in charge of, with what makes it so. */
export interface UnitRow {
  row: Row;
  /** The row's assignments to the unit: more than one where a row names it twice. */
  assignments: readonly Assignment[];
}

/** All that a unit is in charge of. */
export interface UnitRows {
  /** In plan order. */
  rows: readonly UnitRow[];
  /** Newest plan first, the rows of each in their order; cut into pages. There is always a page. */
  pages: readonly (readonly PagedGroup<Plan, UnitRow>[])[];
  /** How many rows of each plan, and the page on which they begin; newest plan first. */
  plans: readonly { plan: Plan; count: number; page: number }[];
}

const known = new WeakMap<UnitOrName, UnitRows>();

/** The rows of a unit, or of a name that cannot be told, sorted out once. */
export function unitRows(
  institution: Institution,
  unit: UnitOrName,
  { rowsByUnit }: Pick<Corpus, 'rowsByUnit'>,
): UnitRows {
  const before = known.get(unit);
  if (before) return before;
  const rows = (rowsByUnit.get(unit.key) ?? []).map((row) => ({
    row,
    assignments: sameOrFewer(row.assignments, (each) => unitKey(institution, each) === unit.key),
  }));
  const byPlan = Map.groupBy(rows, ({ row }) => row.plan);
  const groups = [...byPlan].reverse().map(([heading, items]) => ({ heading, items }));
  const pages = cutIntoPages(groups, itemsPerPage.rowsOfUnit);
  const pageOf = new Map<Plan, number>();
  pages.forEach((page, index) => {
    for (const { heading, isContinued } of page) if (!isContinued) pageOf.set(heading, index + 1);
  });
  const made = {
    rows,
    pages,
    plans: groups.map(({ heading: plan, items }) => ({
      plan,
      count: items.length,
      page: pageOf.get(plan)!,
    })),
  };
  known.set(unit, made);
  return made;
}

/** How a unit is spelt in plans, the most frequent first, and in how many rows. */
export function spellingsOf({
  rows,
}: Pick<UnitRows, 'rows'>): { written: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { assignments } of rows) {
    for (const written of new Set(assignments.map(({ unit }) => unit))) {
      counts.set(written, (counts.get(written) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([written, count]) => ({ written, count }))
    .sort((a, b) => b.count - a.count);
}
