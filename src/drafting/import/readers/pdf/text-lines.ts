import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../../meaning/text/fold.ts';
import { headSense } from '../../columns/head-words.ts';
import type { PlacedText } from './page-content.ts';

/** A line as the page shows it. */
export interface Line {
  text: string;
  left: number;
  right: number;
  baseline: number;
  size: number;
  /** 1 … 6 where the structure of the PDF says that it is a heading, or a line of one. */
  headingLevel?: number;
  /** The line below is none that its words go on in. */
  isEnded?: true;
}

const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Texts that stand beside one another as lines, from top to bottom. */
export function linesOf(texts: readonly PlacedText[]): Line[] {
  return rowsOfTexts(texts).flatMap((row) => {
    const line = lineOf(withGapsFilled(row.sort((one, other) => one.x - other.x)));
    return line === null ? [] : [line];
  });
}

/** Texts by the line that they stand on, from top to bottom. */
export function rowsOfTexts(texts: readonly PlacedText[]): PlacedText[][] {
  const rows: PlacedText[][] = [];
  for (const text of [...texts].sort((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1);
    const [first] = row ?? [];
    if (row && first && text.baseline - first.baseline < Math.min(first.size, text.size) / 2)
      row.push(text);
    else rows.push([text]);
  }
  return rows;
}

/** How far from the middle of a gap the middle of what fills it stands at most, in characters. */
const NEAR_GAP = 1.5;

/**
 * The texts of a line with those in their place that stand in a gap of another one: a sign that a font lacks is drawn on its own
 * (`以「 」表示`, and `✓` in the gap).
 */
function withGapsFilled(row: readonly PlacedText[]): readonly PlacedText[] {
  const filled = new Map<PlacedText, string>();
  const inside = new Set<PlacedText>();
  for (const piece of row) {
    const around = row.find(
      (other) =>
        other.x < piece.x &&
        other.x + other.width > piece.x + piece.width &&
        /\S\s\S/u.test(other.text),
    );
    if (around === undefined || filled.has(around)) continue;
    const middle = piece.x + piece.width / 2;
    const gaps = placedSigns(around).map(({ sign, x, width }, at) => ({
      at,
      far: sign.trim() === '' ? Math.abs(x + width / 2 - middle) : Number.POSITIVE_INFINITY,
    }));
    const [gap] = gaps.toSorted((one, other) => one.far - other.far);
    if (gap === undefined || gap.far > around.size * NEAR_GAP) continue;
    filled.set(around, Array.from(around.text).with(gap.at, piece.text.trim()).join(''));
    inside.add(piece);
  }
  return row
    .filter((piece) => !inside.has(piece))
    .map((piece) => ({ ...piece, text: filled.get(piece) ?? piece.text }));
}

function lineOf(row: readonly PlacedText[]): Line | null {
  let text = '';
  let right = Number.NaN;
  let before: PlacedText | null = null;
  for (const piece of row) {
    const words = tidySpaces(piece.text);
    const joint = text !== '' && !/\s$/.test(text) && !/^\s/.test(words);
    const isParted = isSpaceWritten(before, piece) ?? isSpace(text, piece, piece.x - right);
    text += joint && isParted ? ` ${words}` : words;
    before = piece;
    right = Math.max(Number.isNaN(right) ? piece.x : right, piece.x + piece.width);
  }
  const [first] = row;
  // A letter of a symbol font that begins a line is its bullet.
  const words = text.trim().replace(/^\p{Co}\s*(?=.)/u, '- ');
  if (first === undefined || words === '') return null;
  const size = Math.max(...row.map((piece) => piece.size));
  const line = { text: words, left: first.x, right, baseline: first.baseline, size };
  const { headingLevel } = first;
  const isHeading =
    headingLevel !== undefined && row.every((each) => each.headingLevel === headingLevel);
  return isHeading ? { ...line, headingLevel } : line;
}

/**
 * Whether a gap is a space of the author: programs put up to a third of a character between Chinese
 * and Latin by themselves, and spread Chinese characters over a line.
 */
function isSpace(before: string, { text, size }: PlacedText, gap: number): boolean {
  const sides = [chinese.test(before.at(-1) ?? ''), chinese.test(text.charAt(0))];
  const least = sides[0] && sides[1] ? 0.8 : sides[0] || sides[1] ? 0.3 : 0.15;
  return gap > least * size;
}

/** Characters of the widest gap that is none between two texts which the file has one behind the other, and where letters are spread. */
const WIDEST_GAP = 1;
const WIDEST_SPREAD = 3;

/** Whether the file has a space between two texts of a line; null where that is not known, or the gap may part them all the same. */
function isSpaceWritten(before: PlacedText | null, piece: PlacedText): boolean | null {
  const { order } = piece;
  if (before === null || order === undefined || before.order?.to !== order.from) return null;
  if (order.isSpaced) return true;
  const gap = piece.x - before.x - before.width;
  if (order.isSpread) return gap > piece.size * WIDEST_SPREAD ? null : false;
  const sides = [before.text.trim().at(-1), piece.text.trim().at(0)].map((sign) =>
    chinese.test(sign ?? ''),
  );
  return sides[0] === sides[1] || gap > piece.size * WIDEST_GAP ? null : false;
}

/** A space between two Chinese characters comes from the spacing of the page. */
function tidySpaces(text: string): string {
  return text.replace(/[ \u00a0]+/g, ' ').replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}

/**
 * Lines of a cell or of the body with those joined that only the width of their column broke: where a
 * sentence plainly goes on. All others stay lines.
 * @param width of the column, in points
 * @param numbered true where entries of the column are numbered, so that they go on to the next number
 */
export function joinWrapped(lines: readonly Line[], width: number, numbered: boolean): Line[][] {
  const paragraphs: Line[][] = [];
  let said = new SaidSoFar();
  for (const line of lines) {
    const paragraph = paragraphs.at(-1);
    const before = paragraph?.at(-1);
    if (paragraph && before && goesOn(said, before, line, width, numbered)) paragraph.push(line);
    else {
      paragraphs.push([line]);
      said = new SaidSoFar();
    }
    said.add(line.text);
  }
  return paragraphs;
}

/** What has to be known of the lines of a paragraph to tell whether it goes on. */
class SaidSoFar {
  /** The last characters. */
  end = '';
  /** Brackets that are open. */
  #depth = 0;

  add(text: string): void {
    this.end = textOf(this.end, text).slice(-20);
    for (const character of text) {
      if ('（(「『《'.includes(character)) this.#depth += 1;
      else if ('）)」』》'.includes(character)) this.#depth -= 1;
    }
  }

  get opened(): boolean {
    return this.#depth > 0;
  }
}

/** True when a line begins with a number such as `(一)` or `1.1`. */
export function isNumbered(line: Line): boolean {
  return parseLabel(line.text) !== null;
}

/** Text of joined lines. */
export function textOfLines(lines: readonly Line[]): string {
  let end = '';
  return lines
    .map(({ text }) => {
      const piece = textOf(end, text).slice(end.length);
      end = (end + piece).slice(-20);
      return piece;
    })
    .join('');
}

/** A text and what follows on the next line: two words have a space between them. */
export function textOf(text: string, next: string): string {
  const words = /[\p{Script=Latin}\d,.;:)]$/u.test(text) && /^[\p{Script=Latin}(]/u.test(next);
  return text === '' || !words ? text + next : `${text} ${next}`;
}

/** From this many characters on, a column is wide enough for sentences. */
const SENTENCE_WIDTH = 8;

function goesOn(
  said: SaidSoFar,
  before: Line,
  line: Line,
  width: number,
  numbered: boolean,
): boolean {
  if (Math.abs(before.size - line.size) > 1 || before.headingLevel !== line.headingLevel)
    return false;
  if (before.isEnded === true) return false;
  if (line.baseline - before.baseline > before.size * 2.4) return false;
  const { end } = said;
  if (isWholeTime(before.text) && isWholeTime(line.text)) return false;
  // Nobody divides a date.
  if (/\d ?年$/.test(end) && /^\d{1,2} ?月?/.test(line.text)) return true;
  if (/\d$/.test(end) && /^[年月日]/.test(line.text)) return true;
  if (/\d ?學?年$/.test(end) && /^度/.test(line.text)) return true;
  const room = width - (before.right - before.left);
  if (room > lengthOfFirstWord(line) + line.size * 0.8 || /[。！？；!?;]$/.test(end)) return false;
  if (isNumbered(line) || numberedDate.test(line.text) || /^[-‧•●○◎※◆■□*–—]/.test(line.text))
    return false;
  if (!said.opened && !/[，、,]$/u.test(end) && beginsWithName(line.text)) return false;
  if (/[，、,（(「／/]$/.test(end) || /^[，、。；：）)」]/.test(line.text)) return true;
  if (said.opened || Array.from(line.text).length === 1) return true;
  if (/\d$/.test(end) && /^\d/.test(line.text)) return true;
  return numbered || width >= SENTENCE_WIDTH * before.size;
}

/** `預期效益：…`: what a line names by a word that heads columns begins an entry of its own. */
function beginsWithName(text: string): boolean {
  const [, name] = /^(\p{Script=Han}{4,8})[：:]/u.exec(text) ?? [];
  return name !== undefined && headSense(name) !== null;
}

const DAY = String.raw`(?:\d{2,3}年)?\d{1,2}月(?:\d{1,2}日|[底初中]|[上中下]旬)?`;

/** A time that is whole in its line: another below it is an entry of its own. */
function isWholeTime(text: string): boolean {
  return WHOLE_TIME.test(dropSpace(text));
}

const WHOLE_TIME = new RegExp(
  String.raw`^(?:\d{2,4}(?:[./-]\d{1,2}){1,2}|${DAY}(?:[及、至~～-]${DAY})*(?:[以之]?前|[止起])?|每[年季月週日](?:\d{1,2}[月日](?:[及、]\d{1,2}[月日])*)?(?:[以之]?前|底)?|每半年|全年度?|(?:經常|隨時|持續)(?:性)?(?:辦理)?|[上下]半年|第[一二三四1-4]季)$`,
  'u',
);

/** `2.115.07`: a number, and a date behind it. */
const numberedDate = /^\d{1,2}[.、]\s*\d{2,4}\s*[./年-]\s*\d{1,2}/;

/**
 * Lines, those told to be ended that are centred above a longer one: its first word would have had room in them. Of what
 * only the width of the page breaks, the first line is the longer one, or the next begins at the left edge.
 */
export function withCentredEnded(lines: readonly Line[]): Line[] {
  const left = Math.min(...lines.map((line) => line.left));
  return lines.map((line, at) => {
    const next = lines[at + 1];
    if (next === undefined || next.left < left + next.size) return line;
    const [before, behind] = [line.left - next.left, next.right - line.right];
    // A space behind its words moves a line by half of that.
    const isCentred = Math.abs(before - behind) < line.size && Math.min(before, behind) > 0;
    const hasRoom = before + behind > lengthOfFirstWord(next) + next.size * 0.8;
    return isCentred && hasRoom ? { ...line, isEnded: true } : line;
  });
}

/** Part of the width of a page that a line set in its middle has at most, where it is not the width that breaks it. */
const WIDEST_TITLE = 0.55;

/**
 * Lines, those told to be ended that stand in the middle of the page above others there, as on a cover, or further to the right
 * than an indent: the head of a page above its text.
 */
export function withTitlesEnded(lines: readonly Line[], pageWidth: number): Line[] {
  const left = Math.min(...lines.map((line) => line.left));
  const isInMiddle = (line: Line | undefined) =>
    line !== undefined &&
    line.right - line.left <= pageWidth * WIDEST_TITLE &&
    Math.abs(line.left + line.right - pageWidth) < line.size;
  return lines.map((line, at) =>
    isInMiddle(line) && (isInMiddle(lines[at + 1]) || line.left > left + line.size * 4)
      ? { ...line, isEnded: true }
      : line,
  );
}

/** Width of what a program would not divide at the start of a line, in points. */
function lengthOfFirstWord({ text, size }: Line): number {
  const [word] = /^[\p{Script=Latin}\d.@%/-]+/u.exec(text) ?? [];
  return word === undefined ? size : Math.max(size, word.length * size * 0.55);
}

/** Texts cut where a vertical border runs through them: programs run neighbouring cells together. */
export function cutAt(text: PlacedText, borders: readonly number[]): PlacedText[] {
  const inside = borders.filter(
    (x) => x > text.x + text.size * 0.4 && x < text.x + text.width - text.size * 0.4,
  );
  if (inside.length === 0) return [text];
  const pieces: PlacedText[] = [];
  let piece: PlacedText | null = null;
  for (const { sign, x, width } of placedSigns(text)) {
    const middle = x + width / 2;
    const start: PlacedText | null = piece;
    if (start === null || inside.some((border) => border > start.x && border <= middle)) {
      piece = withoutOrder({ ...text, text: '', x, width: 0 });
      pieces.push(piece);
    }
    if (piece !== null) {
      piece.text += sign;
      piece.width += width;
    }
  }
  return pieces;
}

/** A part of a text has no place of its own. */
function withoutOrder({ order: _, ...text }: PlacedText): PlacedText {
  return text;
}

/** True where a text runs over a border, and has no space there at which it could be two. */
export function runsOver(text: PlacedText, borders: readonly number[]): boolean {
  const { x, width, size } = text;
  const inside = borders.filter((border) => x < border - size / 2 && x + width > border + size / 2);
  if (inside.length === 0) return false;
  const spaces = placedSigns(text).filter(({ sign }) => sign === ' ');
  return inside.some((border) =>
    spaces.every((space) => Math.abs(space.x + space.width / 2 - border) > size * NEAR_SPACE),
  );
}

/** How far a space of a text may be from the border for which it stands, in characters. */
const NEAR_SPACE = 1;

/** The signs of a text and about where each stands: Chinese is twice as wide as the rest. */
export function placedSigns({
  text,
  x,
  width,
}: PlacedText): { sign: string; x: number; width: number }[] {
  const signs = Array.from(text);
  const unit = width / widthOf(text);
  let at = x;
  return signs.map((sign) => {
    const placed = { sign, x: at, width: widthOf(sign) * unit };
    at += placed.width;
    return placed;
  });
}

/**
 * Texts parted where there is a space between two Chinese characters: it stands for a gap, which may be that
 * between two columns. One at the end is left out, for it may reach to the text of the next column.
 */
export function partedAtGaps(texts: readonly PlacedText[]): PlacedText[] {
  return texts.map(withoutLastSpace).flatMap((text) => {
    const parts = text.text.split(
      /(?<=[\p{Script=Han}\u3000-\u303f\uff00-\uffef]) +(?=[\p{Script=Han}\u3000-\u303f\uff00-\uffef])/u,
    );
    if (parts.length === 1) return [text];
    const widths = parts.map((part) => widthOf(part) * text.size);
    const gaps = text.width - widths.reduce((sum, width) => sum + width, 0);
    const gap = Math.max(0, gaps / (parts.length - 1));
    let x = text.x;
    return parts.map((part, at): PlacedText => {
      const piece = withoutOrder({ ...text, text: part, x, width: widths[at] ?? 0 });
      x += piece.width + gap;
      return piece;
    });
  });
}

function withoutLastSpace(text: PlacedText): PlacedText {
  const words = text.text.trimEnd();
  if (words === '' || words === text.text) return text;
  return { ...text, text: words, width: text.width * (widthOf(words) / widthOf(text.text)) };
}

/** Width of a text in characters. */
function widthOf(text: string): number {
  return Array.from(text).reduce((sum, sign) => sum + (chinese.test(sign) ? 1 : 0.5), 0);
}

/** The words of each column of some lines, those that a line has in one of them together. */
export function textsInColumns(
  rows: readonly (readonly PlacedText[])[],
  borders: readonly number[],
): string[][] {
  const columns: string[][] = Array.from({ length: borders.length + 1 }, () => []);
  for (const row of rows) {
    const pieces = row.flatMap((text) => cutAt(text, borders));
    const byColumn = Map.groupBy(
      pieces,
      ({ x, size }) => borders.filter((border) => x + size / 2 > border).length,
    );
    for (const [column, own] of byColumn)
      columns[column]?.push(
        linesOf(own)
          .map(({ text }) => text)
          .join(''),
      );
  }
  return columns;
}

/** Columns, counted from 0, in which texts of a line begin. */
export function columnsOf(row: readonly PlacedText[], borders: readonly number[]): Set<number> {
  return new Set(
    row.map(({ x, size }) => borders.filter((border) => x + size / 2 > border).length),
  );
}
