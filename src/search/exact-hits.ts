import type { ParsedQuery } from './parse-query.ts';
import type { PhraseIndex } from './phrase-index.ts';

/** Documents that contain every needle of one reading of a query. */
export interface ExactHits {
  /** Needles of the reading in force. */
  needles: readonly string[];
  /** Rows in the order of the plans. */
  rows: readonly number[];
  /** Passages: their place in `table.passages`. */
  passages: readonly number[];
  /** Document → where the first of the needles stands, in characters. */
  firstAt: ReadonlyMap<number, number>;
}

/**
 * The rows whose text contains what was asked (`parse-query.ts` has the definition): the first
 * reading that some row fulfils is in force; when none does, every word for itself.
 * @param rows how many of the documents are rows, which come first
 */
export async function findExactHits(
  query: ParsedQuery,
  rows: number,
  index: PhraseIndex,
): Promise<ExactHits> {
  for (const needles of query.readings) {
    const hits = splitDocuments(needles, await findAll(needles, index), rows);
    if (hits.rows.length > 0) return hits;
  }
  return splitDocuments(query.words, await findAll(query.words, index), rows);
}

/** Documents that contain all needles, with the place of the first of them. */
export async function findAll(
  needles: readonly string[],
  index: PhraseIndex,
): Promise<ReadonlyMap<number, number>> {
  const found = await Promise.all(needles.map((needle) => index.find(needle)));
  const [first = new Map<number, number>(), ...others] = found;
  const all = new Map<number, number>();
  for (const [document, at] of first) {
    const places = others.map((other) => other.get(document));
    if (places.includes(undefined)) continue;
    all.set(document, Math.min(at, ...(places as number[])));
  }
  return all;
}

function splitDocuments(
  needles: readonly string[],
  firstAt: ReadonlyMap<number, number>,
  rows: number,
): ExactHits {
  const documents = [...firstAt.keys()].sort((a, b) => a - b);
  return {
    needles,
    rows: documents.filter((document) => document < rows),
    passages: documents.filter((document) => document >= rows).map((document) => document - rows),
    firstAt,
  };
}
