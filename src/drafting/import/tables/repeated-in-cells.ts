import { append } from '../document/append.ts';
import { linesOf } from '../document/clean-text.ts';
import type { Omission } from '../document/omission.ts';
import type { GridCell } from '../document/table-grid.ts';

/**
 * The rows of a table in which a cell that is merged over rows says the same words several times, once for a row at most, as if it said them
 * once: word processors keep the words of all cells that they merge.
 * @param omissions gets the words that are left out
 */
export function withoutRepeatsInCells(
  grid: readonly GridCell[][],
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const rows = new Map<GridCell, number>();
  for (const row of grid)
    for (const cell of new Set(row)) rows.set(cell, (rows.get(cell) ?? 0) + 1);
  const once = new Map<GridCell, GridCell>();
  for (const [cell, count] of rows) {
    const lines = count > 1 ? linesOf(cell.text) : [];
    const times = timesSaid(lines, count);
    if (times < 2) continue;
    const own = lines.slice(0, lines.length / times);
    once.set(cell, { ...cell, text: own.join('\n') });
    append(
      omissions,
      Array.from({ length: times - 1 }, () => ({
        reason: '合併儲存格裡重複的文字',
        text: own.join('\n'),
        place,
      })),
    );
  }
  return once.size === 0 ? [...grid] : grid.map((row) => row.map((cell) => once.get(cell) ?? cell));
}

/** How often lines say the same, up to a number of times; 1 where they do not. */
function timesSaid(lines: readonly string[], most: number): number {
  for (let times = Math.min(most, lines.length); times > 1; times -= 1) {
    const length = lines.length / times;
    if (lines.every((line, at) => line === lines[at % length])) return times;
  }
  return 1;
}
