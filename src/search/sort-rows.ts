import type { SortOrder } from './address-state.ts';
import type { SearchTable } from './search-table.ts';

/**
 * Rows in an order a visitor chose; equal ones stay in the order of the plans.
 *
 * `relevance`: what the text begins with counts more than what it mentions at its end, and a short
 * text more than a long one. `newest`: by year of the plan. `deadline`: by the first month due,
 * rows without one last.
 * @param firstAt where the words first stand in a row's text, in characters
 * @param isFirst whether a row stands before all others in the order of relevance: it is shown before those are known
 */
export function sortRows(
  rows: readonly number[],
  order: SortOrder,
  table: SearchTable,
  firstAt: ReadonlyMap<number, number>,
  isFirst: (row: number) => boolean = () => true,
): number[] {
  const rank = rankOf(order, table, firstAt);
  const part = order === 'relevance' ? (row: number) => (isFirst(row) ? 0 : 1) : () => 0;
  return rows
    .map((row) => ({ row, part: part(row), rank: rank(row) }))
    .sort((a, b) => a.part - b.part || a.rank - b.rank || a.row - b.row)
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
