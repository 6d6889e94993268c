/**
 * Rough width of a text in a sans-serif font, in units of its font size: a Chinese character is as
 * wide as it is high, others about half of that. Charts are drawn where no font can be measured.
 */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! >= 0x2e80 ? 1 : 0.58;
  return width;
}

/** The text, cut with `…` where it would be wider than `limit` font sizes. */
export function fitText(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (textWidth(line) <= limit) return line;
  let fitting = '';
  for (const character of line) {
    if (textWidth(fitting + character) > limit - 1) break;
    fitting += character;
  }
  return `${fitting.trimEnd()}…`;
}

/** Signs that begin no line; they may stand out by as much as they are wide. */
const closing = /^[、。，；：？！）」』〕】．·…]/;

/** The text in lines of at most `limit` font sizes, cut between words, Chinese characters, and parts of an address. */
export function wrapText(text: string, limit: number): string[] {
  const pieces = text.split(/(?<=[\s/])|(?=[\u2e80-\uffef])|(?<=[\u2e80-\uffef])/u);
  const lines = [''];
  for (const piece of pieces) {
    const isWider = textWidth(lines.at(-1)! + piece.trimEnd()) > limit;
    if (isWider && lines.at(-1) !== '' && !closing.test(piece)) lines.push('');
    for (const character of piece) {
      if (
        textWidth(lines.at(-1)! + character) > limit &&
        !/\s/.test(character) &&
        !closing.test(character)
      ) {
        lines.push('');
      }
      lines[lines.length - 1] += character;
    }
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}
