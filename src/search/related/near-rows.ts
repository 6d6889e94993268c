import type { PhraseIndex } from '../phrase-index.ts';

/**
 * Rows whose text has at least one of the parts: those with more of them, and with rarer ones,
 * first; equal ones in the order of the plans.
 */
export async function nearRows(
  parts: readonly string[],
  index: PhraseIndex,
  rowTotal: number,
): Promise<number[]> {
  const weights = new Map<number, number>();
  for (const part of parts) {
    const rows = [...(await index.find(part)).keys()].filter((document) => document < rowTotal);
    const weight = Math.log(1 + rowTotal / (rows.length + 1));
    for (const row of rows) weights.set(row, (weights.get(row) ?? 0) + weight);
  }
  return [...weights].sort(([a, x], [b, y]) => y - x || a - b).map(([row]) => row);
}
