/** A stretch of a line without wide gaps; places are in halves of a Chinese character. */
export interface Piece {
  text: string;
  start: number;
  end: number;
}

/** Characters of the longest line of a table whose columns are lined up with spaces. */
const LONGEST_LINE = 400;

/** From this many halves on, white space parts two cells. */
const GAP = 2;

/** A line whose signs draw a line, in one stretch or one for each column. */
const RULER = /^[-=_~＿－—–─━═‐―ー·.…]{3,}$/u;

/** True for a line that is drawn: `-----`, `==== ====`, `────`. */
export function isRuler(line: string): boolean {
  const words = line.trim().split(/[\s\u3000+|]+/u);
  return line.length <= LONGEST_LINE && words.every((word) => RULER.test(word));
}

/** The stretches of a line, parted where at least two half spaces, or a wide one, stand between them. */
export function piecesOf(line: string): Piece[] {
  if (line.length > LONGEST_LINE) return [];
  return stretchesOf(line, GAP);
}

/** The words of a line, parted at any white space. */
export function wordsOf(line: string): Piece[] {
  if (line.length > LONGEST_LINE) return [];
  return stretchesOf(line, 1);
}

function stretchesOf(line: string, gap: number): Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  let spaces = gap;
  for (const sign of line) {
    const width = widthOf(sign);
    if (/\s/u.test(sign)) spaces += width;
    else {
      const last = pieces.at(-1);
      if (last === undefined || spaces >= gap)
        pieces.push({ text: sign, start: place, end: place + width });
      else {
        last.text += ' '.repeat(spaces) + sign;
        last.end = place + width;
      }
      spaces = 0;
    }
    place += width;
  }
  return pieces;
}

/** A cell with spaces behind it, so that the next one stands at a place. */
export function withSpacesTo(cell: string, place: number): string {
  return cell + ' '.repeat(Math.max(0, place - widthOfText(cell)));
}

/** How wide a text stands in a font of one width, in halves of a Chinese character. */
export function widthOfText(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + widthOf(sign), 0);
}

/** How wide a sign stands in a font of one width. */
function widthOf(sign: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    sign,
  )
    ? 2
    : 1;
}

/** A line with spaces in place of its tabs, each up to the next of places that stand so far apart. */
export function withoutTabs(line: string, stop: number): string {
  if (!line.includes('\t')) return line;
  let place = 0;
  let text = '';
  for (const sign of line) {
    const width = sign === '\t' ? stop - (place % stop) : widthOf(sign);
    text += sign === '\t' ? ' '.repeat(width) : sign;
    place += width;
  }
  return text;
}
