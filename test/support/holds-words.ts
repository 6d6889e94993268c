import { foldForSearch } from '../../src/meaning/text/fold.ts';

/** A text to be looked through for words by other means than those of the search. */
export interface LookedThrough {
  folded: string;
  normalized: string;
}

export function lookedThrough(text: string): LookedThrough {
  return { folded: foldForSearch(text), normalized: text.normalize('NFKC').toLowerCase() };
}

/**
 * What a search promises of a needle: a Latin one is found where it begins a word, any other wherever
 * it stands. The text of a Latin one is read with its white space, as a reader sees where words begin.
 */
export function holdsWords(needle: string): (text: LookedThrough) => boolean {
  const folded = foldForSearch(needle);
  if (!/^[a-z][!-~]*$/u.test(folded)) return (text) => text.folded.includes(folded);
  const letters = [...folded].map((letter) => RegExp.escape(letter)).join(String.raw`\s*`);
  const word = new RegExp(String.raw`(?<![a-z0-9])${letters}`, 'u');
  return ({ normalized }) => word.test(normalized);
}
