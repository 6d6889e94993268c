import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { sumOfFile, MARKER, readMarker, type MadeFiles } from './build-marker.ts';
import { recogniseUnmarked } from './unmarked-site.ts';
import { inParallel } from './in-parallel.ts';

/** What in a folder is a build's and what is not. Paths from the folder, parts joined by `/`. */
export interface FolderContents {
  /** Made by a build, and as it made them. */
  made: MadeFiles;
  /** Made by no build. A folder ends with `/` and stands for all that it holds. */
  foreign: readonly string[];
  /** Made by a build and changed since, or not readable. */
  changed: readonly string[];
  /** Made by a build and gone. */
  missing: readonly string[];
  /** False for a site from before there were markers. */
  isMarked: boolean;
}

/** True when everything there is a build's, and as it made it. */
export function isAllMade({ foreign, changed }: FolderContents): boolean {
  return foreign.length === 0 && changed.length === 0;
}

/**
 * Compares a folder with its marker; without one, with what builds made before there were markers.
 * @param publicDir folder of files that every build copies into its site as they are
 */
export async function whoseFiles(folder: string, publicDir: string): Promise<FolderContents> {
  const marked = await readMarker(folder);
  const listed = marked ?? (await recogniseUnmarked(folder, publicDir));
  return { ...(await compareFolder(folder, listed, marked !== null)), isMarked: marked !== null };
}

/** True when the folder holds all that its marker lists, as it was made. */
export async function isWholeSite(folder: string): Promise<boolean> {
  const listed = await readMarker(folder);
  if (listed === null || listed.size === 0) return false;
  const contents = await compareFolder(folder, listed, true).catch(() => null);
  return contents !== null && contents.changed.length === 0 && contents.missing.length === 0;
}

/**
 * Compares a folder with a list of files.
 * @param isMarked the list is of the folder's marker; a file of that name that is none is somebody's
 */
export async function compareFolder(
  folder: string,
  listed: MadeFiles,
  isMarked: boolean,
): Promise<Omit<FolderContents, 'isMarked'>> {
  const folders = foldersOf(listed.keys());
  const foreign: string[] = [];
  const present: string[] = [];
  const look = (below: string) => {
    for (const entry of entriesIn(folder, below)) {
      const path = below + entry.name;
      if (isMarked && path === MARKER) continue;
      if (entry.isDirectory()) {
        if (folders.has(path)) look(`${path}/`);
        else foreign.push(`${path}/`);
      } else if (entry.isFile() && listed.has(path)) present.push(path);
      else foreign.push(path);
    }
  };
  look('');
  const made = new Map<string, string>();
  const changed: string[] = [];
  await inParallel(8, present, async (path) => {
    const hash = await sumOfFile(join(folder, path), { flush: false }).catch(() => null);
    if (hash !== null && hash === listed.get(path)) made.set(path, hash);
    else changed.push(path);
  });
  const here = new Set(present);
  const missing = [...listed.keys()].filter((path) => !here.has(path));
  return { made, foreign: foreign.sort(), changed: changed.sort(), missing };
}

/** What stands below a folder; nothing where that part of it is gone: another build may be clearing it away. */
function entriesIn(folder: string, below: string): Dirent[] {
  try {
    return readdirSync(join(folder, below), { withFileTypes: true });
  } catch (error) {
    if (below !== '' && (error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** Every folder on the way to those files: `plans/ntl/101/index.html` → `plans`, `plans/ntl`, … */
export function foldersOf(paths: Iterable<string>): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.slice(0, end));
    }
  }
  return folders;
}
