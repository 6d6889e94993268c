import { foldForSearch } from '../../meaning/text/fold.ts';

/** Signs by their 16-bit code: 0 not yet looked at, 1 letter or figure, 2 anything else. */
const kinds = new Uint8Array(0x1_0000);

/**
 * The pairs of neighbouring characters of a text as numbers, ascending, each as often as it occurs.
 * The text is folded as for search; no pair reaches over punctuation. Chinese writes no spaces
 * between words, and two characters are what most of its words have, so pairs compare texts without
 * a dictionary.
 *
 * The number of a pair depends on its characters alone: the first in the upper 16 bits, the second
 * in the lower ones. Of a character beyond U+FFFF only the lower bits stay: that two of them, or one
 * and a common one, then look the same is rare enough.
 */
export function gramsOf(text: string): Uint32Array {
  const folded = foldForSearch(text);
  const grams = new Uint32Array(Math.max(folded.length - 1, 0));
  let count = 0;
  let before = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.codePointAt(at)!;
    if (code > 0xffff) at += 1;
    if (!isInWord(code)) {
      before = -1;
      continue;
    }
    const character = code & 0xffff;
    if (before !== -1) {
      grams[count] = ((before << 16) | character) >>> 0;
      count += 1;
    }
    before = character;
  }
  return grams.subarray(0, count).sort();
}

/** The number of a pair that is written as two characters up to U+FFFF. */
export function gramNumber(pair: string): number {
  return ((pair.charCodeAt(0) << 16) | pair.charCodeAt(1)) >>> 0;
}

/** The two characters of such a number. */
export function gramText(gram: number): string {
  return String.fromCharCode(gram >>> 16, gram & 0xffff);
}

function isInWord(code: number): boolean {
  if (code > 0xffff) return /[\p{L}\p{N}]/u.test(String.fromCodePoint(code));
  if (kinds[code] === 0) {
    kinds[code] = /[\p{L}\p{N}]/u.test(String.fromCharCode(code)) ? 1 : 2;
  }
  return kinds[code] === 1;
}
