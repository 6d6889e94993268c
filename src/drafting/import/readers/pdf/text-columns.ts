import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';

/** Texts of a page from one height to another: the columns in which they are set, one or several. */
export type TextBand = PlacedText[][];

/** Stretches of a line with a gap of a character between them are two. */
interface Stretch {
  texts: PlacedText[];
  left: number;
  right: number;
  baseline: number;
  size: number;
}

/** Lines that a column has at least, and those of all columns that fill theirs. */
const FEWEST_LINES = 3;
const FEWEST_FULL = 3;
const FULL = 0.85;

/** The gap between columns, in characters. */
const GUTTER = 1.2;

/** Places looked at as the left edge of a further column. */
const MOST_EDGES = 20;

/**
 * Texts by the columns in which a page sets them, bands from top to bottom: a heading over both columns is a
 * band of its own. Lines that are short on both sides are no columns but a list of two.
 */
export function bandsOfText(texts: readonly PlacedText[]): TextBand[] {
  const stretches = rowsOfTexts(texts).flatMap(stretchesOf);
  const edge = edgesOf(stretches).find((each) => columnsAt(stretches, each).some(isInColumns));
  if (edge === undefined) return texts.length === 0 ? [] : [[[...texts]]];
  return columnsAt(stretches, edge).flatMap((run): TextBand[] => {
    if (!isInColumns(run)) return [[run.all.flatMap((each) => each.texts)]];
    const end = endOfColumns(run);
    const left = run.left.filter(({ baseline }) => baseline < end);
    const below = run.left.filter(({ baseline }) => baseline >= end);
    const sides = [left, run.right].map((side) => side.flatMap((each) => each.texts));
    return [
      // Each side may have columns in turn.
      sides.flatMap((side) => bandsOfText(side).flat()),
      ...bandsOfText(below.flatMap((each) => each.texts)),
    ];
  });
}

/** Height at which the left column ends: a heading below the right one that follows the last heading in it. */
function endOfColumns({ left, right }: Run): number {
  const last = right.map(formalNumber).findLast((number) => number !== null) ?? null;
  const bottom = right.at(-1)?.baseline ?? 0;
  if (last === null) return Infinity;
  const next = left.find((each) => each.baseline > bottom && formalNumber(each) === last + 1);
  return next?.baseline ?? Infinity;
}

/** 3 for `參、…`. */
function formalNumber({ texts }: Stretch): number | null {
  const label = parseLabel(texts.map(({ text }) => text).join(''));
  return label?.style === 'formal' ? (label.ordinal[0] ?? null) : null;
}

function stretchesOf(row: readonly PlacedText[]): Stretch[] {
  const found: Stretch[] = [];
  for (const text of [...row].sort((one, other) => one.x - other.x)) {
    const last = found.at(-1);
    if (last !== undefined && text.x - last.right < text.size) {
      last.texts.push(text);
      last.right = Math.max(last.right, text.x + text.width);
    } else {
      const { x, width, baseline, size } = text;
      found.push({ texts: [text], left: x, right: x + width, baseline, size });
    }
  }
  return found;
}

/** Left edges that several stretches share, but for the leftmost, most frequent first. */
function edgesOf(stretches: readonly Stretch[]): number[] {
  const counts = new Map<number, number>();
  for (const { left } of stretches) {
    const edge = Math.round(left);
    counts.set(edge, (counts.get(edge) ?? 0) + 1);
  }
  const first = stretches.reduce((least, { left }) => Math.min(least, left), Infinity);
  return [...counts]
    .filter(([edge, count]) => count >= FEWEST_LINES && edge > first + GUTTER * 4)
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_EDGES)
    .map(([edge]) => edge);
}

/** Stretches between those that run over an edge. */
interface Run {
  all: Stretch[];
  left: Stretch[];
  right: Stretch[];
  edge: number;
}

function columnsAt(stretches: readonly Stretch[], edge: number): Run[] {
  const runs: Run[] = [];
  let open: Run | null = null;
  for (const stretch of stretches) {
    const isOver = stretch.left < edge - 2 && stretch.right > edge - GUTTER;
    const last: Run | null = open;
    if (last === null || isOver !== last.left.length + last.right.length < last.all.length) {
      open = { all: [], left: [], right: [], edge };
      runs.push(open);
    }
    open?.all.push(stretch);
    if (!isOver) (stretch.left < edge - 2 ? open?.left : open?.right)?.push(stretch);
  }
  return runs;
}

function isInColumns({ left, right, edge }: Run): boolean {
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  const start = Math.min(...left.map((each) => each.left));
  const end = Math.max(...left.map((each) => each.right));
  const far = Math.max(...right.map((each) => each.right));
  const size = left[0]?.size ?? 0;
  if (edge - end < size * GUTTER) return false;
  const full = [
    ...left.filter((each) => each.right - start > (end - start) * FULL),
    ...right.filter((each) => each.right - edge > (far - edge) * FULL),
  ];
  // Columns of text are about as wide as one another, and wide enough for sentences.
  const widths = [end - start, far - edge];
  return (
    full.length >= FEWEST_FULL &&
    Math.min(...widths) > size * 8 &&
    Math.min(...widths) > Math.max(...widths) * 0.5
  );
}
