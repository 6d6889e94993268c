import type { AspectGroup, DimensionGroup, Plan, Section } from '../corpus/model/corpus.ts';

/** A line of a plan's contents list. */
export interface OutlineEntry {
  label: string;
  anchor: string;
  children: readonly OutlineEntry[];
}

/** The sections of a plan's text that stand before and after its table. */
export interface SectionsAroundTable {
  before: readonly Section[];
  after: readonly Section[];
}

/**
 * The table stands below the section that the plan gives to its contents; without such a section,
 * after all of them.
 */
export function sectionsAroundTable(plan: Pick<Plan, 'sections'>): SectionsAroundTable {
  const index = plan.sections.findIndex(({ role }) => role === 'content');
  const end = index === -1 ? plan.sections.length : index + 1;
  return { before: plan.sections.slice(0, end), after: plan.sections.slice(end) };
}

/** Anchor of the n-th aspect (from 0) of a dimension, e.g. `dimension-1-2`. */
export function aspectAnchor(dimension: Pick<DimensionGroup, 'anchor'>, index: number): string {
  return `${dimension.anchor}-${index + 1}`;
}

/** Contents of a plan in reading order: sections, dimensions with their aspects, sections. */
export function planOutline(
  plan: Pick<Plan, 'sections' | 'dimensions' | 'innovationTable'>,
): OutlineEntry[] {
  const { before, after } = sectionsAroundTable(plan);
  const dimensions = plan.dimensions.map((dimension) => ({
    label: dimension.heading,
    anchor: dimension.anchor,
    children: dimension.aspects.flatMap((aspect, index) => aspectEntry(dimension, aspect, index)),
  }));
  const innovations = plan.innovationTable ? [leaf(plan.innovationTable)] : [];
  return [...before.map(leaf), ...dimensions, ...innovations, ...after.map(leaf)];
}

function leaf({ heading, anchor }: { heading: string; anchor: string }): OutlineEntry {
  return { label: heading, anchor, children: [] };
}

function aspectEntry(dimension: DimensionGroup, aspect: AspectGroup, index: number) {
  if (aspect.heading === null) return [];
  return [{ label: aspect.heading, anchor: aspectAnchor(dimension, index), children: [] }];
}
