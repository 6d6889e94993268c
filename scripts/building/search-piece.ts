import { indexFile } from '../../src/search/index-folder.ts';
import type { FormerFiles, Piece } from '../../src/publish/files/pieces.ts';
import type { FormerSearchFiles, PackedTexts } from '../../src/publish/search/search-files.ts';
import type { SearchWork } from './whole-site/whole-work.ts';

/** What has to be known of the index of measures. */
export interface MadeSearch {
  files: readonly string[];
  packed: PackedTexts;
}

const NAME = 'site search';

/**
 * The index of measures, as a piece of the site. It is of the words of plans; no page is needed for it.
 * @param former the edition before, of which files with the same text are taken
 * @param options `build` writes the index; `filesBelow` lists what was written
 */
export function searchPiece(
  former: FormerFiles | null,
  {
    build,
    filesBelow,
  }: {
    build: (former: FormerSearchFiles | null) => Promise<PackedTexts>;
    filesBelow: () => string[];
  },
): Piece<MadeSearch> {
  const before = former?.made(NAME) as MadeSearch | null | undefined;
  return {
    name: NAME,
    async make() {
      const packed = await build(before ? { find: former!.find, packed: before.packed } : null);
      return { files: filesBelow(), packed };
    },
    filesOf: ({ files }) => files,
  };
}

/** The same, as another process can be told of it. */
export function formerForProcess(former: FormerSearchFiles | null): SearchWork['former'] {
  if (former === null) return null;
  const files = new Map<string, string>();
  for (const name of Object.values(former.packed)) {
    const href = indexFile(name);
    const found = former.find(href);
    if (found !== null) files.set(href, found.path);
  }
  return { packed: former.packed, files };
}
