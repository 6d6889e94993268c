import type { Progress } from '../../src/drafting/import/limits/reading-aids.ts';
import type { DraftFacts, ImportRequest } from '../../src/drafting/import/import-plan.ts';

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

/** A draft as it is written, and what its clerk is told: words alone, for what is recognised of a long document is large. */
export interface Draft {
  /** Contents by path inside the content folder, the page for holding it against its source included. */
  files: ReadonlyMap<string, string>;
  source: {
    /** Inside the content folder. */
    path: string;
    /** What is kept in the place of a web page: its text; null where the document itself is. */
    text: string | null;
  };
  nextSteps: readonly string[];
  /** Without what the check finds. */
  report: string;
}

/**
 * What the process says: how far it has come; the draft or why there is none (in Chinese), then the report with what
 * the check finds in it.
 */
export type DraftAnswer =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'refusal'; words: string }
  | { kind: 'draft'; draft: Draft }
  | { kind: 'checked'; report: string };
