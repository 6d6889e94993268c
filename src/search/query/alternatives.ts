import type { PhraseIndex } from '../phrase-index.ts';

/** No folded needle has white space, so it can stand between several. */
const SEPARATOR = ' ';

/** One needle that is found where any of these is found. @param needles folded, none empty */
export function anyOf(needles: readonly string[]): string {
  return [...new Set(needles)].join(SEPARATOR);
}

/** The needles of which any will do; the needle itself where it is but one. */
export function alternativesOf(needle: string): string[] {
  return needle.split(SEPARATOR);
}

/** The same index for needles made by `anyOf` too. */
export function withAlternatives(index: PhraseIndex): PhraseIndex {
  return {
    async find(needle, within) {
      const alternatives = alternativesOf(needle);
      if (alternatives.length === 1) return index.find(needle, within);
      const found = await Promise.all(alternatives.map((each) => index.find(each, within)));
      const union = new Map<number, number>();
      for (const [document, at] of found.flatMap((places) => [...places])) {
        union.set(document, Math.min(at, union.get(document) ?? at));
      }
      return union;
    },
  };
}
