import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/**
 * SHA-256 (hexadecimal) of files and of all files below folders: of their paths and their bytes. Links are followed, as
 * those do who read the files.
 * @param paths relative to `root`; one that does not exist counts as empty
 */
export function hashFiles(root: string, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const place = join(root, path);
    const kind = statSync(place, { throwIfNoEntry: false });
    if (kind === undefined) continue;
    for (const file of kind.isDirectory() ? filesBelow(place, { followLinks: true }) : ['']) {
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
 * @param options `followLinks`: also those that links lead to; left out, links are no files
 */
export function filesBelow(folder: string, { followLinks = false } = {}): string[] {
  const files: string[] = [];
  /** @param above folders that this one lies in, as the disk names them: a link to one of them has no end */
  const look = (below: string, above: readonly string[]) => {
    for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
      const path = below + entry.name;
      const isFollowed = followLinks && entry.isSymbolicLink();
      const kind = isFollowed ? statSync(join(folder, path), { throwIfNoEntry: false }) : entry;
      if (kind?.isFile()) files.push(path);
      if (!kind?.isDirectory()) continue;
      const place = followLinks ? realpathSync(join(folder, path)) : path;
      if (!above.includes(place)) look(`${path}${sep}`, [...above, place]);
    }
  };
  look('', followLinks ? [realpathSync(folder)] : []);
  return files.sort();
}
