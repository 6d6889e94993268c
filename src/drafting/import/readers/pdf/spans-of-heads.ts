import type { Extent } from './tagged-rows.ts';

/** Columns over which heads reach, in their order. */
export interface HeadSpans {
  starts: readonly number[];
  spans: readonly number[];
  /** Whether no other way is about as likely. */
  isSure: boolean;
}

/** Ways that are compared. */
const MOST_WAYS = 1000;

/** How much nearer to their middles heads have to stand in the best way than in the next one, in points each. */
const CLEARLY = 3;

/**
 * The upper of two rows of heads: a head stands alone in each column that has none in the lower row, and over some that have
 * one and stand together; where several may be over these, each is in the middle of its own.
 * @param upper where the words of each head stand, null of an empty one
 * @param lower columns that have a head in the lower row
 * @param columns where the words of each column stand
 * @returns null where there are more heads or fewer than may be
 */
export function spansOfHeads(
  upper: readonly (Extent | null)[],
  lower: ReadonlySet<number>,
  columns: readonly Extent[],
): HeadSpans | null {
  const ways = waysToReach(upper.length, lower, columns.length)
    .map((starts) => ({ starts, off: offMiddle(upper, starts, columns) }))
    .sort((one, other) => one.off - other.off);
  const [best, next] = ways;
  if (best === undefined) return null;
  const { starts } = best;
  return {
    starts,
    spans: starts.map((start, at) => (starts[at + 1] ?? columns.length) - start),
    isSure: next === undefined || next.off - best.off >= CLEARLY * upper.length,
  };
}

/** Columns at which so many heads may begin. */
function waysToReach(heads: number, lower: ReadonlySet<number>, count: number): number[][] {
  const ways: number[][] = [];
  const go = (column: number, starts: readonly number[]): void => {
    if (ways.length >= MOST_WAYS || starts.length > heads) return;
    if (column === count) {
      if (starts.length === heads) ways.push([...starts]);
      return;
    }
    // Within what stands together, a head may begin at any column.
    const mayGoOn = lower.has(column) && lower.has(column - 1);
    if (mayGoOn) go(column + 1, starts);
    go(column + 1, [...starts, column]);
  };
  go(0, []);
  return ways;
}

/** How far heads stand from the middles of their columns, in points. */
function offMiddle(
  upper: readonly (Extent | null)[],
  starts: readonly number[],
  columns: readonly Extent[],
): number {
  return upper.reduce((sum, head, at) => {
    const [first, next] = [columns[starts[at]!], columns[starts[at + 1] ?? columns.length]];
    if (head === null || first === undefined) return sum;
    const right = next?.left ?? columns.at(-1)?.right ?? first.right;
    return sum + Math.abs((head.left + head.right) / 2 - (first.left + right) / 2);
  }, 0);
}
