import type { ReviewMarkRecord } from '../../../content/schemas/review.ts';
import { maskPersonal } from '../../../meaning/personal/mask-personal.ts';
import { personalDataIn } from '../../../meaning/personal/personal-data.ts';
import type { Entry } from '../cells/split-measures.ts';

/** Something in which the recogniser is not sure, or that a person has to complete. */
export interface Doubt {
  /** Where in the source, in Chinese, e.g. `第 41 行`; null where that is not known. */
  place: string | null;
  /** What was found, in Chinese. */
  found: string;
  /** What to look at or to do, in Chinese. */
  lookAt: string;
  /** The measure that it is about, as long as it has no identifier; of several beside one cell the first. */
  entry?: Entry | undefined;
  /** Identifier of the row that it is about. */
  measure?: string | undefined;
  /** Column of that row, as a review mark names it. */
  column?: string | undefined;
  /** The source’s words, whole. */
  words?: string | undefined;
}

/** A doubt as an entry of `review` in `plan.md`. */
export function reviewMark({
  place,
  found,
  lookAt,
  measure,
  column,
  words,
}: Doubt): ReviewMarkRecord {
  // What is personal is told masked, and not repeated.
  const isQuoted = words !== undefined && personalDataIn(words).length === 0;
  const source = {
    ...(isQuoted ? { words } : {}),
    ...(place === null ? {} : { place }),
  };
  return {
    ...(measure === undefined ? {} : { measure, ...(column === undefined ? {} : { column }) }),
    reason: maskPersonal(`${found}；${lookAt}`),
    ...(Object.keys(source).length === 0 ? {} : { source }),
  };
}

/**
 * The marks of some doubts: one a row and column, for those about a row; of the others those that say
 * the same of several places are one.
 */
export function reviewMarks(doubts: readonly Doubt[]): ReviewMarkRecord[] {
  const ofRows = doubts.filter(({ measure }) => measure !== undefined);
  const others = mergeDoubts(doubts.filter(({ measure }) => measure === undefined));
  const marks = new Map(
    [...others, ...ofRows].map((doubt) => {
      const mark = reviewMark(doubt);
      const { place: _, ...said } = mark.source ?? {};
      return [JSON.stringify({ ...mark, source: said }), mark];
    }),
  );
  return [...marks.values()];
}

/** Doubts about measures, with the identifiers that these were given. */
export function withRows(doubts: readonly Doubt[], ids: ReadonlyMap<Entry, string>): Doubt[] {
  return doubts.map(({ entry, ...doubt }) => {
    const measure = entry === undefined ? undefined : ids.get(entry);
    return measure === undefined ? doubt : { ...doubt, measure };
  });
}

/** How many places of one and the same doubt are named. */
const NAMED_PLACES = 20;

/** Doubts that say the same of several places, as one that names the first of them; in order of first appearance. */
export function mergeDoubts(doubts: readonly Doubt[]): Doubt[] {
  const groups = new Map<string, Doubt[]>();
  for (const doubt of doubts) {
    const key = JSON.stringify([doubt.found, doubt.lookAt]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [doubt]);
    else group.push(doubt);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const places = [...new Set(group.flatMap(({ place }) => place ?? []))];
    const named = places.slice(0, NAMED_PLACES).join('、');
    const place = places.length > NAMED_PLACES ? `${named}等 ${group.length} 處` : named;
    // Of several rows it is about none by itself.
    const { found, lookAt } = first;
    return [{ place: place === '' ? null : place, found, lookAt }];
  });
}
