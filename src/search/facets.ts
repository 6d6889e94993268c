import { rowCount, rowKinds, type SearchTable } from './search-table.ts';

/** What hits can be narrowed by; also the names in the address. */
export const facetNames = ['institution', 'year', 'dimension', 'unit', 'month', 'kind'] as const;
export type FacetName = (typeof facetNames)[number];

/** Values chosen for each facet; none = not narrowed by it. */
export type Selection = Readonly<Record<FacetName, readonly string[]>>;

export const emptySelection: Selection = {
  institution: [],
  year: [],
  dimension: [],
  unit: [],
  month: [],
  kind: [],
};

/** The values of every facet, in the order in which they are offered. */
export type FacetValues = Readonly<Record<FacetName, readonly string[]>>;

/** All values that rows of the table have. */
export function facetValues(table: SearchTable): FacetValues {
  const years = [...new Set(table.plans.map((plan) => plan.rocYear))].sort((a, b) => b - a);
  const kinds = new Set(table.rows.kind);
  return {
    institution: table.institutions.map(({ id }) => id),
    year: years.map(String),
    dimension: table.dimensions.map(({ id }) => id),
    unit: table.units.map(({ key }) => key),
    month: table.months,
    kind: rowKinds.filter((kind) => kinds.has(kind)),
  };
}

/** Values of one row for a facet; several for units and months. */
export function valuesOfRow(table: SearchTable, facet: FacetName, row: number): readonly string[] {
  const { rows } = table;
  const plan = table.plans[rows.plan[row]!]!;
  switch (facet) {
    case 'institution':
      return [table.institutions[plan.institution]!.id];
    case 'year':
      return [String(plan.rocYear)];
    case 'dimension': {
      const dimension = rows.dimension[row];
      return typeof dimension === 'number' ? [table.dimensions[dimension]!.id] : [];
    }
    case 'unit':
      return rows.unitKeys[row]!.map((unit) => table.units[unit]!.key);
    case 'month':
      return rows.months[row]!.map((month) => table.months[month]!);
    case 'kind':
      return [rows.kind[row]!];
  }
}

/** Whether any facet is narrowed. */
export function isNarrowed(selection: Selection): boolean {
  return facetNames.some((facet) => selection[facet].length > 0);
}

export interface Faceted {
  /** The rows that have a chosen value in every narrowed facet, in the order given. */
  rows: readonly number[];
  /** For every value, how many rows there would be if it were the only one chosen in its facet. */
  counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>;
}

/**
 * Narrows rows: within a facet any chosen value will do, every narrowed facet must agree.
 * A count ignores its own facet, so that it says what choosing that value gives.
 */
export function narrow(table: SearchTable, rows: readonly number[], selection: Selection): Faceted {
  const counts = Object.fromEntries(
    facetNames.map((facet) => [facet, new Map<string, number>()]),
  ) as Record<FacetName, Map<string, number>>;
  const kept: number[] = [];
  for (const row of rows) {
    const values = facetNames.map((facet) => valuesOfRow(table, facet, row));
    const failed = facetNames.filter(
      (facet, index) =>
        selection[facet].length > 0 &&
        !values[index]!.some((value) => selection[facet].includes(value)),
    );
    if (failed.length === 0) kept.push(row);
    facetNames.forEach((facet, index) => {
      if (failed.some((other) => other !== facet)) return;
      for (const value of new Set(values[index])) {
        counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
      }
    });
  }
  return { rows: kept, counts };
}

/** Every row of the table, in order. */
export function allRows(table: SearchTable): number[] {
  return Array.from({ length: rowCount(table) }, (_, row) => row);
}
