import type { ReadingDoubt } from '../../document/source-document.ts';

/** A cell of a spreadsheet that holds something, or is merged. */
export interface SheetCell {
  /** 0-based. */
  row: number;
  column: number;
  text: string;
  rowSpan: number;
  columnSpan: number;
  /** Why it may not belong where it stands. */
  doubt?: ReadingDoubt;
}

/** A row of a sheet that has a cell with text, and all of its cells. */
export type SheetRow = readonly [row: number, cells: readonly SheetCell[]];
