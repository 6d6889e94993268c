import type { LogEntry } from './change-log.ts';
import type { Change } from './change.ts';

/** An edition of the data that was published before, as it was recorded then. */
export interface KnownEdition {
  /** Day of its content, ISO 8601; null where it does not say. */
  edition: string | null;
  /** Address of the file that holds all its data, from the site's root. */
  href: string;
  bytes: number;
  sha256: string;
}

/** One whose file is kept. */
export interface PastEdition extends KnownEdition {
  /** Path of that file on this machine, for copying. */
  file: string;
}

/** An older edition that is not offered any more, for it holds what was withheld since. */
export interface WithdrawnEdition {
  /** Day of its content, ISO 8601; null where it does not say. */
  edition: string | null;
}

/** What is known from the build before. */
export interface SiteHistory {
  /** What differs from the edition before. */
  changes: readonly Change[];
  /** What this comparison and former ones told, the newest first. */
  log: readonly LogEntry[];
  /** Older editions that are kept, newest first. */
  editions: readonly PastEdition[];
  /** Older editions whose files were not at hand any more, newest first; at their addresses is nothing. */
  notKept: readonly KnownEdition[];
  /** Older editions that were withdrawn, newest first. */
  withdrawn: readonly WithdrawnEdition[];
}

/** History of a build that is given no former one. */
export const noHistory: SiteHistory = {
  changes: [],
  log: [],
  editions: [],
  notKept: [],
  withdrawn: [],
};
