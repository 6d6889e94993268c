import { headingStyles } from '../../../../meaning/numbers/label-styles.ts';
import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { ReadingDoubt, RowDoubt } from '../../document/source-document.ts';
import { quoteStart } from '../paragraph-text.ts';
import type { SheetCell } from './sheet-cell.ts';

/**
 * A cell of a hidden row or column as the sheet shows it, for one that is merged stands in what of it is not hidden;
 * null for any other.
 */
export function shownPart(
  cell: SheetCell,
  isHiddenRow: (row: number) => boolean,
  isHiddenColumn: (column: number) => boolean,
): SheetCell | null {
  const [below, right] = [cell.row + cell.rowSpan, cell.column + cell.columnSpan];
  let { row, column } = cell;
  while (row < below && isHiddenRow(row)) row += 1;
  while (column < right && isHiddenColumn(column)) column += 1;
  if (row === below || column === right) return null;
  if (row === cell.row && column === cell.column) return cell;
  return {
    ...cell,
    row,
    column,
    rowSpan: below - row,
    columnSpan: right - column,
    doubt: {
      found: `${quoteStart(cell.text)}的合併儲存格從隱藏的列或欄起，顯示在這裡`,
      lookAt: '請對照原始檔，核對是否屬於這一列',
    },
  };
}

/**
 * What hidden rows leave open in the rows below them: a cell that is empty there may go on from a hidden one, and a
 * hidden text that stands alone in its row may head them.
 */
export class HiddenRows {
  /** Their cells with text, from top to bottom, a list for each row. */
  readonly #rows: readonly (readonly SheetCell[])[];
  #next = 0;
  /** What an empty cell of a column may go on from. */
  readonly #above = new Map<number, ReadingDoubt>();
  /** Headings, by the kind of their number. */
  readonly #headings = new Map<string | null, string>();

  /** @param cells of hidden rows */
  constructor(cells: readonly SheetCell[]) {
    this.#rows = [...Map.groupBy(cells, ({ row }) => row)]
      .toSorted(([one], [other]) => one - other)
      .map(([, own]) => own);
  }

  /** Begins a table: hidden rows above it leave nothing open in it. */
  begin(row: number): void {
    this.#passTo(row);
    this.#above.clear();
    this.#headings.clear();
  }

  /** Takes up the hidden rows above one that is shown, and what this begins anew. To be called for each, in order. */
  next(row: number, cells: readonly SheetCell[]): void {
    this.#passTo(row);
    const filled = cells.filter(({ text }) => text !== '');
    for (const { column, columnSpan } of filled)
      for (let at = column; at < column + columnSpan; at += 1) this.#above.delete(at);
    const [only, ...others] = filled;
    if (only !== undefined && others.length === 0) this.#headings.delete(styleOf(only.text));
  }

  /** About the empty cell of a column. */
  cellDoubt(column: number): ReadingDoubt | null {
    return this.#above.get(column) ?? null;
  }

  /** About what heads the row. */
  rowDoubt(): RowDoubt | null {
    const headings = [...this.#headings.values()];
    if (headings.length === 0) return null;
    return {
      found: `上方隱藏的列有${headings.map(quoteStart).join('、')}，沒有讀入`,
      lookAt: '請核對是否為這一列的標題',
      columns: ['dimension', 'actions'],
    };
  }

  #passTo(row: number): void {
    while ((this.#rows[this.#next]?.[0]?.row ?? Infinity) < row) {
      this.#hide(this.#rows[this.#next] ?? []);
      this.#next += 1;
    }
  }

  #hide(cells: readonly SheetCell[]): void {
    const [first, ...others] = cells;
    if (first === undefined) return;
    if (others.length === 0) this.#headings.set(styleOf(first.text), first.text);
    for (const { column, text } of cells)
      this.#above.set(column, {
        found: `上方隱藏的列在這一欄有${quoteStart(text)}，沒有讀入，這一列的這一格是空的`,
        lookAt: '請核對這一列是否屬於它',
      });
  }
}

function styleOf(text: string): string | null {
  return parseLabel(text, { styles: headingStyles })?.style ?? null;
}
