import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { MARKER, readMarker, type MadeFiles } from './build-marker.ts';
import type { Disk } from './disk.ts';
import { inParallel } from './in-parallel.ts';
import { compareFolder, foldersOf } from './whose-files.ts';

/**
 * Deletes of a folder what its marker lists, the marker last, and then the folders that this left
 * empty. Whatever else lies there stays, and so do the folders that hold it; and what the system
 * does not let go (a protected file, a disk mounted there), with the marker.
 *
 * When the process is killed on the way, the marker tells the next one what is left to do.
 * @param partial the folder was being copied: a listed file may be cut short, and goes all the same
 * @returns paths of what stayed, from the folder; empty when the folder is gone
 */
export async function removeMade(
  folder: string,
  disk: Disk,
  { partial = false }: { partial?: boolean } = {},
): Promise<string[]> {
  const marked = await readMarker(folder);
  const listed: MadeFiles = marked ?? new Map<string, string>();
  const { made, changed, foreign } = await compareFolder(folder, listed, marked !== null);
  const going = partial ? [...made.keys(), ...changed] : [...made.keys()];
  const stuck: string[] = [];
  for (const path of going) {
    if (!(await isLetGo(disk.unlink(join(folder, path))))) stuck.push(path);
  }
  for (const paths of deepestFirst(foldersOf(listed.keys()))) {
    await inParallel(FOLDERS_AT_ONCE, paths, async (path) => {
      if (!(await isLetGo(removeIfEmpty(join(folder, path), disk)))) stuck.push(`${path}/`);
    });
  }
  // Of a copy, the marker comes first, and may be cut short itself.
  const isHalf = (path: string) => partial && path === MARKER;
  if (stuck.length === 0 && (listed.size > 0 || foreign.some(isHalf))) {
    await isLetGo(disk.unlink(join(folder, MARKER)));
  }
  await removeIfEmpty(folder, disk);
  const others = foreign.filter((path) => !isHalf(path));
  const stayed = [...others, ...stuck, ...(partial ? [] : changed)].sort();
  return stayed.filter((path) => isThere(join(folder, path)));
}

/** Linux may let each wait for a moment in which no processor looks at the folder: a second for a thousand of them. */
const FOLDERS_AT_ONCE = 8;

/** Folders, those together that lie equally deep. */
function deepestFirst(folders: ReadonlySet<string>): string[][] {
  const byDepth = Map.groupBy([...folders].sort(), (path) => path.split('/').length);
  return [...byDepth].sort(([a], [b]) => b - a).map(([, paths]) => paths);
}

/** Whether something stands at a path still: another build may have cleared it away meanwhile. */
export function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * False where the system does not let something be deleted, which is no fault of the build's. What is gone is let go:
 * another build may clear the same folder.
 */
async function isLetGo(deletion: Promise<void>): Promise<boolean> {
  try {
    await deletion;
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException | null)?.code === 'ENOENT') return true;
    if (isRefused(error)) return false;
    throw error;
  }
}

/** True for an error with which a system refuses to delete what is there. */
export function isRefused(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException | null)?.code ?? '';
  return ['EACCES', 'EBUSY', 'EPERM', 'EROFS'].includes(code);
}

/** Deletes a folder that is empty; leaves another one, or none, alone. */
export async function removeIfEmpty(folder: string, disk: Disk): Promise<void> {
  try {
    await disk.rmdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (!['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(code)) throw error;
  }
}
