import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../../meaning/text/fold.ts';
import { headSense } from '../../columns/head-words.ts';
import { isPageNumber } from '../../document/page-number.ts';
import { columnRole, isHeadLine } from '../../model/column-roles.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';

/** Part of the height of a page, from its upper and its lower edge, in which its head and foot stand. */
const EDGE = 0.12;

/** Lines of a page at each edge that are looked at. */
const MOST_LINES = 3;

/** The most that a line is as large as the text and is plainly smaller. */
const SMALLER = 0.95;

/** Text of a page outside of its tables. */
export interface FreeText {
  width: number;
  height: number;
  free: readonly PlacedText[];
}

/** A line at the upper or lower edge of a page. */
export interface EdgeLine {
  page: number;
  /** Of pages of one size, lines at one height stand at one place. */
  size: string;
  isUpper: boolean;
  baseline: number;
  /** Its words without numbers of pages and space. */
  key: string;
  words: string;
  texts: PlacedText[];
  /** Something about the line alone says that it is none of the text. */
  isApart: boolean;
}

/**
 * The lines at the upper and lower edge of a page that may be its head or foot.
 * @param at of the page, counted from 0
 * @param usual size of most of the text, in points
 */
export function edgeLines(page: FreeText, at: number, usual: number): EdgeLine[] {
  const { height, free } = page;
  const rows = rowsOfTexts(free.filter(({ text }) => text.trim() !== '')).map((row) =>
    row.toSorted((one, other) => one.x - other.x),
  );
  const top = rows.slice(0, MOST_LINES).filter(([first]) => first!.baseline < height * EDGE);
  const foot = rows.slice(-MOST_LINES).filter(([first]) => first!.baseline > height * (1 - EDGE));
  const atEdge = new Set([...top, ...foot]);
  const body = rows.filter((row) => !atEdge.has(row)).flat();
  const left = Math.min(...body.map(({ x }) => x));
  return [...atEdge].flatMap((row) => {
    const words = row.map(({ text }) => text.trim()).join(' ');
    const key = keyOf(row, words);
    const isBody =
      key.length < SHORTEST ||
      isPageNumber(words) ||
      isText(words) ||
      row.some(({ headingLevel }) => headingLevel !== undefined) ||
      headsColumns(row, body);
    const [first] = row;
    const isApart =
      row.every(({ size }) => size < usual * SMALLER) ||
      (body.length > 0 && first!.x > left + first!.size * 2) ||
      /計畫/u.test(key) ||
      key !== dropSpace(words);
    if (isBody || (!isApart && mayName(words))) return [];
    const isUpper = top.includes(row);
    const { baseline } = first!;
    return [{ page: at, size: sizeOf(page), isUpper, baseline, key, words, texts: row, isApart }];
  });
}

/** Signs of the shortest head: `草案`. */
const SHORTEST = 2;

/** Pages of one size, in points. */
export function sizeOf({ width, height }: FreeText): string {
  return `${Math.round(width)} ${Math.round(height)}`;
}

/** The words of a line without the number of its page: one that is said to be one, or stands apart at an end. */
function keyOf(row: readonly PlacedText[], words: string): string {
  const parts = apartIn(row).map((part) => part.map(({ text }) => text.trim()).join(''));
  const others = parts.filter((part) => !isPageNumber(part));
  const plain = parts.length > 1 && others.length > 0 ? others.join('') : words;
  return dropSpace(plain).replace(NUMBERED_PAGE, '');
}

/** `第 3 頁`, `共 12 頁`, `3/12`, `- 3 -` within other words. */
const NUMBERED_PAGE =
  /[第共]\d{1,3}頁|頁\d{1,3}(?:[/／∕]\d{1,3})?|(?:page|p\.)\d{1,3}(?:of\d{1,3})?|[（(]\d{1,3}[/／∕]\d{1,3}[)）]|(?<!\d)\d{1,3}[/／∕]\d{1,3}$|[-–—－]\d{1,3}[-–—－]/giu;

/** The parts of a line that stand apart. */
function apartIn(row: readonly PlacedText[]): PlacedText[][] {
  const parts: PlacedText[][] = [];
  for (const text of row) {
    const before = parts.at(-1)?.at(-1);
    const isNear = before !== undefined && text.x - before.x - before.width <= text.size * APART;
    if (isNear) parts.at(-1)!.push(text);
    else parts.push([text]);
  }
  return parts;
}

/** From this gap on, in characters, pieces of a line stand apart. */
const APART = 1.5;

/** Whether text of the page begins below two parts of a line that stand apart: it heads columns. */
function headsColumns(row: readonly PlacedText[], body: readonly PlacedText[]): boolean {
  const [, ...beside] = apartIn(row).flatMap(([first]) => first ?? []);
  const above = beside.filter(({ x, size }) => body.some((text) => Math.abs(text.x - x) < size));
  return above.length >= 2;
}

/** Whether a line is one of the text: numbered, heads of columns, or what such a head names before a colon. */
function isText(words: string): boolean {
  return isHeadLine(words) || parseLabel(words) !== null || columnRole(nameIn(words)) !== null;
}

/** Whether a line, or what it has before a colon, may be the name of what stands below it or behind. */
function mayName(words: string): boolean {
  const name = nameIn(words);
  return name.length <= LONGEST_NAME && headSense(name) !== null && !/計畫/u.test(name);
}

function nameIn(words: string): string {
  return dropSpace(words).split(/[：:]/u)[0] ?? '';
}

/** Signs of the longest such name. */
const LONGEST_NAME = 8;
