import { findExactHits, type ExactHits } from '../exact-hits.ts';
import { parseQuery } from '../parse-query.ts';
import { areAllFound } from '../query/answer.ts';
import type { WholeIndex } from './merged-volumes.ts';

/** Hits of a query of words alone: how many rows there are, and in which volumes they stand. */
export interface PlainHits {
  total: number;
  needles: ExactHits['needles'];
  /** In ascending order, with the number of rows that each has. */
  volumes: ReadonlyMap<number, number>;
}

/**
 * Counts the rows that have the words of a query before any volume is read.
 * @returns null where no row has them as typed: then they may mean something else
 */
export async function plainHits(
  query: string,
  { index, places }: WholeIndex,
): Promise<PlainHits | null> {
  const words = parseQuery(query);
  if (words.readings.length === 0) return null;
  const { rows, needles } = await findExactHits(words, places.rows, index);
  if (rows.length === 0 || !(await areAllFound(words, index))) return null;
  const volumes = new Map<number, number>();
  for (const row of rows) {
    const { volume } = places.placeOf(row);
    volumes.set(volume, (volumes.get(volume) ?? 0) + 1);
  }
  return { total: rows.length, needles, volumes };
}
