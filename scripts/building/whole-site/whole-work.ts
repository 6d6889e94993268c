import type { FolderWithReadings } from '../../../src/content/read/with-readings.ts';
import type { PackedSimilarRows } from '../../../src/corpus/figures/similar-rows.ts';
import type { ExportManifest } from '../../../src/publish/files/manifest.ts';
import type { PackedTexts } from '../../../src/publish/search/search-files.ts';
import type { PageGroup } from '../../rendering/render-pages.ts';
import type { WorkPlace } from '../institutions/work.ts';

/** A content folder, and the day that overrides its own as today, if any does. */
export interface ContentToRead {
  folder: FolderWithReadings;
  asOf: string | null;
  /** Folders of the project and of the content, where something is kept from one build to the next. */
  keptIn: { root: string; contentDir: string } | null;
}

/** What makes a corpus of a content folder that another process has checked. */
export type WholeCorpus = Pick<WorkPlace, 'settings' | 'asOf' | 'history' | 'isCompared' | 'shown'>;

/** Where the index of measures is written, and what can be taken of one before. */
export interface SearchWork {
  /** Laid out as the site. */
  directory: string;
  former: {
    packed: PackedTexts;
    /** Where its files lie, by path from the site's root; of those alone that are as they were written. */
    files: ReadonlyMap<string, string>;
  } | null;
}

/** Which pages are rendered, and where. */
export interface PagesWork extends Pick<WorkPlace, 'compiled' | 'site' | 'ready'> {
  /** Names of the groups of pages that are made by others, or taken from the edition before. */
  elsewhere: ReadonlySet<string>;
  /** Every data file; null as long as they are not written: then the pages follow that name some. */
  manifest: ExportManifest | null;
}

/** What the process that makes what is of the whole content is asked, in this order; the pages twice. */
export type ToWhole =
  | ({ is: 'read' } & ContentToRead)
  | { is: 'corpus'; corpus: WholeCorpus }
  | { is: 'similar' }
  | { is: 'search'; search: SearchWork }
  | { is: 'pages'; pages: PagesWork };

/** What it answers to each. */
export interface FromWhole {
  read: null;
  corpus: null;
  similar: PackedSimilarRows;
  search: PackedTexts;
  /** The groups that were rendered, as far as they were, and the files of each that stand there now. */
  pages: PageGroup[];
}
