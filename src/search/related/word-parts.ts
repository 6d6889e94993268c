/** Words longer than this are no misspelt words, and are not taken apart; in characters. */
const LONGEST = 60;
const SHORTEST_PART = 2;

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

/**
 * The parts of a word that do stand somewhere and are words or several of them, each as long as can be, from
 * left to right: `哺乳式` → `哺乳`. A Latin word or a number is never cut: `script` has no part
 * `ip`, `供isbn` no part of `提供isbn`. Empty for a word that is too long or of which nothing is found.
 * @param stands whether a part stands somewhere
 */
export async function partsFound(
  word: string,
  stands: (part: string) => Promise<boolean>,
): Promise<string[]> {
  if ([...word].length > LONGEST) return [];
  const edges = [...wordEdges(word)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let from = 0; from < edges.length - 1;) {
    let to = from;
    // As long as what begins here stands somewhere, it is made longer.
    for (let next = from + 1; next < edges.length; next += 1) {
      if (!(await stands(word.slice(edges[from], edges[next])))) break;
      to = next;
    }
    const part = word.slice(edges[from], edges[to]);
    if ([...part].length >= SHORTEST_PART && /[\p{L}\p{N}]/u.test(part)) parts.push(part);
    from = Math.max(to, from + 1);
  }
  return [...new Set(parts)];
}
