import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
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

  const write = (kind: string, texts: readonly string[]) =>
    inParallel(texts, (json) => writeNamed(directory, kind, json));
  const files = cutIntoFiles(texts);
  const fileNames = await write(
    'texts',
    files.map((file) => JSON.stringify(file.texts)),
  );
  const gramShards = await write('grams', buildShards(foldedTexts, texts.map(latinStarts)));
  const words = [...names, ...corpus.synonyms.flat()];
  const [synonymFile] = await write('synonyms', [JSON.stringify(corpus.synonyms)]);
  const [variantFile] = await write('variants', [
    JSON.stringify(buildVariants([...texts, ...words])),
  ]);
  const whole: SearchTable = {
    ...table,
    textFiles: files.map(({ first }, index) => ({ first, name: fileNames[index]! })),
    gramShards,
    synonymFile: synonymFile!,
    variantFile: variantFile!,
  };
  writeFileSync(join(directory, TABLE_FILE), await compress(JSON.stringify(whole)));
}

/** So many texts are compressed at once, on as many processor cores as there are. */
const AT_ONCE = 16;

/** What a work gives for each item, in their order. */
async function inParallel<T>(
  items: readonly string[],
  work: (item: string) => Promise<T>,
): Promise<T[]> {
  const made: T[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    made.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  }
  return made;
}

/** Writes JSON under a name of its contents, so that no old copy is ever taken for it; gives the name. */
async function writeNamed(directory: string, kind: string, json: string): Promise<string> {
  const content = await compress(json);
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 10);
  const name = `${kind}-${digest}.json.gz`;
  writeFileSync(join(directory, INDEX_FOLDER, name), content);
  return name;
}

const zip = promisify(gzip);

function compress(json: string): Promise<Buffer> {
  return zip(json, { level: 9 });
}
