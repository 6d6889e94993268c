/**
 * Signs that fonts of symbols draw for a code, as far as Unicode has them and plans use them: boxes, ticks, bullets,
 * circled numbers and arrows; of `Symbol` what stands in figures. What Wingdings draws for `o` is a box and no letter.
 * The codes follow the mapping of Unicode 7 (L2/12-368) and that of Adobe’s Symbol encoding.
 */
const fonts: Readonly<Record<string, ReadonlyMap<number, string>>> = {
  wingdings: codes(
    [0x6c, '●❍■☐☐☐☐⬧⧫◆❖⬥☒'],
    [0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x9e, '·•▪○'],
    [0xa4, '◉◎'],
    [0xa7, '▪☐'],
    [0xab, '★'],
    [0xd8, '➢'],
    [0xdf, '←→↑↓'],
    [0xe8, '➔'],
    [0xef, '⇦⇨⇧⇩'],
    [0xfb, '✗✓☒☑'],
  ),
  wingdings2: codes(
    [0x4f, '✗✓☒☑☒☒'],
    [0x69, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'],
    [0x97, '●●○'],
    [0xa1, '■■☐'],
  ),
  wingdings3: codes(),
  webdings: codes([0x61, '✓'], [0x63, '☐'], [0x67, '■'], [0x6e, '●'], [0x72, '✗']),
  symbol: codes(
    [0x25, '%'],
    [0x28, '()'],
    [0x2b, '+,−./0123456789:;<=>'],
    [0x44, 'Δ'],
    [0x53, 'Σ'],
    [0x57, 'Ω'],
    [0x61, 'αβ'],
    [0x67, 'γ'],
    [0x6d, 'μ'],
    [0x70, 'π'],
    [0xa3, '≤'],
    [0xa5, '∞'],
    [0xab, '↔←↑→↓°±'],
    [0xb3, '≥×'],
    [0xb7, '•÷≠'],
    [0xbb, '≈'],
  ),
};

/** Whether letters in a font are signs of it and no letters. */
export function isSymbolFont(font: string): boolean {
  return Object.hasOwn(fonts, nameOf(font));
}

/** What is told of signs that have no character. */
export function symbolUnread(font: string): string {
  return `有字型「${font.trim()}」的符號，無法照寫，沒有讀入`;
}

/**
 * Text in a font of symbols as what it shows; what no Latin letter can be, such as Chinese, is in another font.
 * @param tell takes what of signs is left out
 */
export function textInFont(text: string, font: string, tell: (loss: string) => void): string {
  const signs = fonts[nameOf(font)];
  if (signs === undefined) return text;
  let read = '';
  for (const letter of text) {
    const code = codeOf(letter);
    const sign = code === null ? letter : signs.get(code);
    if (sign === undefined) tell(symbolUnread(font));
    else read += sign;
  }
  return read;
}

/** The sign of a code; null where the font has none that is known. Codes from F000 on stand for those from 0 on. */
export function symbolOf(font: string, code: number): string | null {
  return fonts[nameOf(font)]?.get(code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code) ?? null;
}

/** Code of a letter in a font of symbols; null where it can be none: white space, and what is outside of Windows’ letters. */
function codeOf(letter: string): number | null {
  const code = letter.codePointAt(0) ?? 0;
  if (/\s/u.test(letter) && code !== 0xa0) return null;
  if (code >= 0xf000 && code <= 0xf0ff) return code - 0xf000;
  if (code >= 0x21 && code <= 0xff) return code;
  const at = windowsLetters.indexOf(letter);
  return at === -1 ? null : at + 0x80;
}

/** Letters that Windows has for the codes from 80 to 9F (code page 1252); a space where it has none. */
const windowsLetters = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** `"Wingdings 2"` and `Wingdings2` are one; of a list, the first font is meant. */
function nameOf(font: string): string {
  const [first = ''] = font.split(/[,;]/u, 1);
  return first.replace(/["'\s]/gu, '').toLowerCase();
}

/** Signs by their codes, each row from the code on. */
function codes(...rows: readonly (readonly [number, string])[]): ReadonlyMap<number, string> {
  return new Map(
    rows.flatMap(([from, signs]) =>
      Array.from(signs).map((sign, at) => [from + at, sign] as const),
    ),
  );
}
