import type { PhraseIndex } from '../phrase-index.ts';
import type { SearchTable } from '../search-table.ts';
import { weighRows } from './weigh-rows.ts';

/** A row that has less than this share of what the best one has is near nothing. */
const LEAST_SHARE = 0.5;

/**
 * Rows whose text has at least one of the parts, the closest first (`weighRows`). Rows that have much less than the
 * best are left out.
 * @param parts each a needle, or several made one by `anyOf`
 */
export async function nearRows(
  parts: readonly string[],
  index: PhraseIndex,
  table: SearchTable,
): Promise<number[]> {
  const weighed = await weighRows(parts, index, table);
  const least = (weighed[0]?.weight ?? 0) * LEAST_SHARE;
  return weighed.filter(({ weight }) => weight >= least).map(({ row }) => row);
}
