import { neverChanging } from '../../corpus/addresses/never-changing.ts';

/** For what never changes: a year, the most that browsers take. */
export const KEEP = 'public, max-age=31536000, immutable';

/**
 * For all else: it may be kept, but the server is asked each time whether it is still the same (by `ETag`
 * or `Last-Modified`), so that what was corrected or withdrawn is gone at once.
 */
export const ASK = 'no-cache';

const expression = new RegExp(neverChanging.join('|'));

/** `Cache-Control` of the answer at an address. @param path with or without base path */
export function cachingOf(path: string): string {
  return expression.test(path) ? KEEP : ASK;
}
