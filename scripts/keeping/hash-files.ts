import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * SHA-256 (hexadecimal) of files and of all files below folders: of their paths and their bytes.
 * @param paths relative to `root`; one that does not exist counts as empty
 */
export function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const place = join(root, path);
    const kind = statSync(place, { throwIfNoEntry: false });
    if (kind === undefined) continue;
    for (const file of kind.isDirectory() ? filesBelow(place) : ['']) {
      const bytes = readIfThere(join(place, file));
      if (bytes === null) continue;
      const name = relative(root, join(place, file)).split(sep).join('/');
      hash.update(`${name}\0${bytes.length}\0`).update(bytes);
    }
  }
  return hash.digest('hex');
}

/** SHA-256 (hexadecimal) of one file; null where it cannot be read. */
export function hashFile(path: string): string | null {
  const bytes = readIfThere(path);
  return bytes && createHash('sha256').update(bytes).digest('hex');
}

function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/**
 * Paths of all files below a folder, relative to it and sorted by code unit. Without waiting, which costs ten times
 * what the disk does.
 */
export function filesBelow(folder: string): string[] {
  const files: string[] = [];
  const look = (below: string) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      if (entry.isDirectory()) look(`${below}${entry.name}${sep}`);
      else if (entry.isFile()) files.push(below + entry.name);
    }
  };
  look('');
  return files.sort();
}
