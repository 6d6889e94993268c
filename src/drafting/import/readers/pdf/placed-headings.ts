import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { LineBlock, Spacing } from './line-blocks.ts';

/** What has a place between two heights. */
interface Extent {
  top: number;
  bottom: number;
}

/** A row beside which headings stand. */
export interface HeadedRow extends Extent {
  /** The number of its first measure, outermost part first; null where it has none. */
  number: readonly number[] | null;
}

/** A heading with its paragraphs. */
interface Cell extends Extent {
  blocks: LineBlock[];
}

/** A heading of several rows, in the first of which it stands. */
export interface PlacedHeading {
  row: number;
  blocks: LineBlock[];
}

/** The headings of a column, and whether each is known to stand in its row. */
export interface PlacedHeadings {
  headings: PlacedHeading[];
  isSure: boolean;
}

/**
 * How headings stand beside their rows: level with the first line of the first row, in the middle of the
 * first row, or in the middle of all that they head.
 */
const ways = ['top', 'row', 'rows'] as const;
type Way = (typeof ways)[number];

/** Where cells begin at one height, headings do; in others a page may begin or end in the middle of one. */
function waysOf({ alignment, isAlignmentSure }: Spacing): readonly Way[] {
  return isAlignmentSure && alignment === 'top' ? ['top'] : ways;
}

/** How far a heading may stand from where it should, as a part of the distance of two lines. */
const NEAR = 0.3;

/** Pairs of heading and row on a page; it has some hundred lines. */
const MOST_PAIRS = 250_000;

function inOneRow(cells: readonly Cell[]): PlacedHeadings {
  const blocks = cells.flatMap((each) => each.blocks);
  return { headings: blocks.length === 0 ? [] : [{ row: 0, blocks }], isSure: blocks.length === 0 };
}

/** Rows and headings of a page of which all readings are compared. */
const MOST_COMPARED = 120;

/**
 * Places the headings of a column beside the rows of each page.
 * @param parts of the table, by page
 */
export function placeHeadings(
  parts: readonly { blocks: readonly LineBlock[]; rows: readonly HeadedRow[] }[],
  spacing: Spacing,
): PlacedHeadings[] {
  const whole = parts.map(({ blocks, rows }) => ({ cells: cellsOf(blocks, rows, spacing), rows }));
  const isTooMuch = whole.some(({ cells, rows }) => cells.length * rows.length > MOST_PAIRS);
  if (isTooMuch) return whole.map(({ cells }) => inOneRow(cells));
  const possible = waysOf(spacing);
  const read = possible.map((way) =>
    whole.map(({ cells, rows }, at) => readAs(way, cells, rows, spacing, at > 0)),
  );
  const most = spacing.pitch * 2;
  const costs = read.map((pages) =>
    pages.reduce((sum, { cost, headings }) => sum + Math.min(cost, most * headings.length), 0),
  );
  const least = Math.min(...costs);
  const best = read[costs.indexOf(least)] ?? [];
  // Ways of which the places speak no less count as well.
  const likely = read.filter((_, at) => (costs[at] ?? 0) <= least * 2 + most);
  // In the middle of all its rows a heading may stand on a later page than the first of them.
  const mayBeLater = likely.includes(read[possible.indexOf('rows')] ?? []);
  const counted = byCount(whole.map(({ cells, rows }) => byFirst(cells, rows)));
  return best.map(({ headings, isSure }, page): PlacedHeadings => {
    const numbered =
      byNumber(whole[page]?.cells ?? [], parts[page]?.rows ?? []) ?? counted[page] ?? null;
    if (numbered !== null) return { headings: numbered, isSure: true };
    const isSame = likely.every((pages) => haveSameRows(pages[page]?.headings, headings));
    return { headings, isSure: isSure && isSame && !(headings.length === 0 && mayBeLater) };
  });
}

