import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { Line } from './text-lines.ts';

/** Lines of a column that follow one another as those of a paragraph do. */
export interface LineBlock {
  column: number;
  lines: Line[];
  /** Of the characters, not of the space around them. */
  top: number;
  bottom: number;
}

/** How a table without rules is set, told by all of its pages. */
export interface Spacing {
  /** Height of a character. */
  size: number;
  /** From one baseline to the next within a paragraph. */
  pitch: number;
  /** Between the paragraphs of one cell, from bottom to top; null where no cell is known to have several. */
  paragraphGap: number | null;
  /** The least between two rows, from bottom to top; null where no two are known. */
  rowGap: number | null;
  /** Whether cells of a row begin at the same height, or have their middle there. */
  alignment: 'top' | 'middle';
  /** False where no cell tells of the alignment. */
  isAlignmentSure: boolean;
}

/** By how much lines of a paragraph stand further apart where other fonts are among them. */
export function slackOf(pitch: number): number {
  return pitch * 0.06 + 0.6;
}

export function blockOf(column: number, lines: Line[]): LineBlock {
  const [first, last] = [lines[0], lines.at(-1)];
  return {
    column,
    lines,
    top: (first?.baseline ?? 0) - (first?.size ?? 0) * 0.8,
    bottom: (last?.baseline ?? 0) + (last?.size ?? 0) * 0.2,
  };
}

/** The usual distance of lines within a paragraph: the one found most often. */
export function usualPitch(columns: readonly (readonly Line[])[]): { size: number; pitch: number } {
  const counts = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const lines of columns) {
    for (const [at, line] of lines.entries()) {
      sizes.set(line.size, (sizes.get(line.size) ?? 0) + 1);
      const before = lines[at - 1];
      if (before === undefined) continue;
      const distance = (line.baseline - before.baseline) / line.size;
      if (distance < 0.9 || distance > 1.9) continue;
      const rounded = Math.round((line.baseline - before.baseline) * 2) / 2;
      counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    }
  }
  const size = mostFrequent(sizes) ?? 12;
  return { size, pitch: mostFrequent(counts) ?? size * 1.45 };
}

function mostFrequent(counts: ReadonlyMap<number, number>): number | null {
  let best: [value: number, count: number] | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > best[1] || (count === best[1] && value < best[0]))
      best = [value, count];
  }
  return best?.[0] ?? null;
}

/**
 * Lines of a column in blocks: a new one behind more than the usual distance, and where a number of the
 * outermost kind begins.
 * @param isStart says of further lines that they begin a block
 */
export function blocksOf(
  column: number,
  lines: readonly Line[],
  pitch: number,
  isStart: (line: Line, before: Line) => boolean,
): LineBlock[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const before = groups.at(-1)?.at(-1);
    const goesOn =
      before !== undefined &&
      line.baseline - before.baseline <= pitch + slackOf(pitch) &&
      !isStart(line, before);
    if (goesOn) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => blockOf(column, group));
}

/** The kind of number with which entries of a column begin; null where they have none. */
export function outermostStyle(lines: readonly Line[]): string | null {
  for (const { text } of lines) {
    const style = parseLabel(text)?.style;
    if (style !== undefined) return style;
  }
  return null;
}
