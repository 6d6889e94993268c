import type { Alignment } from '../model/corpus.ts';

/** What each measure of a cell gets from one column, and how surely. */
export interface PairedColumn<Entry> {
  /** A list for each measure, in their order. */
  values: Entry[][];
  alignment: Alignment;
  /** Why it is no exact pairing, in words for readers; null for `exact`. */
  reason: string | null;
}

/**
 * Pairs the entries of one column's cell with the measures printed in the same table row.
 *
 * Rules of docs/rows.md: one measure keeps all entries (`exact`); equal counts → by position
 * (`exact`); one entry for several measures → each gets it (`shared`); other counts → each gets
 * the cell's distinct entries in order of first appearance (`group`).
 *
 * @param head the column's head, for the reason
 * @param count number of measures in the cell, at least 1
 * @param entries the cell's entries in order, repetitions included
 */
export function pairColumn<Entry>(
  head: string,
  count: number,
  entries: readonly Entry[],
): PairedColumn<Entry> {
  if (entries.length === 0) {
    return { values: repeat(count, () => []), alignment: 'exact', reason: null };
  }
  if (count === 1) return { values: [[...entries]], alignment: 'exact', reason: null };
  if (entries.length === count) {
    return { values: entries.map((entry) => [entry]), alignment: 'exact', reason: null };
  }
  if (entries.length === 1) {
    return {
      values: repeat(count, () => [...entries]),
      alignment: 'shared',
      reason: `${head}：來源同一格的 ${count} 項作法共列 1 項，各項均列之。`,
    };
  }
  const distinct = [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
  return {
    values: repeat(count, () => [...distinct]),
    alignment: 'group',
    reason: `${head}：來源同一格有 ${count} 項作法、${entries.length} 項${head}，數目不合，無法逐項對應，故各項均列出該格全部的${head}。`,
  };
}

function repeat<T>(count: number, make: () => T): T[] {
  return Array.from({ length: count }, make);
}

/** The less sure of two alignments. */
export function weaker(a: Alignment, b: Alignment): Alignment {
  const order: Alignment[] = ['group', 'shared', 'exact'];
  return order[Math.min(order.indexOf(a), order.indexOf(b))]!;
}
