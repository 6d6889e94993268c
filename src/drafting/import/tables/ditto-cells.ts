import type { Omission } from '../document/omission.ts';
import type { GridCell } from '../document/table-grid.ts';

/** Signs and words by which a cell says what the one above it says. */
const DITTO = /^(?:〃|″|＂|"|“|”|''|同上|同前)$/u;

/**
 * Cells that say the same as the one above (`〃`, `同上`) as if that one were merged over them.
 * @param omissions gets the signs
 */
export function withDittos(
  grid: readonly GridCell[][],
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const seen = new Set<GridCell>();
  const rows: GridCell[][] = [];
  for (const [at, cells] of grid.entries()) {
    rows.push(
      cells.map((cell, column) => {
        const above = rows[at - 1]?.[column];
        if (above === undefined || !DITTO.test(cell.text.trim())) return cell;
        if (!seen.has(cell)) omissions.push({ reason: '同上的符號', text: cell.text, place });
        seen.add(cell);
        return above;
      }),
    );
  }
  return rows;
}
