import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { INDEX_FOLDER } from '../../search/index-folder.ts';

/** Writes files of the search index below a folder that is laid out as the site. */
export interface SearchFiles {
  /**
   * Writes each JSON text under a name of its contents, so that no old copy is ever taken for it.
   * @returns the names, in order
   */
  write(kind: string, texts: readonly string[]): Promise<string[]>;
  /**
   * Writes JSON texts that are found by their number alone: all are named by the contents of all.
   * @returns what every name begins with, before its number
   */
  writeNumbered(kind: string, texts: readonly string[]): Promise<string>;
  /** Writes a JSON text to a place of its own. @param path from the site's root */
  writeAt(path: string, text: string): Promise<void>;
}

/** So many texts are compressed at once, on as many processor cores as there are. */
const AT_ONCE = 16;

/** @param directory laid out as the site */
export function searchFiles(directory: string): SearchFiles {
  const folder = join(directory, INDEX_FOLDER);
  mkdirSync(folder, { recursive: true });
  return {
    async write(kind, texts) {
      const contents = await inParallel(texts, compress);
      return contents.map((content) => {
        const name = `${kind}-${digestOf([content])}.json.gz`;
        writeFileSync(join(folder, name), content);
        return name;
      });
    },
    async writeNumbered(kind, texts) {
      const contents = await inParallel(texts, compress);
      const start = `${kind}-${digestOf(contents)}-`;
      contents.forEach((content, number) => {
        writeFileSync(join(folder, `${start}${number}.json.gz`), content);
      });
      return start;
    },
    async writeAt(path, text) {
      writeFileSync(join(directory, path), await compress(text));
    },
  };
}

function digestOf(contents: readonly Uint8Array[]): string {
  const hash = createHash('sha256');
  for (const content of contents) hash.update(content);
  return hash.digest('hex').slice(0, 10);
}

/** What a work gives for each item, in their order. */
async function inParallel<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const made: Result[] = [];
  for (let at = 0; at < items.length; at += AT_ONCE) {
    made.push(...(await Promise.all(items.slice(at, at + AT_ONCE).map(work))));
  }
  return made;
}

const zip = promisify(gzip);

function compress(json: string): Promise<Buffer> {
  return zip(json, { level: 9 });
}
