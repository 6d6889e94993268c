import { dropSpace } from '../text/fold.ts';

/**
 * Unit names of a 承辦單位 cell entry, as written: split at `、`, line ends and spaces,
 * except where a space or `、` stands inside a known name (`漢學中心 聯絡組`); a space is closed up.
 * No duplicates; order of first appearance.
 *
 * @param entry e.g. `人事室、輔導推廣科` or `閱覽組 總務組`
 * @param isKnown tells whether a name (without spaces) is one that the institution declares
 */
export function splitUnits(entry: string, isKnown: (name: string) => boolean): string[] {
  // Every word but the first keeps the `、` that stands before it.
  const words = entry
    .replace(/\s*、\s*/gu, ' 、')
    .split(/\s+/u)
    .filter((word) => word !== '' && word !== '、');
  const names: string[] = [];
  let start = 0;
  while (start < words.length) {
    const end = longestKnownName(words, start, isKnown);
    names.push(nameOf(words.slice(start, end)));
    start = end;
  }
  return [...new Set(names)];
}

function nameOf(words: readonly string[]): string {
  return dropSpace(words.join('')).replace(/^、/u, '');
}

/** End of the longest run of words that together are one known name; a single word otherwise. */
function longestKnownName(
  words: readonly string[],
  start: number,
  isKnown: (name: string) => boolean,
): number {
  for (let end = words.length; end > start + 1; end -= 1) {
    if (isKnown(nameOf(words.slice(start, end)))) return end;
  }
  return start + 1;
}
