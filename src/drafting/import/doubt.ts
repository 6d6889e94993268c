/** Something in which the recogniser is not sure, or that a person has to complete. */
export interface Doubt {
  /** Where in the source, in Chinese, e.g. `第 41 行`; null where that is not known. */
  place: string | null;
  /** What was found, in Chinese. */
  found: string;
  /** What to look at or to do, in Chinese. */
  lookAt: string;
}

/** A doubt as an entry of `review` in `plan.md`. */
export function reviewMark({ place, found, lookAt }: Doubt): string {
  return `${place === null ? '' : `來源${place}：`}${found}；${lookAt}`;
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
    return [{ ...first, place: place === '' ? null : place }];
  });
}
