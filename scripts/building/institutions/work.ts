import type { FileWithReading } from '../../../src/content/read/with-readings.ts';
import type { SiteHistory } from '../../../src/corpus/model/site-history.ts';
import type { Settings } from '../../../src/corpus/settings.ts';

/** What every worker is given first: all that pieces of institutions are made from but the plans. */
export interface WorkPlace {
  settings: Settings;
  /** Files of no plan, as they were checked. */
  around: readonly FileWithReading[];
  /** How messages name the content folder. */
  label: string;
  /** As `Corpus` has them. */
  asOf: string | null;
  history: SiteHistory;
  isCompared: boolean;
  /** Drafts that are shown. */
  shown: ReadonlySet<string>;
  /** Folder of the compiled pages. */
  compiled: string;
  /** Folders laid out as the site: for data files, and for pages. */
  exports: string;
  site: string;
  /** Folder for what is made on the way. */
  parts: string;
  /** Files of the site that stand there without being made. */
  ready: ReadonlySet<string>;
}

/** A few institutions, and which of their pieces to make. */
export interface Work {
  institutions: ReadonlySet<string>;
  /** Files of their plans, and of the plans that these need. */
  files: readonly FileWithReading[];
  /** Names of the pieces that are to be made. */
  make: ReadonlySet<string>;
  /** What is known of those that are taken from the edition before, by name. */
  taken: ReadonlyMap<string, unknown>;
}
