/** Words longer than this are no misspelt words, and are not taken apart; in characters. */
const LONGEST = 60;
const SHORTEST_PART = 2;
/** In UTF-16 units. */
const LONGEST_KNOWN = 24;

/** Where words begin and end, in UTF-16 units; every place where the browser cannot tell. */
export function wordEdges(text: string): ReadonlySet<number> {
  if (typeof Intl.Segmenter === 'undefined') {
    return new Set(Array.from({ length: text.length + 1 }, (_, at) => at));
  }
  segmenter ??= new Intl.Segmenter('zh-Hant-TW', { granularity: 'word' });
  return new Set([
    0,
    ...[...segmenter.segment(text)].map((part) => part.index + part.segment.length),
  ]);
}

/** Whether a part of a text reads as a word, or several: not what is left of one, such as `年6月`. */
export function isWord(part: string): boolean {
  const edges = [...wordEdges(part)].sort((a, b) => a - b);
  return edges.some((edge, place) => place > 0 && edge - edges[place - 1]! > 1);
}

let segmenter: Intl.Segmenter | undefined;

/** What parts of a word are looked for by. */
export interface PartSources {
  /** Whether a part stands somewhere. */
  stands: (part: string) => Promise<boolean>;
  /** Whether something is known by a part: other words for it, or words that it leads to. */
  isKnown: (part: string) => boolean;
}

/**
 * The parts of a word that do stand somewhere or by which something is known, each as long as can be, from left to
 * right: `哺乳式` → `哺乳`, `帶狗進去` → `帶狗`. What stands is a word or several of them; a Latin word or a number is
 * never cut: `script` has no part `ip`, `供isbn` no part of `提供isbn`. Empty for a word that is too long or of which
 * nothing is found.
 */
export async function partsFound(
  word: string,
  { stands, isKnown }: PartSources,
): Promise<string[]> {
  if ([...word].length > LONGEST) return [];
  const edges = [...wordEdges(word)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let from = 0; from < word.length;) {
    let to = knownFrom(word, from, isKnown);
    const edge = edges.indexOf(from);
    // As long as what begins here stands somewhere, it is made longer.
    for (let next = edge + 1; edge >= 0 && next < edges.length; next += 1) {
      const end = edges[next]!;
      if (!(await stands(word.slice(from, end)))) break;
      if (end > to && [...word.slice(from, end)].length >= SHORTEST_PART) to = end;
    }
    if (to > from && /[\p{L}\p{N}]/u.test(word.slice(from, to))) parts.push(word.slice(from, to));
    from = to > from ? to : from + String.fromCodePoint(word.codePointAt(from)!).length;
  }
  return [...new Set(parts)];
}

/** Where the longest part ends that begins here and by which something is known; here where none does. */
function knownFrom(word: string, from: number, isKnown: (part: string) => boolean): number {
  if (isInside(word, from)) return from;
  for (let to = Math.min(word.length, from + LONGEST_KNOWN); to > from; to -= 1) {
    if (!isInside(word, to) && isKnown(word.slice(from, to))) return to;
  }
  return from;
}

/** Whether a place is inside a Latin word or a number. */
function isInside(word: string, at: number): boolean {
  return /[a-z\d]/u.test(word[at - 1] ?? '') && /[a-z\d]/u.test(word[at] ?? '');
}
