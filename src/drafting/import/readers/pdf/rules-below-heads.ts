import type { Rule } from './page-content.ts';
import type { RuledTable } from './ruled-tables.ts';

/** Rows and columns of a table that is nothing but heads. */
const MOST_ROWS = 2;
const FEWEST_COLUMNS = 3;

/** How far lines may end beside the edges of the heads, in points. */
const BESIDE = 4;

/** From this part of the width on that lines at one height cover, they end a row. */
const NEARLY_ALL = 0.8;

/** Height of the highest row, in points. */
const HIGHEST = 200;

/**
 * Lines between the columns of tables in which heads alone have them and rows below have lines above and below: those of the
 * heads go on downwards. A cell that reaches over rows has no line within it, as in any table.
 * @param rules of the page
 * @param tables that these draw
 */
export function rulesBelowHeads(
  rules: readonly Rule[],
  tables: readonly RuledTable[],
): readonly Rule[] {
  return tables.flatMap((table) => {
    if (table.rows > MOST_ROWS || table.columns < FEWEST_COLUMNS) return [];
    const { left, right, bottom } = table;
    const next = tables
      .filter((other) => other.top > bottom && other.left < right && other.right > left)
      .reduce((top, other) => Math.min(top, other.top), Infinity);
    const isBelow = (at: number) => at > bottom + BESIDE && at < next - BESIDE;
    const parts = rules.some(
      ({ direction, at, from, to }) =>
        direction === 'vertical' &&
        at > left - BESIDE &&
        at < right + BESIDE &&
        (isBelow(from) || isBelow(to)) &&
        to > bottom + BESIDE,
    );
    const end = parts ? null : lastRow(rules, table, isBelow);
    if (end === null) return [];
    const edges = new Set(table.cells.flatMap((cell) => [cell.left, cell.right]));
    return [...edges].map((at): Rule => ({ direction: 'vertical', at, from: bottom, to: end }));
  });
}

/** The height of the line below the last of several rows; null where there are none. */
function lastRow(
  rules: readonly Rule[],
  { left, right, bottom }: RuledTable,
  isBelow: (at: number) => boolean,
): number | null {
  const lines = rules
    .filter(
      ({ direction, at, from, to }) =>
        direction === 'horizontal' && isBelow(at) && from > left - BESIDE && to < right + BESIDE,
    )
    .sort((one, other) => one.at - other.at);
  let end = bottom;
  let whole = 0;
  let last: number | null = null;
  for (const { at } of lines) {
    if (at - end > HIGHEST) break;
    end = at;
    const width = lines
      .filter((line) => Math.abs(line.at - at) < 1)
      .reduce((sum, { from, to }) => sum + to - from, 0);
    if (width < (right - left) * NEARLY_ALL) continue;
    if (last === null || at - last > BESIDE) whole += 1;
    last = at;
  }
  return whole >= 1 && lines.length > 1 ? last : null;
}
