import { foldForSearch } from '../../meaning/text/fold.ts';

/**
 * The pairs of neighbouring characters of a text and how often each occurs, in order of first
 * appearance. The text is folded as for search; no pair reaches over punctuation. Chinese writes
 * no spaces between words, and two characters are what most of its words have, so pairs compare
 * texts without a dictionary.
 */
export function countGrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const run of foldForSearch(text).split(/[^\p{L}\p{N}]+/u)) {
    const characters = Array.from(run);
    for (let index = 1; index < characters.length; index++) {
      const gram = characters[index - 1]! + characters[index]!;
      counts.set(gram, (counts.get(gram) ?? 0) + 1);
    }
  }
  return counts;
}
