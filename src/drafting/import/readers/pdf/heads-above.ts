import { isTableHead } from '../../model/column-roles.ts';
import type { PlacedText } from './page-content.ts';
import type { RuledTable } from './ruled-tables.ts';

/** So many heights of a character above the borders heads stand at most. */
const HIGHEST = 4;

/** Characters of the longest head. */
const LONGEST_HEAD = 16;

/** From this share of the columns on, what stands above them are their heads. */
const MOSTLY = 0.75;
const FEWEST_COLUMNS = 3;

/** Texts may stand out of their columns by so many points. */
const SLACK = 3;

/** Heads above the borders of a table, one for each column, and the texts that they are made of. */
export interface HeadsAbove {
  heads: readonly string[];
  texts: ReadonlySet<PlacedText>;
}

/**
 * The heads of a table that are drawn without borders right above it, as on web pages: short texts, each within a
 * column.
 * @param table of the same page
 * @param free texts outside of its borders
 * @returns null where none are, or where they are no heads of a table of measures
 */
export function headsAbove(table: RuledTable, free: readonly PlacedText[]): HeadsAbove | null {
  const columns = columnsOf(table);
  if (columns.length < FEWEST_COLUMNS) return null;
  const above = free.filter(
    ({ baseline, size }) =>
      baseline <= table.top + size * 0.5 && baseline >= table.top - size * HIGHEST,
  );
  const lines = Map.groupBy(above, ({ baseline }) => Math.round(baseline));
  const texts: PlacedText[] = [];
  // From the table upwards, until a line is none of heads.
  for (const [, line] of [...lines].sort(([one], [other]) => other - one)) {
    const isWithin = line.every((text) => columns.some((column) => holds(column, text)));
    if (!isWithin) break;
    texts.unshift(...line);
  }
  const heads = columns.map((column) =>
    texts
      .filter((text) => holds(column, text))
      .sort((one, other) => one.baseline - other.baseline || one.x - other.x)
      .map(({ text }) => text.trim())
      .join(''),
  );
  const filled = heads.filter((head) => head !== '');
  const areHeads =
    filled.length >= columns.length * MOSTLY &&
    filled.every((head) => head.length <= LONGEST_HEAD) &&
    isTableHead(heads);
  return areHeads ? { heads, texts: new Set(texts) } : null;
}

interface Column {
  left: number;
  right: number;
}

/** The columns of a table by its cells that reach over no more than one; none where some column has none. */
function columnsOf({ cells, columns }: RuledTable): Column[] {
  const found = Array.from({ length: columns }, (_, column) =>
    cells.find((cell) => cell.column === column && cell.columnSpan === 1),
  );
  return found.every((cell) => cell !== undefined) ? found : [];
}

function holds({ left, right }: Column, { x, width }: PlacedText): boolean {
  return x >= left - SLACK && x + width <= right + SLACK;
}
