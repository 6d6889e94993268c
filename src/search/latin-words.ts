import { foldForSearch } from '../meaning/text/fold.ts';

/**
 * Latin words in folded texts, which have no spaces any more: `ebook` is not to be found in `Facebook`,
 * nor `mail` in `Gmail`, but `newsletter` in `NCL Newsletter`.
 */

/** Stands before the first character of a Latin word in its gram (`gram-shards.ts`); no text has it. */
export const WORD_START = '\u0001';

/** Latin letters and what may stand in a word of them (`e-mail`, `isbn/cip`, `q&a`, `iso9001`). */
const latinNeedle = /^\p{Script=Latin}[\p{Script=Latin}\p{M}\p{N}!-~]*$/u;
const latinLetter = /^\p{Script=Latin}/u;
const partOfWord = /[\p{Script=Latin}\p{M}\p{N}]$/u;
const anyLatin = /\p{Script=Latin}/u;

/** Whether a needle is Latin from its beginning to its end: it counts where it begins a word. */
export function isLatinNeedle(folded: string): boolean {
  return latinNeedle.test(folded);
}

/** Whether a character, or the text that ends with it, can belong to the word that follows it. */
export function endsInWord(before: string): boolean {
  return partOfWord.test(before);
}

/** Places in the folded text, in characters from 0, where a Latin word begins. @param text as written */
export function latinStarts(text: string): number[] {
  if (!anyLatin.test(text)) return [];
  const starts: number[] = [];
  let place = 0;
  let before = '';
  for (const character of text.normalize('NFKC').toLowerCase()) {
    if (latinLetter.test(character) && !partOfWord.test(before)) starts.push(place);
    if (!dropped.test(character)) place += 1;
    before = character;
  }
  return starts;
}

/** What the fold drops. */
const dropped = /[\p{White_Space}\u200b\u2060\ufeff]/u;

/** A short text ready to be looked through for needles. */
export interface Haystack {
  folded: string;
  /** As of `latinStarts`. */
  starts: readonly number[];
}

export function haystack(text: string): Haystack {
  return { folded: foldForSearch(text), starts: latinStarts(text) };
}

/** Whether a needle stands in a text, a Latin one at the beginning of a word. */
export function holds({ folded, starts }: Haystack, needle: string): boolean {
  if (!isLatinNeedle(needle)) return folded.includes(needle);
  if (starts.length === 0) return false;
  for (let at = folded.indexOf(needle); at >= 0; at = folded.indexOf(needle, at + 1)) {
    if (starts.includes([...folded.slice(0, at)].length)) return true;
  }
  return false;
}
