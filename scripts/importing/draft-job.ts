import type { Problem } from '../../src/content/problems/problem.ts';
import type { Progress } from '../../src/drafting/import/reading-aids.ts';
import type {
  DraftFacts,
  ImportedPlan,
  ImportRequest,
} from '../../src/drafting/import/import-plan.ts';

/** What a process apart is to read and recognise; the bytes of the document come on its standard input. */
export interface DraftJob {
  request: Omit<ImportRequest, 'document'>;
  facts: DraftFacts;
  /** Absolute path of the content folder, in which the draft is checked. */
  contentDir: string;
  /** Bytes of the document. */
  size: number;
  net: Net;
}

/** What the process may take; it ends itself when it takes more. */
export interface Net {
  /** Of computing, which on an idle machine are those of the clock. */
  seconds: number;
  /** For the check of the draft, which is left out when it takes longer. */
  checkSeconds: number;
  heapMegabytes: number;
  /** Of the whole process. */
  megabytes: number;
}

/** A draft, and the signs of the document that it leaves out. */
export interface Draft {
  plan: ImportedPlan;
  /** The page on which it is held against its source. */
  review: string;
  removed: readonly string[];
  /** What is kept in the place of a web page: its text; null where the document itself is. */
  text: string | null;
}

/**
 * What the process says: how far it has come; the draft or why there is none (in Chinese), then what the check
 * finds in it.
 */
export type DraftAnswer =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'refusal'; words: string }
  | { kind: 'draft'; draft: Draft }
  | { kind: 'problems'; problems: readonly Problem[] };
