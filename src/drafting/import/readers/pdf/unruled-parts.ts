import type { Budget } from '../../limits/budget.ts';
import { isPageNumber } from '../../document/page-number.ts';
import { headBands } from './head-band.ts';
import type { PlacedText } from './page-content.ts';
import { partedAtGaps, rowsOfTexts } from './text-lines.ts';
import { bodyOf, bordersOf } from './unruled-body.ts';

/** A stretch of a page below heads, or going on below those of the page before. */
interface Part {
  page: number;
  top: number;
  /** Heads of its own; null where it goes on. */
  heads: readonly PlacedText[] | null;
  texts: PlacedText[];
}

/** A table over all of its pages. */
export interface PartedTable {
  heads: readonly PlacedText[];
  parts: Part[];
}

/** Tables among which one goes on under heads that are printed again. */
const LAST_TABLES = 20;

/**
 * Parts of pages by the table that they belong to.
 * @param pages texts of each page; null for one that draws its tables
 * @param rest gets the texts of each page that are none of a table: those above the first heads, and page numbers
 */
export function tablesInParts(
  pages: readonly (readonly PlacedText[] | null)[],
  rest: readonly PlacedText[][],
  budget: Budget,
  placeOf: (page: number) => string,
): PartedTable[] {
  const tables: PartedTable[] = [];
  let open: PartedTable | null = null;
  for (const [page, all] of pages.entries()) {
    if (all === null) {
      open = null;
      continue;
    }
    const { inside, outside } = withoutMargins(partedAtGaps(all));
    rest[page]?.push(...outside);
    const last = tables.slice(-LAST_TABLES);
    const bands = headBands(inside, budget, placeOf(page), {
      isOpen: open !== null,
      areKnown: (heads) => last.some((table) => haveSamePlaces(table.heads, heads)),
    });
    const starts = [null, ...bands];
    const sorted = inside.toSorted((one, other) => one.baseline - other.baseline);
    let next = 0;
    for (const [at, band] of starts.entries()) {
      const end = bands[at];
      const from = next;
      while (next < sorted.length && (sorted[next]?.baseline ?? 0) < (end?.top ?? Infinity))
        next += 1;
      const texts = sorted
        .slice(from, next)
        .filter((text) => band?.texts.has(text) !== true && end?.texts.has(text) !== true);
      if (band !== null) {
        const same: PartedTable | undefined = tables
          .slice(-LAST_TABLES)
          .find(({ heads }) => haveSamePlaces(heads, band.heads));
        if (same === undefined) tables.push((open = { heads: band.heads, parts: [] }));
        else open = same;
      }
      if (open === null) rest[page]?.push(...texts);
      else {
        const top = band === null ? 0 : band.top - 1;
        open.parts.push({ page, top, heads: band?.heads ?? null, texts });
      }
    }
    if (open !== null && endsBefore(open)) open = null;
  }
  return tables;
}

/** Parts by which the borders are told while the pages are gone through: all would be too many each time. */
const LAST_PARTS = 3;

/** True where a line runs over the borders of the last part, so that nothing goes on behind it. */
function endsBefore({ heads, parts }: PartedTable): boolean {
  const last = parts.at(-1);
  if (last === undefined) return true;
  const borders = bordersOf(
    heads,
    parts.slice(-LAST_PARTS).map(({ texts }) => texts),
  );
  return bodyOf(last.texts, heads, borders).rest.length > 0;
}

/** Heads of the same words at the same places, as a page repeats them. */
function haveSamePlaces(one: readonly PlacedText[], other: readonly PlacedText[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      (head, at) =>
        head.text === other[at]?.text && Math.abs(head.x - (other[at]?.x ?? 0)) < head.size,
    )
  );
}

/** The numbers of pages, which stand alone in the first or last line, are no part of a table. */
function withoutMargins(texts: readonly PlacedText[]) {
  const rows = rowsOfTexts(texts);
  const isNumber = (row: readonly PlacedText[] | undefined) =>
    row !== undefined && isPageNumber(row.map(({ text }) => text).join(''));
  const outside = [
    ...(rows.length > 1 && isNumber(rows[0]) ? (rows[0] ?? []) : []),
    ...(rows.length > 0 && isNumber(rows.at(-1)) ? (rows.at(-1) ?? []) : []),
  ];
  const left = new Set(outside);
  return { inside: texts.filter((text) => !left.has(text)), outside };
}
