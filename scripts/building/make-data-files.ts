import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import type { ExportManifest } from '../../src/publish/files/manifest.ts';
import type { FormerFiles, KeepPiece } from '../../src/publish/files/pieces.ts';
import { writeExports } from '../../src/publish/files/write-exports.ts';
import { buildSearchIndex } from '../../src/publish/search/build-index.ts';
import { INDEX_FOLDER } from '../../src/search/index-folder.ts';
import { noteSums } from './kept-of-site.ts';
import { formerForProcess, searchPiece } from './search-piece.ts';
import { pathsBelow } from './site-files.ts';
import type { WholeApart } from './whole-site/whole-apart.ts';

/** What data files are made of, and where. */
export interface DataFilesWork {
  corpus: Corpus;
  settings: Settings;
  /** Folder that they are written to. */
  exports: string;
  /** Folder of the rows of institutions, of which those of the whole site are joined. */
  parts: string;
  /** The process that writes the index of measures meanwhile; null where this one does. */
  whole: WholeApart | null;
  /** Waited for before the rows that are similar are written. */
  compared: Promise<void> | undefined;
  keep: KeepPiece;
  former: FormerFiles | null;
  /** Gets what may be writing in the folder when this fails. */
  beside: Promise<unknown>[];
}

/** Data files of the whole site and the index of measures. @returns the data files */
export async function makeDataFiles(work: DataFilesWork): Promise<ExportManifest> {
  const { corpus, settings, exports, parts, whole, compared, keep, former, beside } = work;
  const searched = keep(
    searchPiece(former, {
      build: (taken) =>
        whole === null
          ? Promise.resolve(buildSearchIndex(corpus, settings, exports, taken))
          : whole.search({ directory: exports, former: formerForProcess(taken) }),
      filesBelow: () => pathsBelow(exports, INDEX_FOLDER),
    }),
  );
  if (whole === null) await searched;
  else searched.catch(() => {});
  beside.push(searched);
  const written = await writeExports(corpus, settings, exports, { keep, former, parts, compared });
  await searched;
  noteSums(exports, written.files);
  return written;
}
