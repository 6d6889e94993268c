import { isLatinNeedle, WORD_START } from './latin-words.ts';

/**
 * Grams, by which any substring is found.
 *
 * A folded text has as grams its overlapping pairs of characters, each with its place: `哺乳室` → 哺乳 at
 * 0, 乳室 at 1. A needle stands in the text exactly when pairs that cover it stand there at the right
 * distances, whatever the characters are: punctuation is a character like any other. Single
 * characters are grams too, with the place where they first stand, for needles of one character. The
 * beginning of a Latin word is one with the sign for it before its first character (`latin-words.ts`). So are three
 * characters whose pairs are both very frequent (`gram-shards.ts`).
 *
 * Characters are Unicode code points, and so are places counted.
 */

/** A gram that must stand at this distance from the beginning of the needle. */
export interface NeededGram {
  gram: string;
  offset: number;
}

/**
 * The fewest grams that cover a needle; none for an empty one.
 * @param folded a needle folded by `foldForSearch`, e.g. `哺乳室` → 哺乳 at 0, 乳室 at 1; `借閱證件` → 借閱 at 0, 證件 at 2
 */
export function gramsOfNeedle(folded: string): NeededGram[] {
  const characters = [...folded];
  const needed: NeededGram[] = isLatinNeedle(folded)
    ? [{ gram: WORD_START + characters[0]!, offset: 0 }]
    : [];
  if (characters.length < 2) {
    return needed.length > 0 ? needed : characters.map((gram) => ({ gram, offset: 0 }));
  }
  for (let offset = 0; offset < characters.length; offset += 2) {
    // The last pair of an odd number of characters overlaps the one before.
    const start = Math.min(offset, characters.length - 2);
    needed.push({ gram: characters.slice(start, start + 2).join(''), offset: start });
  }
  return needed;
}

/** The pairs of a needle that those of `gramsOfNeedle` leave out: where these are frequent, they may not be. */
export function gramsBetween(folded: string): NeededGram[] {
  const characters = [...folded];
  const needed = new Set(gramsOfNeedle(folded).map(({ offset }) => offset));
  return characters
    .slice(1)
    .map((character, offset) => ({ gram: characters[offset]! + character, offset }))
    .filter(({ offset }) => !needed.has(offset));
}

/** The overlapping threes of a needle: first the fewest that cover it, then the others. */
export function triplesOf(folded: string): { covering: NeededGram[]; others: NeededGram[] } {
  const characters = [...folded];
  const last = characters.length - 3;
  const triples = characters
    .slice(0, Math.max(0, last + 1))
    .map((_, offset) => ({ gram: characters.slice(offset, offset + 3).join(''), offset }));
  const isCovering = ({ offset }: NeededGram) => offset % 2 === 0 || offset === last;
  return {
    covering: triples.filter(isCovering),
    others: triples.filter((triple) => !isCovering(triple)),
  };
}