/**
 * Headings by the numbers of the measures: `1.1` stands below `1.`. Null where the numbers do not say of
 * each row below which heading it is.
 */
function byNumber(cells: readonly Cell[], rows: readonly HeadedRow[]): PlacedHeading[] | null {
  const numbers = rows.map(({ number }) => (number !== null && number.length > 1 ? number : null));
  if (numbers.every((each) => each === null)) return null;
  const headings: PlacedHeading[] = [];
  let from = 0;
  for (const { blocks } of cells) {
    const own = parseLabel(blocks[0]?.lines[0]?.text ?? '')?.ordinal;
    if (own?.length !== 1) return null;
    const row = numbers.findIndex(
      (number, at) => at >= from && number?.[0] === own[0] && number?.[1] === 1,
    );
    if (row === -1) return null;
    headings.push({ row, blocks: [...blocks] });
    from = row + 1;
  }
  // Each further row is numbered as the heading above it, and the first row on a page may go on.
  let heading: number | undefined;
  for (const [at, number] of numbers.entries()) {
    const begins = headings.some(({ row }) => row === at);
    if (begins) heading = number?.[0];
    else if (number !== null && number[1] === 1) return null;
    else if (number !== null && heading !== undefined && number[0] !== heading) return null;
  }
  return headings;
}

/** From this share of pages on that bear a way of counting out, it is that of the table. */
const MOST_PAGES = 0.7;

/** Pages with headings of which the rows are told by counting; none where too few pages bear that out. */
function byCount<Headings extends readonly unknown[]>(
  pages: readonly (Headings | null)[],
): (Headings | null)[] {
  const told = pages.filter((headings) => headings !== null);
  const isBorneOut =
    told.length >= pages.length * MOST_PAGES &&
    told.reduce((sum, { length }) => sum + length, 0) >= FEWEST_COUNTED;
  return isBorneOut ? [...pages] : pages.map(() => null);
}

/** The last row of a page may go on, and what stands beside it as well. */
function isCutOff(row: number | undefined, rowCount: number): boolean {
  return row !== undefined && row === rowCount - 1;
}

/** Headings that have to bear a way of counting out. */
const FEWEST_COUNTED = 3;

/**
 * Headings where the measures are counted from 1 below each: as many as rows with the number 1, each beside the rows
 * up to the next such row. Null for any other page.
 */
function byFirst(cells: readonly Cell[], rows: readonly HeadedRow[]): PlacedHeading[] | null {
  const starts = rows.flatMap(({ number }, at) =>
    number?.length === 1 && number[0] === 1 ? [at] : [],
  );
  const isNumbered = rows.length === 0 || rows.some(({ number }) => number !== null);
  if (cells.length !== starts.length || !isNumbered) return null;
  if (isCutOff(starts.at(-1), rows.length)) return null;
  const isBeside = ({ top, bottom }: Cell, at: number) => {
    const [first, last] = [rows[starts[at]!], rows[(starts[at + 1] ?? rows.length) - 1]];
    const middle = (top + bottom) / 2;
    return (
      first !== undefined && last !== undefined && first.top <= middle && middle <= last.bottom
    );
  };
  if (!cells.every(isBeside)) return null;
  return cells.map(({ blocks }, at) => ({ row: starts[at]!, blocks: [...blocks] }));
}

function haveSameRows(
  one: readonly PlacedHeading[] | undefined,
  other: readonly PlacedHeading[],
): boolean {
  return one?.length === other.length && one.every(({ row }, at) => row === other[at]?.row);
}

interface Reading extends PlacedHeadings {
  /** By how much the headings stand elsewhere than they should, in points. */
  cost: number;
}

