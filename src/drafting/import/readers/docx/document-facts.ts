import type { Budget } from '../../limits/budget.ts';
import type { ListLabels } from './list-labels.ts';
import type { RunLooks } from './run-looks.ts';
import type { ParagraphStyles } from './styles.ts';

/** What all stories of a document (body, cells, text boxes) share. */
export interface DocumentFacts {
  budget: Budget;
  styles: ParagraphStyles;
  looks: RunLooks;
  labels: ListLabels;
  /** Texts of footnotes, endnotes and comments by `footnote 2`, `endnote 3`, `comment 0`. */
  notes: ReadonlyMap<string, string>;
  losses: Set<string>;
  /** Tables so far, those in text boxes included. */
  tables: number;
  /** Tables around what is being read. */
  depth: number;
}
