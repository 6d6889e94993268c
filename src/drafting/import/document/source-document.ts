/**
 * A plan document as a reader of some file format gives it: what stands in it, in reading order and
 * without its layout. What the words mean is for the recogniser.
 */
export interface SourceDocument {
  blocks: readonly Block[];
  /** What the reader could not take over, in Chinese, for the review report, e.g. an image. */
  losses: readonly string[];
  /** Signs of the file that are no text of the plan and were left out, e.g. `<p>`, one entry each time. */
  removed?: readonly string[];
}

export type Block = ParagraphBlock | TableBlock;

/** A paragraph, heading or list item; a list item begins with the number or dash it has in the file. */
export interface ParagraphBlock {
  kind: 'paragraph';
  /** Lines as the file breaks them (a line break of the author, not of the page), without markup. */
  text: string;
  /** 1 … 6 where the file itself marks it as a heading, else null. */
  headingLevel: number | null;
  /** How many lists the file has around that of a list item; absent for none. Numbers of several levels may be alike. */
  listLevel?: number;
  /** Where to look it up, in Chinese, e.g. `第 41 行` or `第 3 頁`; null where the format has no places. */
  place: string | null;
  /** Why its words may belong to several cells, in a format without tables. */
  doubt?: ReadingDoubt;
  /** The heads of a table where a page on which it goes on prints them again. */
  isPrintedAgain?: true;
}

/** A table; merged cells stand once, in their first row and column. */
export interface TableBlock {
  kind: 'table';
  rows: readonly (readonly TableCell[])[];
  place: string | null;
  /** A place for each row, in a format that has them. */
  rowPlaces?: readonly (string | null)[];
  /** For each row what was not certain when it was put together, in a format without rows; null where all was. */
  rowDoubts?: readonly (RowDoubt | null)[];
}

/** What a reader was not sure of. */
export interface ReadingDoubt {
  /** What was found, in Chinese. */
  found: string;
  /** What to look at, in Chinese. */
  lookAt: string;
  /** It is about all of its row, not its cell alone. */
  isOfRow?: true;
}

/** A doubt about a row before its measures are known (see `Doubt`). */
export interface RowDoubt extends ReadingDoubt {
  /** Absent where it is about the whole row. */
  columns?: readonly string[];
}

export interface TableCell {
  /** Paragraphs and line breaks of the cell, one a line; `''` for an empty cell. */
  text: string;
  /** Rows and columns that it covers, at least 1. */
  rowSpan: number;
  columnSpan: number;
  /** Why it may belong to another row, in a format without cells. */
  doubt?: ReadingDoubt;
  /** Nothing stands in it, but a colour: charts say so when something is done. */
  isFilled?: true;
  /** What stands in it, where there is a table among that; until it is known what the table around it is for. */
  inside?: readonly Block[];
}
