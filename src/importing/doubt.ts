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
