import { openPromise } from 'yauzl';

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
    const zip = await openPromise(file);
    const names: string[] = [];
    const texts = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      names.push(entry.fileName);
      if (!wanted(`/${entry.fileName}`)) continue;
      const chunks: Uint8Array[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) {
        chunks.push(chunk as Uint8Array);
      }
      texts.set(`/${entry.fileName}`, Buffer.concat(chunks).toString('utf8'));
    }
    return { names: names.map((name) => `/${name}`), texts };
  } catch {
    return null;
  }
}
