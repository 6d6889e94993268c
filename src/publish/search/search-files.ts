import { createHash } from 'node:crypto';
import { copyFileSync, linkSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { INDEX_FOLDER, indexFile } from '../../search/index-folder.ts';

/** Writes files of the search index below a folder that is laid out as the site. */
export interface SearchFiles {
  /**
   * Writes each JSON text under a name of its contents, so that no old copy is ever taken for it.
   * @returns the names, in order
   */
  write(kind: string, texts: readonly string[]): string[];
  /**
   * Writes JSON texts that are found by their number alone: all are named by the contents of all.
   * @returns what every name begins with, before its number
   */
  writeNumbered(kind: string, texts: readonly string[]): string;
  /** Writes a JSON text to a place of its own. @param path from the site's root */
  writeAt(path: string, text: string): void;
  /** What was written below the folder of the index. */
  readonly packed: PackedTexts;
}

/** SHA-256 of texts, and the names of the files that hold them. */
export type PackedTexts = Readonly<Record<string, string>>;

/** Files of an edition before, of which those are taken whose text is the same. */
export interface FormerSearchFiles {
  packed: PackedTexts;
  /** Where a file lies on the disk; null for one that is not what was written then. @param path from the site's root */
  find: (path: string) => { path: string } | null;
}

/**
 * @param directory laid out as the site
 * @param former to compress a text costs ten times what is done with it else
 */
export function searchFiles(
  directory: string,
  former: FormerSearchFiles | null = null,
): SearchFiles {
  const folder = join(directory, INDEX_FOLDER);
  mkdirSync(folder, { recursive: true });
  const packed: Record<string, string> = {};
  const pack = (text: string): PackedText => {
    const sum = createHash('sha256').update(text).digest('hex');
    const name = former?.packed[sum];
    const file = name === undefined ? null : former!.find(indexFile(name));
    return file === null ? { sum, bytes: compress(text) } : { sum, path: file.path };
  };
  const put = (name: string, made: PackedText) => {
    packed[made.sum] = name;
    const target = join(folder, name);
    if ('bytes' in made) writeFileSync(target, made.bytes);
    else take(made.path, target);
  };
  return {
    packed,
    write(kind, texts) {
      return texts.map(pack).map((made) => {
        const name = `${kind}-${nameOf([made])}.json.gz`;
        put(name, made);
        return name;
      });
    },
    writeNumbered(kind, texts) {
      const made = texts.map(pack);
      const start = `${kind}-${nameOf(made)}-`;
      for (const [number, each] of made.entries()) put(`${start}${number}.json.gz`, each);
      return start;
    },
    writeAt(path, text) {
      writeFileSync(join(directory, path), compress(text));
    },
  };
}

/** A text that is to be written: its SHA-256, and its compressed bytes or where a file of them lies. */
type PackedText = { sum: string } & ({ bytes: Uint8Array } | { path: string });

/** What files are named by: the texts that they hold. */
function nameOf(made: readonly PackedText[]): string {
  const hash = createHash('sha256');
  for (const { sum } of made) hash.update(sum);
  return hash.digest('hex').slice(0, 10);
}

/** A hard link, for most files of an index are those of the one before; a copy where the system makes none. */
function take(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    // Named by its text: what stands there is the same.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return;
    copyFileSync(from, to);
  }
}

/**
 * Without waiting: thousands of small texts take a third less processor time so, and other processes are at work on the
 * other cores.
 */
function compress(json: string): Uint8Array {
  return gzipSync(json, { level: 9 });
}
