import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Corpus } from '../../corpus/model/corpus.ts';
import type { Settings } from '../../corpus/settings.ts';
import { searchDocuments } from '../../search/build-table.ts';
import { buildShards } from '../../search/build-shards.ts';
import { INDEX_FOLDER, TABLE_FILE } from '../../search/index-folder.ts';
import { latinStarts } from '../../search/latin-words.ts';
import type { SearchTable } from '../../search/search-table.ts';
import { cutIntoFiles } from '../../search/text-files.ts';
import { buildVariants } from '../../search/variants/build-variants.ts';

/**
 * Writes the search index of a site below `directory` (the site's root): the table
 * (`search-table.ts`), the documents' texts, and the shards of their grams (`gram-shards.ts`).
 * The same corpus gives the same bytes. The index holds no addresses of the site, so settings do
 * not matter to it.
 */
export async function buildSearchIndex(
  corpus: Corpus,
  _settings: Settings,
  directory: string,
): Promise<void> {
  const { table, texts, foldedTexts, names } = searchDocuments(corpus);
  mkdirSync(join(directory, INDEX_FOLDER), { recursive: true });

  const textFiles: { first: number; name: string }[] = [];
  for (const file of cutIntoFiles(texts)) {
    textFiles.push({
      first: file.first,
      name: writeNamed(directory, 'texts', JSON.stringify(file.texts)),
    });
  }
  const gramShards: string[] = [];
  for (const shard of buildShards(foldedTexts, texts.map(latinStarts))) {
    gramShards.push(writeNamed(directory, 'grams', shard));
    // A build has to say every minute that it lives, and of large sites there are many shards.
    await setImmediate();
  }
  const words = [...names, ...corpus.synonyms.flat()];
  const whole: SearchTable = {
    ...table,
    textFiles,
    gramShards,
    synonymFile: writeNamed(directory, 'synonyms', JSON.stringify(corpus.synonyms)),
    variantFile: writeNamed(
      directory,
      'variants',
      JSON.stringify(buildVariants([...texts, ...words])),
    ),
  };
  writeFileSync(join(directory, TABLE_FILE), compress(JSON.stringify(whole)));
}

/**
 * Writes JSON under a name of its contents, so that no old copy is ever taken for it; gives the name.
 * Without waiting, which costs more than such small files.
 */
function writeNamed(directory: string, kind: string, json: string): string {
  const content = compress(json);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const name = `${kind}-${digest}.json.gz`;
  writeFileSync(join(directory, INDEX_FOLDER, name), content);
  return name;
}

function compress(json: string): Buffer {
  return gzipSync(json, { level: 9 });
}
