import { linkSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownHashes } from '../keeping/known-hashes.ts';
import { sumOfFile, MARKER, readMarker, type MadeFiles } from './build-marker.ts';
import { readPlainFile } from './read-plain-file.ts';

/**
 * Gives the files of a new site whose bytes did not change the time at which they were first written,
 * so that what web servers and browsers make of it (ETag, Last-Modified) stays.
 *
 * A file of the former site that is known to be as the build wrote it takes the place of the new one
 * as a hard link; where that cannot be (another disk, another owner), and where it had to be read to
 * find out, the new file gets its time alone.
 * @param files of the new site, with their SHA-256
 * @param known what the build before noted of its files
 * @returns paths of the files that are links, which are on the disk already
 */
export async function keepUnchanged(
  site: string,
  target: string,
  files: MadeFiles,
  known: KnownHashes,
): Promise<Set<string>> {
  const former = await realpath(target).catch(() => null);
  const listed = former === null ? null : await readMarker(former);
  const linked = new Set<string>();
  if (former === null || listed === null) return linked;
  const same = [...files].filter(([path, sha256]) => listed.get(path) === sha256);
  for (const [path, sha256] of same) {
    const [before, now] = [join(former, path), join(site, path)];
    const entry = statSync(before, { bigint: true, throwIfNoEntry: false });
    if (!entry?.isFile()) continue;
    if (statSync(now, { bigint: true }).ino === entry.ino) {
      linked.add(path);
      continue;
    }
    if (known.get(entry) === sha256) {
      if (isLinked(before, now)) {
        linked.add(path);
        continue;
      }
    } else if ((await sumOfFile(before, { flush: false }).catch(() => null)) !== sha256) continue;
    const { atime, mtime } = entry;
    utimesSync(now, atime, mtime);
  }
  return linked;
}

/** The same of the marker, which lists the others and not itself. */
export async function keepMarkerTime(site: string, target: string): Promise<void> {
  const [before, now] = [join(target, MARKER), join(site, MARKER)];
  const text = await readPlainFile(before);
  if (text === null || text !== (await readPlainFile(now))) return;
  const { atime, mtime } = statSync(before);
  utimesSync(now, atime, mtime);
}

/** Puts a link to `before` in the place of `now`; false where the system does not make one. */
function isLinked(before: string, now: string): boolean {
  const beside = `${now}.open-plans-link`;
  try {
    linkSync(before, beside);
    renameSync(beside, now);
    return true;
  } catch {
    rmSync(beside, { force: true });
    return false;
  }
}
