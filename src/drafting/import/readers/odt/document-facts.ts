import type { Budget } from '../../limits/budget.ts';
import type { ListState } from './list-labels.ts';
import type { TextStyles } from './styles.ts';

/** What all stories of a document (body, cells, text boxes) share. */
export interface DocumentFacts {
  budget: Budget;
  styles: TextStyles;
  losses: Set<string>;
  /** Numbers of which a reader should check how they are written. */
  doubts: Set<string>;
  /** Tables so far, those in text boxes included. */
  tables: number;
  /** Tables around what is being read. */
  depth: number;
  /** Lists by `xml:id`, for others that continue them. */
  listsById: Map<string, ListState>;
  /** The last list of each list style. */
  lastLists: Map<string, ListState>;
  headings: ListState;
  /** What tracked changes deleted and has not been met in the text, by id. */
  deletions: Map<string, string>;
}

/** The facts for a story that counts nothing of the text. */
export function aside(facts: DocumentFacts): DocumentFacts {
  return {
    ...facts,
    doubts: new Set(),
    listsById: new Map(),
    lastLists: new Map(),
    headings: { reached: [] },
    deletions: new Map(),
  };
}
