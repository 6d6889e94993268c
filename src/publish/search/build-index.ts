import type { Corpus } from '../../corpus/model/corpus.ts';
import type { Settings } from '../../corpus/settings.ts';
import { buildShards } from '../../search/build-shards.ts';
import type { KnownWords } from '../../search/query/synonyms.ts';
import { needs } from '../../meaning/synonyms/needs.ts';
import { searchDocuments } from '../../search/build-table.ts';
import { TABLE_FILE } from '../../search/index-folder.ts';
import { latinStarts } from '../../search/latin-words.ts';
import { rowCount } from '../../search/search-table.ts';
import { cutIntoFiles, textFileSizes } from '../../search/text-files.ts';
import { buildVariants } from '../../search/variants/build-variants.ts';
import { cutVolumes } from '../../search/volumes/cut-volumes.ts';
import { buildDirectory, entriesOfNames } from '../../search/volumes/build-directory.ts';
import { overviewOf } from '../../search/volumes/overview.ts';
import type {
  NumberedFiles,
  SearchHead,
  VolumeEntry,
  VolumeTable,
} from '../../search/volumes/volume.ts';
import { searchFiles, type FormerSearchFiles, type PackedTexts } from './search-files.ts';

/**
 * Writes the search index of a site below `directory` (the site's root): a head, the volumes with their texts
 * (`volumes/volume.ts`), and the shards of the grams of all texts (`gram-shards.ts`). The same corpus gives the same
 * bytes. The index holds no addresses of the site, so settings do not matter to it.
 * @param former an index that the same code has written
 * @returns what the next one can take of it
 */
export function buildSearchIndex(
  corpus: Corpus,
  _settings: Settings,
  directory: string,
  former: FormerSearchFiles | null = null,
): PackedTexts {
  const files = searchFiles(directory, former);
  const contents = cutVolumes(corpus.institutions, corpus.plans);
  const volumes = contents.map((content) => searchDocuments(corpus, content));
  const isOne = volumes.length === 1;
  const entries: VolumeEntry[] = [];
  let only: VolumeTable | null = null;
  for (const [number, { table: columns, texts }] of volumes.entries()) {
    const cut = cutIntoFiles(texts, textFileSizes[isOne ? 'only' : 'volume']);
    const names = files.write(
      'texts',
      cut.map((file) => JSON.stringify(file.texts)),
    );
    const textFiles = cut.map(({ first }, index) => ({ first, name: names[index]! }));
    const table: VolumeTable = { ...columns, textFiles };
    const { institutions, plans } = contents[number]!;
    const [file = ''] = isOne ? [] : files.write('table', [JSON.stringify(table)]);
    if (isOne) only = table;
    entries.push({
      file,
      rows: rowCount(table),
      passages: table.passages.length,
      institutions: institutions.map(({ institutionId }) => institutionId),
      years: [...new Set(plans.map(({ rocYear }) => rocYear))].sort((a, b) => a - b),
    });
  }
  // Documents are numbered through: the rows of all volumes, then the passages of all.
  const inOrder = <Value>(listOf: (volume: (typeof volumes)[number]) => readonly Value[]) => [
    ...volumes.flatMap((volume) => listOf(volume).slice(0, rowCount(volume.table))),
    ...volumes.flatMap((volume) => listOf(volume).slice(rowCount(volume.table))),
  ];
  const texts = inOrder((volume) => volume.texts);
  const foldedTexts = inOrder((volume) => volume.foldedTexts);
  const write = (kind: string, shards: readonly string[]): NumberedFiles => ({
    start: files.writeNumbered(kind, shards),
    count: shards.length,
  });
  const rows = entries.reduce((sum, entry) => sum + entry.rows, 0);
  const { shards, parts } = buildShards(foldedTexts, texts.map(latinStarts), rows);
  const grams = write('grams', shards);
  const gramParts = write('parts', parts);
  const directoryFiles = isOne ? null : write('names', buildDirectory(volumes.map(entriesOfNames)));
  const known: KnownWords = { groups: corpus.synonyms, needs };
  const [synonymFile] = files.write('synonyms', [JSON.stringify(known)]);
  const words = [
    ...volumes.flatMap(({ names }) => names),
    ...corpus.synonyms.flat(),
    ...needs.flatMap(({ asked }) => asked),
  ];
  const [variantFile] = files.write('variants', [
    JSON.stringify(buildVariants([...texts, ...words])),
  ]);
  const [overviewFile = null] = isOne
    ? []
    : files.write('overview', [JSON.stringify(overviewOf(corpus))]);
  const head: SearchHead = {
    volumes: entries,
    only,
    grams,
    gramParts,
    names: directoryFiles,
    overviewFile,
    synonymFile: synonymFile!,
    variantFile: variantFile!,
  };
  files.writeAt(TABLE_FILE, JSON.stringify(head));
  return files.packed;
}
