import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { contentOf } from './column-content.ts';
import type { PlacedText } from './page-content.ts';
import { linesOf, rowsOfTexts } from './text-lines.ts';

/** From this gap on, in characters, two stretches of a line stand in columns. */
const GAP = 1.2;

/** How far apart stretches of one column begin or have their middle, in points. */
const SAME_PLACE = 3;

/** A stretch of a line that stands behind a gap, or alone far from the left edge. */
interface Stretch {
  text: string;
  left: number;
  middle: number;
}

/**
 * Whether lines that belong to no table stand in columns all the same: deadlines or units stand one below another
 * behind a gap, so that a line holds what belongs to several.
 */
export function areInColumns(texts: readonly PlacedText[]): boolean {
  const stretches = rowsOfTexts(texts).flatMap(stretchesBehind);
  return (['left', 'middle'] as const).some((edge) =>
    runsOf(stretches, edge).some((own) => contentOf(own.map(({ text }) => text)) !== null),
  );
}

function stretchesBehind(row: readonly PlacedText[]): Stretch[] {
  const found: PlacedText[][] = [];
  let right = -Infinity;
  for (const text of row.toSorted((one, other) => one.x - other.x)) {
    const last = found.at(-1);
    if (last !== undefined && text.x - right < text.size * GAP) last.push(text);
    else found.push([text]);
    right = Math.max(right, text.x + text.width);
  }
  return found.flatMap((own, at) => {
    const [first] = own;
    const [line] = linesOf(own);
    // A number and what is numbered stand apart.
    const before = at === 0 ? undefined : linesOf(found[at - 1]!)[0];
    const isNumbered = at === 1 && before !== undefined && isNumberAlone(before.text);
    if (first === undefined || line === undefined || at === 0 || isNumbered) return [];
    return [{ text: line.text, left: line.left, middle: (line.left + line.right) / 2 }];
  });
}

function isNumberAlone(text: string): boolean {
  return /^[^\p{L}\p{N}]$/u.test(text) || parseLabel(`${text}文`)?.rest === '文';
}

/** Stretches by the places at which they stand, from left to right. */
function runsOf(stretches: readonly Stretch[], edge: 'left' | 'middle'): Stretch[][] {
  const runs: Stretch[][] = [];
  for (const stretch of stretches.toSorted((one, other) => one[edge] - other[edge])) {
    const last = runs.at(-1);
    if (last !== undefined && stretch[edge] - last[0]![edge] <= SAME_PLACE) last.push(stretch);
    else runs.push([stretch]);
  }
  return runs;
}
