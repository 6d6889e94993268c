/**
 * Full-width signs that Chinese text sets full width as a matter of course; folding them would
 * change what is printed and gain nothing for reading numbers and labels.
 */
const keptFullWidth = new Set('，：；！？');

/** Distance between a full-width form (U+FF01–U+FF5E) and its ASCII counterpart. */
const fullWidthOffset = 0xfee0;

/**
 * Returns the text with full-width digits, letters, parentheses and technical signs (`１`, `Ａ`, `（`,
 * `．`, `／`, `－`, `～`) in half width, and U+3000 as a space. Chinese punctuation (`、。，：；！？`)
 * stays. One character becomes one character, so a position in the result is one in the text.
 */
export function foldWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\u3000]/g, (character) => {
    if (character === '\u3000') return ' ';
    if (keptFullWidth.has(character)) return character;
    return String.fromCharCode(character.charCodeAt(0) - fullWidthOffset);
  });
}

/** Returns the text without any white space, line ends, zero-width spaces and byte order marks included. */
export function dropSpace(text: string): string {
  return text.replace(/[\p{White_Space}\u200b\u2060\ufeff]+/gu, '');
}

/**
 * Returns the form in which two texts are compared and searched: Unicode NFKC (full width,
 * ligatures, compatibility ideographs), lower case, `台` as `臺`, all white space dropped.
 */
export function foldForSearch(text: string): string {
  return dropSpace(text.normalize('NFKC').toLowerCase()).replaceAll('台', '臺');
}

/**
 * True when the text's first character is of a script written without spaces between words (Han,
 * bopomofo, kana). Punctuation is not counted; see `isCjkPunctuation`.
 */
export function isCjk(character: string): boolean {
  return /^[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
    character,
  );
}

/** True when the text's first character is a CJK or full-width punctuation mark: `、`, `。`, `「`, `（`, `，`. */
export function isCjkPunctuation(character: string): boolean {
  return /^[\u3001-\u3003\u3008-\u3011\u3014-\u301f\u30fb\ufe30-\ufe4f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/.test(
    character,
  );
}
