import type {
  AspectGroup,
  DimensionGroup,
  Plan,
  PlanTable,
  Section,
} from '../corpus/model/corpus.ts';

/** A line of a plan's contents list. */
export interface OutlineEntry {
  label: string;
  /** What of a table it names, so that it is called as the heading there; null of all else. */
  rank: 'dimension' | 'aspect' | null;
  anchor: string;
  children: readonly OutlineEntry[];
}

/** What a plan consists of: its sections, and between them its tables. */
export type PlanPart = { kind: 'section'; section: Section } | { kind: 'table'; table: PlanTable };

/**
 * The sections and tables of a plan in reading order. A table stands below the section that it names,
 * and what is nested in that; one that names none below the section that the plan gives to its
 * contents; without such a section, after all of them.
 */
export function planParts(plan: Pick<Plan, 'sections' | 'tables'>): PlanPart[] {
  const { sections, tables } = plan;
  const placeOf = (table: PlanTable): number => {
    const index = sectionBefore(plan, table);
    if (index === -1) return sections.length;
    const { level } = sections[index]!;
    const next = sections.findIndex((section, place) => place > index && section.level <= level);
    return next === -1 ? sections.length : next;
  };
  const places = tables
    .map((table) => ({ table, place: placeOf(table) }))
    .sort((one, other) => one.place - other.place);
  const tablesAt = (at: number) =>
    places
      .filter(({ place }) => place === at)
      .map(({ table }): PlanPart => ({ kind: 'table', table }));
  return [
    ...sections.flatMap((section, index): PlanPart[] => [
      ...tablesAt(index),
      { kind: 'section', section },
    ]),
    ...tablesAt(sections.length),
  ];
}

/** Whether a plan tells where the table stands in it; else it is put after all sections, which nobody has said. */
export function isPlaceTold(plan: Pick<Plan, 'sections'>, table: PlanTable): boolean {
  return sectionBefore(plan, table) !== -1;
}

/** Index of the section below which the table stands; -1 where the plan has none such. */
function sectionBefore({ sections }: Pick<Plan, 'sections'>, { after }: PlanTable): number {
  return sections.findIndex(({ heading, role }) =>
    after === null ? role === 'content' : heading === after,
  );
}

/** Anchor of the n-th aspect (from 0) of a dimension, e.g. `dimension-1-2`. */
export function aspectAnchor(dimension: Pick<DimensionGroup, 'anchor'>, index: number): string {
  return `${dimension.anchor}-${index + 1}`;
}

/** What the contents list of a plan shows of a part of it: a table with its dimensions and aspects. */
export function outlineOf(part: PlanPart): OutlineEntry[] {
  if (part.kind === 'table') return tableEntries(part.table);
  // Of the sections, as of the table, the contents show the first level.
  return part.section.level === 1 ? [leaf(part.section)] : [];
}

function tableEntries(table: PlanTable): OutlineEntry[] {
  const dimensions = table.dimensions.flatMap((dimension): OutlineEntry[] => {
    const children = dimension.aspects.flatMap((aspect, index) =>
      aspectEntry(dimension, aspect, index),
    );
    const { heading, anchor } = dimension;
    return heading === null ? children : [{ label: heading, rank: 'dimension', anchor, children }];
  });
  const innovations = table.innovationTable ? [leaf(table.innovationTable)] : [];
  const entries = [...dimensions, ...innovations];
  if (table.title === null) return entries;
  return [
    {
      label: table.title,
      rank: null,
      anchor: table.anchor,
      children: entries.map((entry) => ({ ...entry, children: [] })),
    },
  ];
}

function leaf({ heading, anchor }: { heading: string; anchor: string }): OutlineEntry {
  return { label: heading, rank: null, anchor, children: [] };
}

function aspectEntry(
  dimension: DimensionGroup,
  aspect: AspectGroup,
  index: number,
): OutlineEntry[] {
  if (aspect.heading === null) return [];
  const anchor = aspectAnchor(dimension, index);
  return [{ label: aspect.heading, rank: 'aspect', anchor, children: [] }];
}
