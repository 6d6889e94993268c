import type { SortOrder } from './address-state.ts';
import type { SearchTable } from './search-table.ts';

/**
 * Rows in an order a visitor chose; equal ones stay in the order of the plans.
 *
 * `relevance`: what the text begins with counts more than what it mentions at its end, and a short
 * text more than a long one. `newest`: by year of the plan. `deadline`: by the first month due,
 * rows without one last.
 * @param firstAt where the words first stand in a row's text, in characters
 */
export function sortRows(
  rows: readonly number[],
  order: SortOrder,
  table: SearchTable,
  firstAt: ReadonlyMap<number, number>,
): number[] {
  const rank = rankOf(order, table, firstAt);
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank || a.row - b.row)
    .map(({ row }) => row);
}

function rankOf(
  order: SortOrder,
  { rows, plans }: SearchTable,
  firstAt: ReadonlyMap<number, number>,
): (row: number) => number {
  switch (order) {
    case 'relevance':
      return (row) => (firstAt.get(row) ?? 0) + rows.length[row]! / 4;
    case 'plan':
      return () => 0;
    case 'newest':
      return (row) => -plans[rows.plan[row]!]!.year;
    case 'deadline':
      return (row) => Math.min(Number.MAX_SAFE_INTEGER, ...rows.months[row]!);
  }
}
