import { valuesOfRow } from '../facets.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { rowCount, type SearchTable } from '../search-table.ts';
import type { QueryFacet } from './known-names.ts';
import type { Synonyms } from './synonyms.ts';
import type { QueryFilter, Understood } from './understand.ts';

/** What the filters of a query leave. */
export interface Scope {
  hasRow(row: number): boolean;
  /** Passages belong to a plan, which only filters of a whole plan concern. */
  hasPassage(passage: number): boolean;
  /** Whether a plan is of what is asked for, as far as filters concern whole plans. */
  hasPlan(plan: number): boolean;
}

/** What rows are told by. */
interface RowSources {
  table: SearchTable;
  index: PhraseIndex;
  synonyms: () => Promise<Synonyms>;
}

/**
 * Rows under the filters of a query: of one kind any will do, every kind must agree; and without what it excludes:
 * the words themselves, and of English ones those that are looked for in their place.
 */
export async function scopeOf(
  { tokens, filters, excluded }: Understood,
  { table, index, synonyms }: RowSources,
): Promise<Scope> {
  const english = excluded.filter(
    ({ needle, place }) => /^[a-z]/u.test(needle) && !tokens[place]!.isQuoted,
  );
  const known = english.length > 0 ? await synonyms() : null;
  const others = english.flatMap(({ needle }) => known?.of(needle) ?? []);
  const needles = [...excluded, ...others].map(({ needle }) => needle);
  const taken = await Promise.all(needles.map((needle) => index.find(needle)));
  const documents = new Set(taken.flatMap((found) => [...found.keys()]));
  const byFacet = filtersByFacet(filters).map((some) => ({
    facet: some[0]!.facet,
    values: new Set(some.flatMap(({ values }) => values)),
  }));
  const without = filters.filter(({ isExcluded }) => isExcluded);
  const has = (facet: QueryFacet, values: ReadonlySet<string>, row: number) =>
    valuesIn(table, facet, row).some((value) => values.has(value));
  const excludes = without.map(({ facet, values }) => ({ facet, values: new Set(values) }));
  const hasPlan = (plan: number) => {
    const ofPlan = ({ facet, values }: { facet: QueryFacet; values: ReadonlySet<string> }) =>
      valueOfPlan(table, facet, plan).some((value) => values.has(value));
    return byFacet.every(ofPlan) && !excludes.some(ofPlan);
  };
  return {
    hasPlan,
    hasRow: (row) =>
      !documents.has(row) &&
      byFacet.every(({ facet, values }) => has(facet, values, row)) &&
      !excludes.some(({ facet, values }) => has(facet, values, row)),
    hasPassage(passage) {
      return !documents.has(rowCount(table) + passage) && hasPlan(table.passages[passage]!.plan);
    },
  };
}

/** The filters that narrow, those of one facet together, in the order of the first of each. */
export function filtersByFacet(filters: readonly QueryFilter[]): QueryFilter[][] {
  const byFacet = new Map<QueryFacet, QueryFilter[]>();
  for (const filter of filters) {
    if (filter.isExcluded) continue;
    byFacet.set(filter.facet, [...(byFacet.get(filter.facet) ?? []), filter]);
  }
  return [...byFacet.values()];
}

function valuesIn(table: SearchTable, facet: QueryFacet, row: number): readonly string[] {
  if (facet === 'row') return [table.rows.measureId[row]!];
  if (facet === 'plan') return [table.plans[table.rows.plan[row]!]!.id];
  if (facet === 'deadline') return table.rows.deadlines[row]!.map((text) => table.strings[text]!);
  return valuesOfRow(table, facet, row);
}

function valueOfPlan(table: SearchTable, facet: QueryFacet, number: number): readonly string[] {
  const plan = table.plans[number]!;
  if (facet === 'plan') return [plan.id];
  if (facet === 'year') return [String(plan.rocYear)];
  if (facet === 'institution') return [table.institutions[plan.institution]!.id];
  return [];
}

/** Whether a query says anything but words. */
export function isScoped({ filters, excluded }: Pick<Understood, 'filters' | 'excluded'>): boolean {
  return filters.length > 0 || excluded.length > 0;
}
