import {
  facetNames,
  type FacetName,
  type FacetValues,
  type Selection,
} from '../../search/facets.ts';
import { emptyTable, rowKinds } from '../../search/search-table.ts';
import type { Overview } from '../../search/volumes/volume.ts';
import type { LoadedContext, PageContext } from './page-context.ts';

/** What the filter panel offers: values, and what their names are known by. */
export interface Choices {
  context: LoadedContext;
  values: FacetValues;
}

/** What there is to choose in a site of which no volume is read. */
export function choicesOf(page: PageContext, overview: Overview): Choices {
  const { institutions, dimensions, counts } = overview;
  const years = Object.keys(counts.year).sort((a, b) => Number(b) - Number(a));
  return {
    context: {
      ...page,
      table: { ...emptyTable, institutions, dimensions },
      readText: () => Promise.resolve(''),
    },
    values: {
      institution: institutions.map(({ id }) => id),
      year: years,
      dimension: dimensions.map(({ id }) => id),
      unit: [],
      month: [],
      kind: rowKinds.filter((kind) => (counts.kind[kind] ?? 0) > 0),
    },
  };
}

/** The same with the units and months of the volumes that are read. */
export function choicesWith(overview: Overview, { context, values }: Choices): Choices {
  const whole = choicesOf(context, overview);
  const { institutions } = whole.context.table;
  const numbers = new Map(institutions.map(({ id }, number) => [id, number]));
  const { table } = context;
  const units = table.units.map((unit) => ({
    ...unit,
    institution: numbers.get(table.institutions[unit.institution]!.id)!,
  }));
  return {
    context: { ...whole.context, table: { ...whole.context.table, units, months: table.months } },
    values: { ...whole.values, unit: values.unit, month: values.month },
  };
}

/** How many rows of the site each choice has. */
export function countsOf({
  counts,
}: Overview): Readonly<Record<FacetName, ReadonlyMap<string, number>>> {
  const of = (some: Readonly<Record<string, number>> = {}) => new Map(Object.entries(some));
  return {
    institution: of(counts.institution),
    year: of(counts.year),
    dimension: of(counts.dimension),
    kind: of(counts.kind),
    unit: of(),
    month: of(),
  };
}

/** Facets by which volumes can be told before they are read. */
const ofVolumes = ['institution', 'year', 'unit'] as const satisfies readonly FacetName[];

/**
 * The facets whose other choices are not counted where only volumes under a selection are read: a count of a choice
 * leaves out what is chosen in its own facet. All where nothing is chosen by which volumes are told.
 */
export function notCounted(selection: Selection): readonly FacetName[] {
  const chosen = ofVolumes.filter((facet) => selection[facet].length > 0);
  return chosen.length > 0 ? chosen : facetNames;
}
