import type { TableCell } from '../../document/source-document.ts';
import { quoteStart } from '../paragraph-text.ts';

/** How a cell takes part in a merge over rows; null where it does not. */
export type Merge = 'restart' | 'continue' | null;

/** Cells of a table that go on in the next row, by their first column. */
export class OpenCells {
  #open = new Map<number, TableCell>();
  #next = new Map<number, TableCell>();
  /** What stands in merged cells that begin in a row that is not shown. */
  readonly #hidden = new Map<number, string>();

  /** The cell from above that goes on at a column; null where none does. */
  goOn(column: number, merge: Merge): TableCell | null {
    const above = merge === 'continue' ? this.#open.get(column) : undefined;
    if (above === undefined) return null;
    above.rowSpan += 1;
    this.#next.set(column, above);
    return above;
  }

  /** Takes up a cell that the row shows; one that begins in a hidden row shows nothing of it, with a doubt. */
  begin(column: number, cell: TableCell, merge: Merge): TableCell {
    const hidden = merge === 'continue' ? (this.#hidden.get(column) ?? '') : '';
    this.#hidden.delete(column);
    const shown: TableCell =
      hidden === ''
        ? cell
        : {
            ...cell,
            doubt: {
              found: `合併儲存格從隱藏的列起，那裡的文字${quoteStart(hidden)}不顯示，沒有讀入`,
              lookAt: '請對照原始檔，核對這一格',
            },
          };
    if (merge !== null) this.#next.set(column, shown);
    return shown;
  }

  endRow(): void {
    this.#open = this.#next;
    this.#next = new Map();
  }

  /** A cell of a row that is not shown: it ends what went on above it, and may begin what goes on below. */
  pass(column: number, merge: Merge, text: string): void {
    if (merge === 'continue') return;
    this.#open.delete(column);
    this.#hidden.delete(column);
    if (merge === 'restart') this.#hidden.set(column, text);
  }
}
