import type { PlacedText } from './page-content.ts';
import { rowsOfTexts } from './text-lines.ts';

/**
 * x between each column and the next of a table without rules: where between two heads the fewest of its
 * texts cross, and there the middle of the widest stretch.
 */
export function columnBorders(
  heads: readonly PlacedText[],
  texts: readonly PlacedText[],
): number[] {
  const stretches = rowsOfTexts(texts).flatMap(stretchesOf);
  return heads
    .slice(1)
    .map((head, before) => borderBetween(heads[before] ?? head, head, stretches));
}

/** What is nearer than two columns are, as a part of a character: Chinese and numbers stand a little apart. */
const JOINED = 0.3;

/** Texts of a line that follow one another without a gap, each as one. */
function stretchesOf(row: readonly PlacedText[]): PlacedText[] {
  const found: PlacedText[] = [];
  for (const text of [...row].sort((one, other) => one.x - other.x)) {
    const before = found.at(-1);
    if (before !== undefined && text.x - (before.x + before.width) < text.size * JOINED)
      before.width = Math.max(before.width, text.x + text.width - before.x);
    else found.push({ ...text });
  }
  return found;
}

function borderBetween(one: PlacedText, other: PlacedText, texts: readonly PlacedText[]): number {
  const [from, to] = [one.x + one.width / 2, other.x + other.width / 2];
  const steps: [x: number, change: number][] = [[to, 0]];
  for (const { x, width } of [one, other, ...texts]) {
    const [start, end] = [Math.max(from, x), Math.min(to, x + width)];
    if (end > start) steps.push([start, 1], [end, -1]);
  }
  steps.sort(([first], [second]) => first - second);
  let best = { crossing: Number.POSITIVE_INFINITY, width: 0, middle: (from + to) / 2 };
  let [crossing, reached] = [0, from];
  for (const [x, change] of steps) {
    const width = x - reached;
    if (
      width > 0.5 &&
      (crossing < best.crossing || (crossing === best.crossing && width > best.width))
    )
      best = { crossing, width, middle: (x + reached) / 2 };
    crossing += change;
    reached = x;
  }
  return best.middle;
}
