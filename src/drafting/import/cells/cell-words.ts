import { joinWrapped, linesOf } from '../document/clean-text.ts';
import type { GridCell } from '../document/table-grid.ts';

/** The texts of cells, each in one line. */
export function textsOf(cells: readonly GridCell[]): string[] {
  return cells.map(textOfCell);
}

/** Texts of cells in one line: a merged cell is asked for in each place that it covers. */
const oneLine = new WeakMap<GridCell, string>();

/** The text of a cell in one line. */
export function textOfCell(cell: GridCell): string {
  const known = oneLine.get(cell);
  if (known !== undefined) return known;
  const text = joinWrapped(linesOf(cell.text));
  oneLine.set(cell, text);
  return text;
}