/** Blocks of one cell: paragraphs are nearer to one another than rows are. */
function cellsOf(
  blocks: readonly LineBlock[],
  rows: readonly Extent[],
  { paragraphGap, rowGap }: Spacing,
): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  // What is nearer than any two rows is one cell.
  const most = rowGap !== null ? rowGap - 2 : paragraphGap !== null ? paragraphGap + 1 : null;
  for (const block of blocks) {
    const last = cells.at(-1);
    while (at < rows.length && (rows[at]?.bottom ?? 0) < block.top) at += 1;
    const row = rows[at];
    const isBeside =
      last !== undefined &&
      row !== undefined &&
      row.top <= last.bottom &&
      row.bottom - row.top > block.bottom - last.top;
    if (last !== undefined && (isBeside || (most !== null && block.top - last.bottom <= most))) {
      last.blocks.push(block);
      last.bottom = block.bottom;
    } else cells.push({ blocks: [block], top: block.top, bottom: block.bottom });
  }
  return cells;
}

function readAs(
  way: Way,
  cells: readonly Cell[],
  rows: readonly Extent[],
  spacing: Spacing,
  goesOn: boolean,
): Reading {
  if (cells.length === 0) return { headings: [], isSure: true, cost: 0 };
  const near = spacing.pitch * NEAR;
  if (way === 'rows') {
    const reading = readAsMiddle(cells, rows, near, goesOn);
    if (reading !== null) return reading;
    return { ...readAs('row', cells, rows, spacing, goesOn), isSure: false, cost: Infinity };
  }
  const heightOf = (extent: Extent) =>
    way === 'top' ? extent.top : (extent.top + extent.bottom) / 2;
  const headings: PlacedHeading[] = [];
  let [cost, isSure] = [0, true];
  for (const cell of cells) {
    const height = heightOf(cell);
    const distances = rows.map((row) => Math.abs(heightOf(row) - height));
    const least = distances.reduce((one, other) => Math.min(one, other), Infinity);
    const row = Math.max(0, distances.indexOf(least));
    cost += least === Infinity ? 0 : least;
    if (least > near) isSure = false;
    const last = headings.at(-1);
    if (last !== undefined && last.row >= row) last.blocks.push(...cell.blocks);
    else headings.push({ row, blocks: [...cell.blocks] });
  }
  return { headings, isSure, cost };
}

/**
 * Headings in the middle of what they head: the rows are parted so that each stands nearest to the middle
 * of its part. It is sure where there is one such reading alone.
 * @returns null where they cannot be
 */
function readAsMiddle(
  cells: readonly Cell[],
  rows: readonly Extent[],
  near: number,
  goesOn: boolean,
): Reading | null {
  if (cells.length > rows.length || rows.length > MOST_COMPARED) return null;
  const distance = (cell: Extent, from: number, to: number) =>
    Math.abs(((rows[from]?.top ?? 0) + (rows[to]?.bottom ?? 0)) / 2 - (cell.top + cell.bottom) / 2);
  interface Step {
    cost: number;
    /** Readings in which every heading stands near its middle. */
    ways: number;
    start: number;
  }
  // The state behind each row: what the headings so far cost at best when they reach it.
  let states: (Step | null)[] = [null, ...rows.map(() => null)];
  states[0] = { cost: 0, ways: 1, start: 0 };
  if (goesOn) states = states.map((_, at) => ({ cost: at === 0 ? 0 : near, ways: 1, start: 0 }));
  const trace: (Step | null)[][] = [];
  for (const cell of cells) {
    const next: (Step | null)[] = states.map(() => null);
    for (let to = 1; to <= rows.length; to += 1) {
      let step: Step | null = null;
      for (let from = 0; from < to; from += 1) {
        const before = states[from];
        if (before === null || before === undefined) continue;
        const own = distance(cell, from, to - 1);
        const ways: number = (step?.ways ?? 0) + (own <= near * 1.5 ? before.ways : 0);
        if (step === null || before.cost + own < step.cost)
          step = { cost: before.cost + own, ways, start: from };
        else step.ways = ways;
      }
      next[to] = step;
    }
    trace.push(next);
    states = next;
  }
  const last = states[rows.length];
  if (last === null || last === undefined) return null;
  const headings: PlacedHeading[] = [];
  let to = rows.length;
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const start = trace[at]?.[to]?.start ?? 0;
    headings.unshift({ row: start, blocks: cells[at]?.blocks ?? [] });
    to = start;
  }
  return { headings, isSure: last.ways === 1, cost: last.cost };
}

