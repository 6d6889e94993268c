import { leftOutWords } from '../hidden-text.ts';
import { edgeLines, sizeOf, type EdgeLine, type FreeText } from './edge-lines.ts';
import type { PlacedText } from './page-content.ts';
import { usualSize } from './usual-size.ts';

/** How far a head stands from its place on another page, in points. */
const SAME_PLACE = 2;

/** From this share of pages on all have a head, but for some that were made otherwise. */
const NEARLY_ALL = 0.8;

/** Pages at the beginning that may be without: a cover, a table of contents. */
const MOST_BEFORE = 2;

/** Pages from which on what stands on all of them at one place is none of their text. */
const MANY = 4;

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
  const byPage = place.toSorted((one, other) => one.page - other.page);
  const byKey = [...Map.groupBy(byPage, ({ key }) => key).values()];
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
