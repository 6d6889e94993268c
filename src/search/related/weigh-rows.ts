import type { PhraseIndex } from '../phrase-index.ts';
import { rowCount, type SearchTable } from '../search-table.ts';

/** A row that has something of what is looked for. */
export interface WeighedRow {
  row: number;
  /** More for each part that it has, and more for a rare one than for a common one. */
  weight: number;
}

/**
 * The rows whose text has at least one of the parts, those with more of them, and with rarer ones
 * first, equal ones in the order of the plans.
 * @param parts each a needle, or several made one by `anyOf`
 */
export async function weighRows(
  parts: readonly string[],
  index: PhraseIndex,
  table: SearchTable,
): Promise<WeighedRow[]> {
  const rowTotal = rowCount(table);
  const weights = new Map<number, number>();
  for (const part of parts) {
    const rows = [...(await index.find(part)).keys()].filter((document) => document < rowTotal);
    const weight = Math.log(1 + rowTotal / (rows.length + 1));
    for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + weight);
  }
  return [...weights]
    .map(([row, weight]) => ({ row, weight }))
    .sort((a, b) => b.weight - a.weight || a.row - b.row);
}
