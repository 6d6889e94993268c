import { openAsBlob } from 'node:fs';
import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js';

/** What is read of a zip file. */
export interface ArchiveContents {
  /** Names of all its files. */
  names: readonly string[];
  /** Texts of those that were asked for, by name. */
  texts: ReadonlyMap<string, string>;
}

/**
 * Reads some files of a zip file into memory, and the names of all; null where it cannot be read.
 * @param wanted whether a file of that name, which begins with a slash, is read
 */
export async function readArchive(
  file: string,
  wanted: (name: string) => boolean,
): Promise<ArchiveContents | null> {
  try {
    const zip = new ZipReader(new BlobReader(await openAsBlob(file)), { useWebWorkers: false });
    const names: string[] = [];
    const texts = new Map<string, string>();
    for (const entry of await zip.getEntries()) {
      const name = `/${entry.filename}`;
      names.push(name);
      if (entry.directory || !wanted(name)) continue;
      texts.set(name, await entry.getData(new TextWriter(), { checkSignature: true }));
    }
    return { names, texts };
  } catch {
    return null;
  }
}
