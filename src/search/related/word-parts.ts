import type { PhraseIndex } from '../phrase-index.ts';

/** Words longer than this are no misspelt words, and are not taken apart; in characters. */
const LONGEST = 60;
const SHORTEST_PART = 2;

/**
 * The parts of a word that do stand in some row's text, each as long as can be, from left to
 * right: `哺乳式` → `哺乳`. A Latin word or a number is never cut: `script` has no part `ip`. Empty for
 * a word that is too long or of which nothing is found.
 */
export async function partsFound(
  word: string,
  index: PhraseIndex,
  isRow: (document: number) => boolean,
): Promise<string[]> {
  const characters = [...word];
  if (characters.length > LONGEST) return [];
  const stands = async (start: number, length: number) => {
    if (start + length > characters.length) return false;
    const found = await index.find(characters.slice(start, start + length).join(''));
    return [...found.keys()].some(isRow);
  };
  const parts: string[] = [];
  let start = 0;
  while (start + SHORTEST_PART <= characters.length) {
    let length = SHORTEST_PART;
    if (!(await stands(start, length))) {
      start += 1;
      continue;
    }
    while (await stands(start, length + 1)) length += 1;
    const cutsLatin =
      areOneRun(characters[start - 1], characters[start]) ||
      areOneRun(characters[start + length - 1], characters[start + length]);
    if (!cutsLatin) parts.push(characters.slice(start, start + length).join(''));
    start += length;
  }
  return [...new Set(parts)];
}

function areOneRun(before: string | undefined, after: string | undefined): boolean {
  return /^[a-z0-9]{2}$/.test(`${before ?? ''}${after ?? ''}`);
}
