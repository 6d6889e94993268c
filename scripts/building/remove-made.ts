import { join } from 'node:path';
import { MARKER, readMarker, type MadeFiles } from './build-marker.ts';
import type { Disk } from './disk.ts';
import { compareFolder, foldersOf } from './whose-files.ts';

/**
 * Deletes of a folder what its marker lists, the marker last, and then the folders that this left
 * empty. Whatever else lies there stays, and so do the folders that hold it.
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
  const listed: MadeFiles = (await readMarker(folder)) ?? new Map<string, string>();
  const { made, changed, foreign } = await compareFolder(folder, listed);
  const going = partial ? [...made.keys(), ...changed] : [...made.keys()];
  for (const path of going) await disk.unlink(join(folder, path));
  const deepestFirst = [...foldersOf(listed.keys())].sort((a, b) => b.length - a.length);
  for (const path of deepestFirst) await removeIfEmpty(join(folder, path), disk);
  const stayed = partial ? [...foreign] : [...foreign, ...changed].sort();
  if (listed.size > 0) await disk.unlink(join(folder, MARKER));
  await removeIfEmpty(folder, disk);
  return stayed;
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
