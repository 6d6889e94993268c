import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../../meaning/text/fold.ts';
import { headSense } from '../../columns/head-words.ts';
import { columnRole, isHeadLine } from '../../model/column-roles.ts';
import { isPageNumber } from '../../document/page-number.ts';
import { leftOutWords } from '../hidden-text.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';
import { usualSize } from './usual-size.ts';

/** Part of the height of a page, from its upper and its lower edge, in which its head and foot stand. */
const EDGE = 0.12;

/** Lines of a page at each edge that are looked at. */
const MOST_LINES = 3;

/** How far a head stands from its place on another page, in points. */
const SAME_PLACE = 2;

/** From this share of pages on all have a head, but for some that were made otherwise. */
const NEARLY_ALL = 0.8;

/** Pages at the beginning that may be without: a cover, a table of contents. */
const MOST_BEFORE = 2;

/** Pages from which on what stands on all of them at one place is none of their text. */
const MANY = 4;

/** The most that a line is as large as the text and is plainly smaller. */
const SMALLER = 0.95;

/** Text of a page outside of its tables. */
export interface FreeText {
  width: number;
  height: number;
  free: readonly PlacedText[];
}

/** A line at the upper or lower edge of a page. */
interface EdgeLine {
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

/** What pages have at their head and foot, by page. */
export interface RunningHeads {
  upper: PlacedText[][];
  lower: PlacedText[][];
}

/**
 * The heads and feet of pages: lines at the edge that say the same at the same height on nearly all pages, or on those of the left or
 * the right, numbers of pages aside, or small ones that change from chapter to chapter. Of a few pages, which may begin alike, those alone
 * that are smaller than the text, stand beside its left edge, or name the plan. Heads of columns, what such a head names before a colon, what is
 * numbered and what the file marks as a heading are none: they belong to the text.
 * @returns for each page the texts of these, by line, and what is told of them
 */
export function runningHeads(pages: readonly FreeText[]): {
  heads: RunningHeads[];
  losses: string[];
} {
  const usual = usualSize(pages.map(({ free }) => free));
  const lines = pages.flatMap((page, at) => edgeLines(page, at, usual));
  const sizes = Map.groupBy(pages.keys(), (at) => sizeOf(pages[at]!));
  const running = placesOf(lines).flatMap((place) => runningAt(place, sizes.get(place[0]!.size)!));
  const words = new Set(running.map((line) => line.words));
  const heads = pages.map((_, at): RunningHeads => {
    const own = running.filter(({ page }) => page === at);
    return {
      upper: own.flatMap(({ isUpper, texts }) => (isUpper ? [texts] : [])),
      lower: own.flatMap(({ isUpper, texts }) => (isUpper ? [] : [texts])),
    };
  });
  return { heads, losses: [...words].map((each) => leftOutWords('pageHead', each)) };
}

/** Lines by the place at which they stand. */
function placesOf(lines: readonly EdgeLine[]): EdgeLine[][] {
  const places: EdgeLine[][] = [];
  for (const own of Map.groupBy(lines, ({ size }) => size).values()) {
    for (const line of own.toSorted((one, other) => one.baseline - other.baseline)) {
      const [first] = places.at(-1) ?? [];
      const isSame = first?.size === line.size && line.baseline - first.baseline <= SAME_PLACE;
      if (isSame) places.at(-1)!.push(line);
      else places.push([line]);
    }
  }
  return places;
}

/** The lines at one place that are heads or feet. @param pages those of the same size */
function runningAt(place: readonly EdgeLine[], pages: readonly number[]): EdgeLine[] {
  const byKey = [...Map.groupBy(place, ({ key }) => key).values()];
  const same = byKey.filter((own) => isOnAll(own, pages) || isOnEverySecond(own, pages)).flat();
  if (same.length > 0) return same;
  const areChapters =
    byKey.length > 1 &&
    byKey.every((own) => own.length > 1 && own.at(-1)!.page - own[0]!.page === own.length - 1) &&
    place.every(({ isApart }) => isApart) &&
    isOnAll(place, pages);
  return areChapters ? [...place] : [];
}

function isOnAll(lines: readonly EdgeLine[], pages: readonly number[]): boolean {
  const on = new Set(lines.map(({ page }) => page));
  const first = pages.findIndex((page) => on.has(page));
  const rest = pages.slice(first);
  if (first > MOST_BEFORE || on.size < 2 || on.size <= pages.length / 2) return false;
  if (on.size < rest.length * NEARLY_ALL) return false;
  return on.size >= MANY || lines.every(({ isApart }) => isApart);
}

/** Left pages have one head, and right pages another one. */
function isOnEverySecond(lines: readonly EdgeLine[], pages: readonly number[]): boolean {
  const on = new Set(lines.map(({ page }) => page));
  const [side] = [...on].map((page) => page % 2);
  if ([...on].some((page) => page % 2 !== side)) return false;
  const every = pages.filter((page) => page % 2 === side);
  const first = every.findIndex((page) => on.has(page));
  const rest = every.slice(first);
  return (
    first <= 1 &&
    on.size >= 2 &&
    on.size >= rest.length * NEARLY_ALL &&
    lines.every(({ isApart }) => isApart)
  );
}

function edgeLines(page: FreeText, at: number, usual: number): EdgeLine[] {
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

function sizeOf({ width, height }: FreeText): string {
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
