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
