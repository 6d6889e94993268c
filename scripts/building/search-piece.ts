import type { Corpus } from '../../src/corpus/model/corpus.ts';
import type { Settings } from '../../src/corpus/settings.ts';
import type { FormerFiles, Piece } from '../../src/publish/files/pieces.ts';
import { buildSearchIndex } from '../../src/publish/search/build-index.ts';
import type { PackedTexts } from '../../src/publish/search/search-files.ts';

/** What has to be known of the index of measures. */
export interface MadeSearch {
  files: readonly string[];
  packed: PackedTexts;
}

const NAME = 'site search';

/**
 * The index of measures, as a piece of the site. It is of the words of plans; no page is needed for it.
 * @param options `former`: the edition before, of which files with the same text are taken; `filesBelow` lists what was written
 */
export function searchPiece(
  corpus: Corpus,
  settings: Settings,
  {
    directory,
    former,
    filesBelow,
  }: { directory: string; former: FormerFiles | null; filesBelow: () => string[] },
): Piece<MadeSearch> {
  const before = former?.made(NAME) as MadeSearch | null | undefined;
  return {
    name: NAME,
    async make() {
      const taken = before ? { find: former!.find, packed: before.packed } : null;
      const packed = await buildSearchIndex(corpus, settings, directory, taken);
      return { files: filesBelow(), packed };
    },
    filesOf: ({ files }) => files,
  };
}
