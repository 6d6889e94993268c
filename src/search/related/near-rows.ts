import type { PhraseIndex } from '../phrase-index.ts';

/** A row that has less than this share of what the best one has is near nothing. */
const LEAST_SHARE = 0.5;

/**
 * Rows whose text has at least one of the parts: those with more of them, and with rarer ones,
 * first; equal ones in the order of the plans. Rows that have much less than the best are left out.
 * @param parts each a needle, or several made one by `anyOf`
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
  const sorted = [...weights].sort(([a, x], [b, y]) => y - x || a - b);
  const least = (sorted[0]?.[1] ?? 0) * LEAST_SHARE;
  return sorted.filter(([, weight]) => weight >= least).map(([row]) => row);
}
