import { foldForSearch } from '../meaning/text/fold.ts';

/** A folded text that knows where each of its code units stands in the text it was made from. */
export interface FoldedText {
  folded: string;
  /** Offset in the text of the first code unit that folded unit `i` was made from. */
  starts: readonly number[];
  /** Offset after the last one. */
  ends: readonly number[];
}

/** A character with the marks that combine with it: what the fold never tears apart. */
const cluster = /\P{M}\p{M}*|\p{M}+/gsu;

/**
 * The folded text with the places of its characters, or null where folding changed the text across
 * characters, so that a place in it cannot be told (rare scripts; not found in Chinese).
 */
export function foldWithOffsets(text: string): FoldedText | null {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of text.matchAll(cluster)) {
    for (let unit = foldForSearch(match[0]).length; unit > 0; unit -= 1) {
      starts.push(match.index);
      ends.push(match.index + match[0].length);
    }
  }
  const folded = foldForSearch(text);
  return folded.length === starts.length ? { folded, starts, ends } : null;
}
