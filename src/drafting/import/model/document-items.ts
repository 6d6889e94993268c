import type { ParagraphBlock, ReadingDoubt, TableBlock } from '../document/source-document.ts';
import type { TableRow } from '../document/table-grid.ts';

/** Why it is not certain that a table is one of the plan. */
export interface TableGuess extends ReadingDoubt {
  /** Its words do not say so: then each row is doubtful, else the table as a whole, at its first row. */
  isOfAllRows: boolean;
}

/** A table of measures or proposals, its pages joined. */
export interface PlanTable {
  kind: 'plan-table';
  holds: 'measures' | 'proposals';
  /** Head of each column, one line. */
  heads: readonly string[];
  rows: TableRow[];
  /** Rows above the head, e.g. the table's title. */
  caption: readonly string[];
  /** The numbered line above a table without 實施要項, which stands for it: `（一）服務流程`. */
  heading: ParagraphBlock | null;
  /** The heading above that one, `二、被害人保護` above `（一）開庭照護`; null without one. */
  outer: ParagraphBlock | null;
  /** What a line above it says that its amounts are counted in (`單位：千元`); null without one. */
  money: string | null;
  /** Paragraphs between its parts; they stay in the text around it. */
  between: ParagraphBlock[];
  place: string | null;
  /** Why it may be none of the plan; null where its heads and its content say that it is. */
  guess: TableGuess | null;
}

/** What stands in a document, tables of the plan joined over pages; any other table is left as it is. */
export type DocumentItem = ParagraphBlock | TableBlock | PlanTable;
