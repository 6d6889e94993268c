import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import { blocksOf, outermostStyle, type Spacing } from './line-blocks.ts';
import { alignedWith, placeHeadings, type PlacedHeadings } from './placed-headings.ts';
import type { Line } from './text-lines.ts';
import type { ColumnKinds, UnruledRow } from './unruled-rows.ts';

/** Lines between two that run over the columns, with the rows that they make up. */
interface Stretch {
  columns: readonly (readonly Line[])[];
  rows: readonly UnruledRow[];
}

/**
 * Headings of each heading column, the outermost first, by stretch.
 * @param lines of each column, in all stretches
 */
export function headingsOf(
  stretches: readonly Stretch[],
  lines: readonly (readonly Line[])[],
  kinds: ColumnKinds,
  spacing: Spacing,
): Map<number, PlacedHeadings[]> {
  const rows = stretches.map((stretch) =>
    stretch.rows.map((row) => ({ ...row, number: numberOf(row, kinds) })),
  );
  const found: [number, PlacedHeadings[]][] = [];
  const columns = [...lines.keys()].filter((column) => !kinds.details.has(column));
  for (const column of columns.reverse()) {
    const style = outermostStyle(lines[column] ?? []);
    const isNumber = ({ text }: Line) => style !== null && parseLabel(text)?.style === style;
    const placed = placeHeadings(
      stretches.map((stretch, at) => ({
        blocks: blocksOf(column, stretch.columns[column] ?? [], spacing.pitch, isNumber),
        rows: rows[at] ?? [],
      })),
      spacing,
    );
    const inner = found[0]?.[1];
    found.unshift([
      column,
      inner === undefined
        ? placed
        : alignedWith(
            placed,
            inner,
            rows.map(({ length }) => length),
          ),
    ]);
  }
  return new Map(found);
}

/** The number of the first measure of a row, where it is of the kind that numbers the measures. */
function numberOf(
  { blocks }: UnruledRow,
  { measure, style }: ColumnKinds,
): readonly number[] | null {
  const first = blocks.find(({ column }) => column === measure)?.lines[0];
  const label = first === undefined ? null : parseLabel(first.text);
  return label?.style === style ? label.ordinal : null;
}
