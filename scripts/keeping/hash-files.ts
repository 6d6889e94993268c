import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * SHA-256 (hexadecimal) of files and of all files below folders: of their paths and their bytes.
 * @param paths relative to `root`; one that does not exist counts as empty
 */
export async function hashFiles(root: string, paths: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const path of paths) {
    const place = join(root, path);
    const files = await filesBelow(place).catch(() => ['']);
    for (const file of files) {
      const bytes = await readFile(join(place, file)).catch(() => null);
      if (bytes === null) continue;
      const name = relative(root, join(place, file)).split(sep).join('/');
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** Paths of all files below a folder, relative to it and sorted by code unit. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .sort();
}
