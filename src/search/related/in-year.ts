import { findAll } from '../exact-hits.ts';
import { allRows } from '../facets.ts';
import type { PhraseIndex } from '../phrase-index.ts';
import { rowCount, type SearchTable } from '../search-table.ts';
import { yearOf } from '../years.ts';

/** What `電子書 101` may mean: 電子書 in the plans of 101. */
export interface InYear {
  rocYear: number;
  /** The words beside the year; none = the year was all that was asked. */
  words: readonly string[];
  /** Rows of that year's plans whose text has these words. */
  count: number;
}

/** The query with its year taken as the plans' year; null where it names no year of any plan. */
export async function findInYear(
  words: readonly string[],
  table: SearchTable,
  index: PhraseIndex,
): Promise<InYear | null> {
  const years = new Set(table.plans.map((plan) => plan.rocYear));
  const yearWord = words.find((word) => years.has(yearOf(word) ?? 0));
  if (yearWord === undefined) return null;
  const rocYear = yearOf(yearWord)!;
  const others = words.filter((word) => word !== yearWord);
  const candidates =
    others.length === 0 ? allRows(table) : [...(await findAll(others, index)).keys()];
  const count = candidates.filter(
    (row) => row < rowCount(table) && table.plans[table.rows.plan[row]!]!.rocYear === rocYear,
  ).length;
  return count > 0 ? { rocYear, words: others, count } : null;
}
