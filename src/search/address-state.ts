import { emptySelection, facetNames, type FacetValues, type Selection } from './facets.ts';

export const sortOrders = ['relevance', 'plan', 'newest', 'deadline'] as const;
export type SortOrder = (typeof sortOrders)[number];

/** Everything that the address of a search says. */
export interface SearchState {
  /** The words as typed. */
  query: string;
  selection: Selection;
  sort: SortOrder;
}

export const emptyState: SearchState = { query: '', selection: emptySelection, sort: 'relevance' };

/**
 * What an address asks for; unknown names are left alone, unknown values of `sort` are ignored.
 * @param search e.g. `?q=電子書&institution=ntl&institution=ncl&sort=newest`
 */
export function parseAddress(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const selection = Object.fromEntries(
    facetNames.map((facet) => [facet, [...new Set(parameters.getAll(facet))].filter(Boolean)]),
  ) as unknown as Selection;
  const sort = sortOrders.find((order) => order === parameters.get('sort')) ?? 'relevance';
  return { query: parameters.get('q') ?? '', selection, sort };
}

/** The query part of the address of a search, e.g. `?q=…&year=101`; empty for an empty search. */
export function formatAddress({ query, selection, sort }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const facet of facetNames) {
    for (const value of selection[facet]) parameters.append(facet, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The selection without values that no row has, and those values. */
export function knownSelection(
  selection: Selection,
  values: FacetValues,
): { selection: Selection; unknown: readonly string[] } {
  const unknown: string[] = [];
  const known = Object.fromEntries(
    facetNames.map((facet) => [
      facet,
      selection[facet].filter((value) => {
        if (values[facet].includes(value)) return true;
        unknown.push(value);
        return false;
      }),
    ]),
  ) as unknown as Selection;
  return { selection: known, unknown };
}