/**
 * Outer headings begin where inner ones do, and where the numbers of these begin again: on pages with as many outer
 * headings as inner ones with the first number that is sure, if the table bears it out. Others of which the row is
 * not sure are moved up to such an inner heading, or any where they have no numbers.
 * @param outer of each page
 * @param inner of each page
 * @param rowCounts how many rows each page has
 */
export function alignedWith(
  outer: readonly PlacedHeadings[],
  inner: readonly PlacedHeadings[],
  rowCounts: readonly number[],
): PlacedHeadings[] {
  const counted = byCount(
    outer.map((each, page) => byInner(each, inner[page], rowCounts[page] ?? 0)),
  );
  return outer.map((each, page) => {
    const headings = each.isSure ? null : (counted[page] ?? null);
    return headings === null ? movedUp(each, inner[page]) : { headings, isSure: true };
  });
}

function firstNumber({ blocks }: PlacedHeading): 'first' | 'further' | null {
  const label = parseLabel(blocks[0]?.lines[0]?.text ?? '');
  if (label === null) return null;
  return label.ordinal.at(-1) === 1 ? 'first' : 'further';
}

/** Outer headings at the inner ones with the first number, where there are as many and they stand beside them; else null. */
function byInner(
  outer: PlacedHeadings,
  inner: PlacedHeadings | undefined,
  rowCount: number,
): PlacedHeading[] | null {
  if (inner?.isSure !== true || inner.headings.some((each) => firstNumber(each) === null))
    return null;
  const firsts = inner.headings.filter((each) => firstNumber(each) === 'first');
  if (isCutOff(firsts.at(-1)?.row, rowCount)) return null;
  const isBeside = ({ row }: PlacedHeading, at: number) =>
    (firsts[at]?.row ?? Infinity) <= row && row < (firsts[at + 1]?.row ?? Infinity);
  if (firsts.length !== outer.headings.length || !outer.headings.every(isBeside)) return null;
  return outer.headings.map(({ blocks }, at) => ({ row: firsts[at]!.row, blocks }));
}

function movedUp(outer: PlacedHeadings, inner: PlacedHeadings | undefined): PlacedHeadings {
  if (outer.isSure || inner?.isSure !== true || inner.headings.length === 0) return outer;
  const begins = inner.headings.filter((each) => firstNumber(each) !== 'further');
  let from = 0;
  const headings = outer.headings.map(({ row, blocks }) => {
    const above = begins.filter((each) => each.row >= from && each.row <= row).at(-1);
    const placed = above?.row ?? row;
    from = placed + 1;
    return { row: placed, blocks };
  });
  return { headings, isSure: false };
}

/**
 * Rows at which the headings of each level are not sure, the outermost level first: all of a page where the
 * places do not tell, and those below an outer heading that is not sure, up to the next heading.
 * @param levels of one page
 */
export function unsureHeadings(
  levels: readonly (PlacedHeadings | undefined)[],
  rowCount: number,
): Set<number>[] {
  const all = [...Array.from({ length: rowCount }).keys()];
  const unsure: Set<number>[] = [];
  for (const [level, placed] of levels.entries()) {
    const outer = levels.slice(0, level).filter((each) => each?.isSure === false);
    const own = new Set(placed?.isSure === false ? all : []);
    const begins = new Set(placed?.headings.map(({ row }) => row));
    for (const { row } of outer.flatMap((each) => each?.headings ?? [])) {
      for (let at = row; at < rowCount && !begins.has(at); at += 1) own.add(at);
    }
    unsure.push(own);
  }
  return unsure;
}
