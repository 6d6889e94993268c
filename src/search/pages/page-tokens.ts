/**
 * Chinese as Pagefind can find it exactly.
 *
 * Pagefind cuts text into words, and so finds only what was cut in the same way. Here it is given
 * no words but tokens: a folded text as its overlapping pairs of characters, each pair written as
 * the two code points in base 36. A needle stands in the text exactly when its tokens stand there
 * one after another, which Pagefind answers as a quoted phrase. Single characters are tokens too,
 * for needles of one character; being shorter, they are no token of a pair.
 */

/** Digits of a code point: the largest, 10FFFF, has four in base 36. */
const DIGITS = 4;

/** A needle is looked up by this many characters at most: longer phrases only cost time. */
const LONGEST_NEEDLE = 60;

/**
 * Tokens of a text to be found, separated by spaces.
 * @param folded a result of `foldForSearch`
 */
export function tokensOfText(folded: string): string {
  const characters = new Map<string, string>();
  const tokens: string[] = [];
  let before: string | null = null;
  for (const character of folded) {
    let own = characters.get(character);
    if (own === undefined) {
      own = token(character);
      characters.set(character, own);
    }
    if (before !== null) tokens.push(before + own);
    before = own;
  }
  // The single ones come last, each once: they would part the pairs of a phrase.
  return [...tokens, ...characters.values()].join(' ');
}

/**
 * The phrase that finds a needle, to be put in quotation marks; empty for an empty needle. Of a
 * long needle it holds the beginning: what is found must be compared with the whole.
 * @param folded a result of `foldForSearch`
 */
export function phraseOfNeedle(folded: string): string {
  const characters = [...folded].slice(0, LONGEST_NEEDLE);
  return (characters.length === 1 ? characters.map(token) : pairsOf(characters)).join(' ');
}

function pairsOf(characters: readonly string[]): string[] {
  return characters.slice(1).map((second, place) => token(characters[place]!) + token(second));
}

function token(character: string): string {
  return character.codePointAt(0)!.toString(36).padStart(DIGITS, '0');
}
