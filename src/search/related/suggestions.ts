import { foldForSearch } from '../../meaning/text/fold.ts';
import type { RelatedHits } from './related-hits.ts';
import { isWord, wordEdges } from './word-parts.ts';

/** Texts of so many of the nearest rows are looked at. */
const ROWS = 12;

/**
 * Searches that find something, for one that finds nothing: words of the nearest texts that differ
 * from a given word in one character, then the parts of the words that are found.
 */
export async function findSuggestions(
  { words, near }: Pick<RelatedHits, 'words' | 'near'>,
  readText: (row: number) => Promise<string>,
): Promise<string[]> {
  const texts = await Promise.all(near.rows.slice(0, ROWS).map(readText));
  const folded = texts.map(foldForSearch);
  const neighbours = words.flatMap((word) => neighboursIn(word, near.parts, folded));
  return [...new Set([...neighbours, ...near.parts.filter(isWord)])].filter(
    (word) => !isWholeQuery(word, words),
  );
}

function isWholeQuery(word: string, words: readonly string[]): boolean {
  return words.length === 1 && words[0] === word;
}

/**
 * Words of the texts that are as long as the word and differ from it in one character, which is
 * no punctuation; the most frequent first.
 * @param parts parts of the word that stand in the texts; each of two characters at least
 */
export function neighboursIn(
  word: string,
  parts: readonly string[],
  foldedTexts: readonly string[],
): string[] {
  const counts = new Map<string, number>();
  for (const part of parts) {
    const partAt = word.indexOf(part);
    if (partAt < 0 || part.length >= word.length) continue;
    for (const text of foldedTexts) {
      const edges = wordEdges(text);
      for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) {
        if (at < partAt) continue;
        const from = at - partAt;
        const other = text.slice(from, from + word.length);
        const isWord = edges.has(from) && edges.has(from + word.length);
        if (isWord && differsInOne(word, other)) counts.set(other, (counts.get(other) ?? 0) + 1);
      }
    }
  }
  // Of several that may be meant, what is said but once is chance.
  return [...counts]
    .filter(([, count]) => count > 1 || counts.size === 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([other]) => other);
}

function differsInOne(word: string, other: string): boolean {
  const a = [...word];
  const b = [...other];
  if (a.length !== b.length) return false;
  const differing = b.flatMap((_, place) => (a[place] === b[place] ? [] : [place]));
  const [place] = differing;
  if (place === undefined || differing.length > 1) return false;
  return KINDS.some((kind) => kind.test(a[place]!) && kind.test(b[place]!));
}

/** Nobody slips from a character to a number. */
const KINDS = [/\p{Script=Han}/u, /\p{Script=Latin}/u, /\p{N}/u];
