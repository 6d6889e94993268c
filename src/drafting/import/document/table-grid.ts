import type { ReadingDoubt, RowDoubt, TableBlock } from './source-document.ts';

/** A cell of a table. The rows that it covers hold one and the same object. */
export interface GridCell {
  text: string;
  /** Index of the first row that it covers. */
  firstRow: number;
  /** Nothing stands in it, but a colour. */
  isFilled?: true;
  /** What the reader of the file was not sure of. */
  doubt?: ReadingDoubt;
}

/** A row of a table of measures. */
export interface TableRow {
  cells: readonly GridCell[];
  place: string | null;
  /** The first row after the end of a page: its cells may go on from the row before. */
  afterBreak: boolean;
  /** What was not certain when the row was put together. */
  doubt?: RowDoubt;
}

/**
 * How wide the grid of a table is at most, and how many places it has then; without making it.
 * @param most the width at which counting stops
 */
export function placesOf({ rows }: TableBlock, most: number): { width: number; places: number } {
  /** Columns that cells of the rows above take, by the last row that they reach. */
  let reaching: { end: number; columns: number }[] = [];
  let width = 0;
  for (const [index, row] of rows.entries()) {
    reaching = reaching.filter(({ end }) => end > index);
    const above = reaching.reduce((sum, { columns }) => sum + columns, 0);
    const own = row.reduce((sum, { columnSpan }) => sum + columnSpan, 0);
    width = Math.max(width, above + own);
    if (width > most) break;
    for (const { rowSpan, columnSpan } of row) {
      if (rowSpan > 1) reaching.push({ end: index + rowSpan, columns: columnSpan });
    }
  }
  return { width, places: width * rows.length };
}

/** The rows of a table with a cell in every column; a merged cell stands in each place that it covers. */
export function expandSpans(table: TableBlock): GridCell[][] {
  const grid: (GridCell | undefined)[][] = table.rows.map(() => []);
  for (const [rowIndex, row] of table.rows.entries()) {
    let column = 0;
    for (const { text, rowSpan, columnSpan, isFilled, doubt } of row) {
      while (grid[rowIndex]?.[column] !== undefined) column += 1;
      const cell: GridCell = {
        text,
        firstRow: rowIndex,
        ...(isFilled === undefined ? {} : { isFilled }),
        ...(doubt === undefined ? {} : { doubt }),
      };
      for (const covered of grid.slice(rowIndex, rowIndex + rowSpan)) {
        for (let offset = 0; offset < columnSpan; offset += 1) covered[column + offset] ??= cell;
      }
      column += columnSpan;
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length));
  return grid.map((row, firstRow) =>
    Array.from({ length: width }, (_, column) => row[column] ?? { text: '', firstRow }),
  );
}
