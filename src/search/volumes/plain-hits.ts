import { findExactHits, type ExactHits } from '../exact-hits.ts';
import { parseQuery, type ParsedQuery } from '../parse-query.ts';
import { alternativesOf, withAlternatives } from '../query/alternatives.ts';
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

/** How many rows of the site have some words; null where they are so many that it takes long to tell. */
export async function countWords(
  words: ParsedQuery,
  { index, places }: WholeIndex,
): Promise<number | null> {
  const [needle, ...others] = words.words;
  if (needle === undefined) return places.rows;
  if (words.readings.length === 1 && others.length === 0) {
    const count = await index.countRows(needle);
    if (count !== null) return count;
  }
  const needles = [...words.readings.flat(), ...words.words].flatMap(alternativesOf);
  const areVast = await Promise.all(needles.map((each) => index.isVast(each)));
  if (areVast.includes(true)) return null;
  return (await findExactHits(words, places.rows, withAlternatives(index))).rows.length;
}
