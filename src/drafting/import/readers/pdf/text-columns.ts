import { headingStyles } from '../../../../meaning/numbers/label-styles.ts';
import { compareLabels, parseLabel, type Label } from '../../../../meaning/numbers/parse-label.ts';
import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';

/** Texts of a page from one height to another: the columns in which they are set, one or several. */
export type TextBand = PlacedText[][];

/** Stretches of a line with nearly the gap of a character between them are two. */
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

/** The gap between columns, in characters: browsers leave one. */
const GUTTER = 0.8;

/** Places looked at as the left edge of a further column. */
const MOST_EDGES = 20;

/** Columns beside one another at most. */
const MOST_COLUMNS = 4;

/**
 * Texts by the columns in which a page sets them, bands from top to bottom: a heading over both columns is a
 * band of its own. Lines that are short on both sides are no columns but a list of two.
 * @param most columns that may stand beside one another
 */
export function bandsOfText(texts: readonly PlacedText[], most = MOST_COLUMNS): TextBand[] {
  const stretches = most < 2 ? [] : rowsOfTexts(texts).flatMap(stretchesOf);
  const isParted = (run: Run) => isInColumns(run, most);
  const edge = edgesOf(stretches).find((each) => columnsAt(stretches, each).some(isParted));
  if (edge === undefined) return texts.length === 0 ? [] : [[[...texts]]];
  return columnsAt(stretches, edge).flatMap((run): TextBand[] => {
    if (!isParted(run)) return [[run.all.flatMap((each) => each.texts)]];
    const end = endOfColumns(run);
    const left = run.left.filter(({ baseline }) => baseline < end);
    const below = run.left.filter(({ baseline }) => baseline >= end);
    const sides = [left, run.right].map((side) => side.flatMap((each) => each.texts));
    return [
      // Each side may have columns in turn.
      sides.flatMap((side) => bandsOfText(side, most - 1).flat()),
      ...bandsOfText(
        below.flatMap((each) => each.texts),
        most,
      ),
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
    if (last !== undefined && text.x - last.right < text.size * GUTTER) {
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

/** Numbers by which short lines are told to be columns. */
const FEWEST_NUMBERS = 3;

/** Whether the numbers of lines count on down one side and then the other, and not from line to line. */
function isCountedDown({ all, left, right }: Run): boolean {
  const last = labelsOf(right).at(-1);
  const bottom = right.at(-1)?.baseline ?? 0;
  // What stands below both columns counts on from the last of them.
  const isBelow = (each: Stretch) =>
    each.baseline > bottom &&
    labelsOf([each]).some((label) => last !== undefined && compareLabels(label, last) > 0);
  const end = left.find(isBelow)?.baseline ?? Infinity;
  const labelsBeside = (stretches: readonly Stretch[]) =>
    labelsOf(stretches.filter(({ baseline }) => baseline < end)).filter(
      ({ style }) => style === last?.style,
    );
  const own = labelsBeside(left);
  const down = [...own, ...labelsBeside(right)];
  return (
    own.length > 0 &&
    down.length >= FEWEST_NUMBERS &&
    areRising(down) &&
    !areRising(labelsBeside(all))
  );
}

function labelsOf(stretches: readonly Stretch[]): Label[] {
  return stretches.flatMap(
    ({ texts }) =>
      parseLabel(texts.map(({ text }) => text).join(''), { styles: headingStyles }) ?? [],
  );
}

function areRising(labels: readonly Label[]): boolean {
  return labels.every((label, at) => at === 0 || compareLabels(labels[at - 1]!, label) < 0);
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

function isInColumns(run: Run, most: number): boolean {
  const { left, right, edge } = run;
  if (isCountedDown(run)) return true;
  if (left.length < FEWEST_LINES || right.length < FEWEST_LINES) return false;
  const start = Math.min(...left.map((each) => each.left));
  const end = Math.max(...left.map((each) => each.right));
  const far = Math.max(...right.map((each) => each.right));
  // A title above may be larger than the text.
  const size = left.map((each) => each.size).sort((one, other) => one - other)[left.length >> 1]!;
  if (edge - end < size * GUTTER) return false;
  const full = [
    ...left.filter((each) => each.right - start > (end - start) * FULL),
    ...right.filter((each) => each.right - edge > (far - edge) * FULL),
  ];
  // Columns of text are about as wide as one another, and wide enough for sentences.
  const widths = [end - start, far - edge];
  if (full.length < FEWEST_FULL || Math.min(...widths) <= size * 8) return false;
  if (Math.min(...widths) > Math.max(...widths) * 0.5) return true;
  // Of three, two stand on one side.
  const wider = end - start > far - edge ? left : right;
  const texts = wider.flatMap((each) => each.texts);
  return bandsOfText(texts, most - 1).some((columns) => columns.length > 1);
}
