import { splitDimensions } from '../cells/split-headings.ts';
import type { TableRow } from '../document/table-grid.ts';
import { countedPart } from '../tables/series-headings.ts';

/**
 * What kind the headings are of that have rows of their own, by row: that of their number, what they count (`策略一：…` above `行動1：…`), or
 * for those with neither whether another one stands right below, for that is one of the next level.
 */
export function kindsOfGroups(
  rows: readonly TableRow[],
  groups: ReadonlyMap<TableRow, string>,
): Map<TableRow, readonly string[]> {
  const kinds = new Map<TableRow, readonly string[]>();
  for (const [at, row] of rows.entries()) {
    const text = groups.get(row);
    if (text === undefined) continue;
    const below = groups.get(rows[at + 1]!);
    const isAboveAnother = below !== undefined && isBare(below);
    kinds.set(
      row,
      splitDimensions(text).map(
        ({ label, text: words }) =>
          label?.style ?? countedPart(words) ?? (isAboveAnother ? 'above another' : 'bare'),
      ),
    );
  }
  return kinds;
}

/** Whether a heading has no number, and counts nothing. */
function isBare(text: string): boolean {
  return splitDimensions(text).every(
    ({ label, text: words }) => label === null && countedPart(words) === null,
  );
}
