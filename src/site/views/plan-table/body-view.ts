import type { Plan, PlanTable, Row, Section } from '../../../corpus/model/corpus.ts';
import {
  isPlaceTold,
  outlineOf,
  planParts,
  type OutlineEntry,
  type PlanPart,
} from '../../../words/plan-outline.ts';
import type { SiteView } from '../site-view.ts';
import { tableViews, type TableView } from './table-view.ts';

/** A table of a plan, what is shown of it, and the class of its place on paper. */
export interface PlacedTable {
  table: PlanTable;
  view: TableView;
  place: string;
}

/**
 * The sections and tables of a plan as its page shows them: the tables first, then the text, with a
 * link where a table stood. On paper all parts stand in the document's own order; `place` is the
 * class that says where, `at-1`, `at-2` …
 */
export interface PlanBodyView {
  plan: Plan;
  tables: readonly PlacedTable[];
  text: readonly (
    | { kind: 'section'; section: Section; place: string }
    /** Where a table stood, if the plan tells it: its anchor, and what it is called, by the plan or by this site. */
    | { kind: 'table'; anchor: string; name: string; isTitle: boolean }
  )[];
  /** Contents in the order of the page. */
  outline: readonly ContentsEntry[];
}

/** A line of the contents. */
export interface ContentsEntry extends Omit<OutlineEntry, 'rank' | 'children'> {
  /** English name of the comparable dimension, where the heading says it, too. */
  english: string | null;
  children: readonly ContentsEntry[];
}

/** As many places as `print.css` knows; what comes later shares the last. */
const MOST_PLACES = 12;

/** @param marks by which the rows are filtered (see `row-filter.ts`) */
export function planBody(
  site: Pick<SiteView, 'language' | 'corpus'>,
  plan: Plan,
  marks: ReadonlyMap<Row, string>,
): PlanBodyView {
  const views = tableViews(site, plan, marks);
  const placed = placesOf(planParts(plan));
  const tables = placed.flatMap(({ part, place }) =>
    part.kind === 'table' ? { table: part.table, view: views.get(part.table)!, place } : [],
  );
  const text = placed.flatMap(({ part, place }): PlanBodyView['text'] => {
    if (part.kind === 'section') return [{ kind: 'section', section: part.section, place }];
    const { table } = part;
    if (!isPlaceTold(plan, table)) return [];
    const { name } = views.get(table)!;
    return [{ kind: 'table', anchor: table.anchor, name, isTitle: table.title !== null }];
  });
  const hasSections = text.some(({ kind }) => kind === 'section');
  const inOrder = [...placed].sort(
    ({ part: one }, { part: other }) =>
      Number(one.kind === 'section') - Number(other.kind === 'section'),
  );
  return {
    plan,
    tables,
    text: hasSections ? text : [],
    outline: inOrder.flatMap(({ part }) => {
      const english = part.kind === 'table' ? views.get(part.table)!.english : new Map();
      return outlineOf(part).map((entry) => contentsEntry(entry, english));
    }),
  };
}

function contentsEntry(
  { rank, children, ...entry }: OutlineEntry,
  english: ReadonlyMap<string, string>,
): ContentsEntry {
  return {
    ...entry,
    english: english.get(`${rank} ${entry.label}`) ?? null,
    children: children.map((child) => contentsEntry(child, english)),
  };
}

/** Parts of one kind that follow one another stand in one place, in their order. */
export function placesOf(parts: readonly PlanPart[]): { part: PlanPart; place: string }[] {
  let number = 0;
  return parts.map((part, index) => {
    if (part.kind !== parts[index - 1]?.kind) number += 1;
    return { part, place: `at-${Math.min(number, MOST_PLACES)}` };
  });
}
