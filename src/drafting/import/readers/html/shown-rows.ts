import type { TableCell } from '../../document/source-document.ts';
import type { LeftOut } from '../hidden-text.ts';
import { shownPart } from '../sheets/hidden-rows.ts';

/** A row of a table with all of its cells, also those that are left out. */
export interface WrittenRow {
  cells: readonly WrittenCell[];
  why: LeftOut | null;
  place: string | null;
}

export interface WrittenCell extends TableCell {
  why: LeftOut | null;
}

/** A row as the table shows it. */
export interface ShownRow {
  cells: TableCell[];
  place: string | null;
}

/** A cell at its place in the table. */
interface PlacedCell {
  cell: WrittenCell;
  row: number;
  column: number;
}

/**
 * The rows of a table that are shown. Rows and columns all of which is hidden fall out of it, any other cell that is left
 * out is empty.
 * @param quote tells why words are left out, and which
 */
export function shownRows(
  rows: readonly WrittenRow[],
  quote: (why: LeftOut, words: string, place: string | null) => void,
): ShownRow[] {
  const isWhole = rows.every(({ why, cells }) => why === null && cells.every((cell) => !cell.why));
  if (isWhole) return rows.map(({ cells, place }) => ({ cells: cells.map(withoutWhy), place }));
  const cells = placedCells(rows, tooMany(rows));
  const hiddenColumns = columnsHidden(cells, rows);
  const isHiddenRow = (row: number) => rows[row]?.why === 'hidden';
  const isHiddenColumn = (column: number) => hiddenColumns.has(column);
  const before = hiddenBefore(rows);
  const rowsShown = (from: number, length: number) =>
    length - (before[from + length] ?? 0) + (before[from] ?? 0);
  const columnsShown = (from: number, length: number) =>
    [...hiddenColumns].reduce(
      (sum, at) => sum - (at >= from && at < from + length ? 1 : 0),
      length,
    );
  const shown = rows.map((): PlacedCell[] => []);
  const unread = rows.map((): Map<LeftOut, string[]> => new Map());
  for (const { cell, row, column } of cells) {
    const { rowSpan, columnSpan } = cell;
    const { text, doubt, ...part } = shownPart(
      { row, column, text: cell.text, rowSpan, columnSpan },
      isHiddenRow,
      isHiddenColumn,
    ) ?? { text: cell.text, row: -1, column: -1, rowSpan: 0, columnSpan: 0 };
    const why =
      cell.why ??
      (part.row === -1 ? 'hidden' : null) ??
      (rows[row]?.why === 'struck' ? 'struck' : null);
    if (why !== null && text !== '') {
      const words = unread[row]!.get(why) ?? [];
      unread[row]!.set(why, [...words, text]);
    }
    if (part.row === -1) continue;
    const { inside, why: _, ...kept } = cell;
    const read =
      why !== null
        ? { text: '' }
        : {
            text,
            ...(inside === undefined ? {} : { inside }),
            ...(doubt === undefined ? {} : { doubt }),
          };
    shown[part.row]?.push({
      row: part.row,
      column: part.column,
      cell: {
        ...kept,
        why: null,
        ...read,
        rowSpan: rowsShown(part.row, part.rowSpan),
        columnSpan: columnsShown(part.column, part.columnSpan),
      },
    });
  }
  for (const [row, whys] of unread.entries())
    for (const [why, words] of whys) quote(why, words.join(' '), rows[row]?.place ?? null);
  return rows.flatMap(({ place }, row) => {
    if (isHiddenRow(row)) return [];
    const own = (shown[row] ?? []).toSorted((one, other) => one.column - other.column);
    return [{ cells: own.map(({ cell }) => withoutWhy(cell)), place }];
  });
}

function withoutWhy({ why: _, ...cell }: WrittenCell): TableCell {
  return cell;
}

/** How many of the first rows are hidden, for each number of rows. */
function hiddenBefore(rows: readonly WrittenRow[]): number[] {
  const counts = [0];
  for (const { why } of rows) counts.push(counts.at(-1)! + (why === 'hidden' ? 1 : 0));
  return counts;
}

/** Rows that have more columns than all that are shown in full: their hidden cells have no place of their own. */
function tooMany(rows: readonly WrittenRow[]): ReadonlySet<number> {
  const widths: number[] = [];
  for (const { cell, row, column } of placedCells(rows, new Set()))
    widths[row] = Math.max(widths[row] ?? 0, column + cell.columnSpan);
  const isFull = ({ why, cells }: WrittenRow) =>
    why !== 'hidden' && cells.every((cell) => cell.why !== 'hidden');
  const full = rows.flatMap((row, at) => (isFull(row) ? [widths[at] ?? 0] : []));
  const widest = full.reduce((most, width) => Math.max(most, width), 0);
  if (widest === 0) return new Set();
  return new Set(rows.keys().filter((row) => (widths[row] ?? 0) > widest));
}

/**
 * Where the cells stand: each in the first column that no cell of a row above reaches down to; hidden
 * ones of the narrowed rows stand nowhere, over no column.
 */
function placedCells(rows: readonly WrittenRow[], narrowed: ReadonlySet<number>): PlacedCell[] {
  const placed: PlacedCell[] = [];
  /** Row up to which a cell above takes a column. */
  const taken: number[] = [];
  for (const [row, { cells }] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while ((taken[column] ?? -1) >= row) column += 1;
      if (cell.why === 'hidden' && narrowed.has(row)) {
        placed.push({ cell: { ...cell, columnSpan: 0 }, row, column });
        continue;
      }
      const rowSpan = Math.min(cell.rowSpan, rows.length - row);
      placed.push({ cell: { ...cell, rowSpan }, row, column });
      for (let at = column; at < column + cell.columnSpan; at += 1) taken[at] = row + rowSpan - 1;
      column += cell.columnSpan;
    }
  }
  return placed;
}

/** Columns of which every cell is hidden, but those that are merged over others as well. */
function columnsHidden(
  cells: readonly PlacedCell[],
  rows: readonly WrittenRow[],
): ReadonlySet<number> {
  const [hidden, shown] = [new Set<number>(), new Set<number>()];
  for (const { cell, row, column } of cells) {
    if (rows[row]?.why === 'hidden') continue;
    if (cell.why === 'hidden')
      for (let at = column; at < column + cell.columnSpan; at += 1) hidden.add(at);
    else if (cell.columnSpan === 1) shown.add(column);
  }
  return hidden.difference(shown);
}
