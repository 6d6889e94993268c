import { closeUp } from './clean-text.ts';
import { columnRole } from './column-roles.ts';
import { namesOutermost } from './head-words.ts';
import type { Omission } from './omission.ts';
import type { GridCell } from './table-grid.ts';

/** Columns from which on a row may hold a heading and its name alone. */
const FEWEST_COLUMNS = 3;

/**
 * Rows that name a heading (`策略 | 便民服務`, the second cell merged over all other columns) as rows of this heading
 * alone.
 * @param omissions gets what it is named
 * @returns the grid, and the cells of these headings
 */
export function withKeyedHeadings(
  grid: readonly GridCell[][],
  place: string | null,
  omissions: Omission[],
): { grid: GridCell[][]; keyed: ReadonlySet<GridCell> } {
  const keyed = new Set<GridCell>();
  const rows = grid.map((cells, at) => {
    const heading = keyedHeading(cells);
    // The row of the heads, or of measures, stands below it.
    if (heading === null || grid[at + 1]?.includes(heading) !== false) return cells;
    omissions.push({ reason: '標題列的名稱', text: cells[0]!.text, place });
    keyed.add(heading);
    return cells.map(() => heading);
  });
  return { grid: rows, keyed };
}

function keyedHeading(cells: readonly GridCell[]): GridCell | null {
  const [key, heading, ...others] = [...new Set(cells)];
  if (key === undefined || heading === undefined || others.length > 0) return null;
  if (cells.length < FEWEST_COLUMNS || cells.indexOf(heading) !== 1) return null;
  const name = closeUp(key.text);
  const isName = ['dimension', 'action'].includes(columnRole(name) ?? '') || namesOutermost(name);
  return isName && heading.text.trim() !== '' ? heading : null;
}
