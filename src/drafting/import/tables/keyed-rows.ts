import { dropSpace } from '../../../meaning/text/fold.ts';
import { closeUp } from '../document/clean-text.ts';
import { columnRole } from '../model/column-roles.ts';
import { namesOutermost } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { GridCell } from '../document/table-grid.ts';

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
    // `目標 | 三日內辦結。` below `策略 | 便民服務` tells of that, and heads nothing.
    const isBelow = keyedHeading(grid[at - 1] ?? []) !== null;
    if (toldOfPart(cells) !== null && (isBelow || /[。；]/u.test(heading.text))) return cells;
    omissions.push({ reason: '標題列的名稱', text: cells[0]!.text, place });
    keyed.add(heading);
    return cells.map(() => heading);
  });
  return { grid: rows, keyed };
}

function keyedHeading(cells: readonly GridCell[]): GridCell | null {
  const row = keyedRow(cells);
  if (row === null) return null;
  const isName =
    ['dimension', 'action'].includes(columnRole(row.name) ?? '') || namesOutermost(row.name);
  return isName ? row.value : null;
}

/** Words that say what is told of a part of the table as a whole. */
const TELLING =
  /^(?:目標|目的|宗旨|現況|問題|現況說明|(?:現況)?[及與]?問題(?:說明|分析)?|說明|背景|緣起|依據|備註|(?:績效|衡量|關鍵)?指標|衡量標準|預期(?:成果|效益|目標|成效))$/u;

/** What a row of two cells tells of the rows around it: `目標：…`; null for any other row. */
export function toldOfPart(cells: readonly GridCell[]): string | null {
  const row = keyedRow(cells);
  return row !== null && TELLING.test(dropSpace(row.name))
    ? `${row.name}：${row.value.text}`
    : null;
}

/** A row with a name in its first cell and one more cell over all other columns. */
function keyedRow(cells: readonly GridCell[]): { name: string; value: GridCell } | null {
  const [key, value, ...others] = [...new Set(cells)];
  if (key === undefined || value === undefined || others.length > 0) return null;
  if (cells.length < FEWEST_COLUMNS || cells.indexOf(value) !== 1) return null;
  return value.text.trim() === '' ? null : { name: closeUp(key.text), value };
}
