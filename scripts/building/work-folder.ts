import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { claimFolder, isForsaken, stateOfFolder, type FolderState } from './build-owner.ts';

/**
 * Makes the folder in which one build works.
 * @param builds folder of all builds
 * @param id `newBuildId()`
 * @throws {Error} when another build has that folder
 */
export async function makeWorkFolder(builds: string, id: string): Promise<string> {
  const work = join(builds, id);
  await mkdir(builds, { recursive: true });
  await mkdir(work);
  await claimFolder(work, { writeFile });
  return work;
}

/** Deletes what killed builds left in the folder of all builds. */
export async function clearDeadBuilds(
  builds: string,
  stateOf: (folder: string) => Promise<FolderState | null> = stateOfFolder,
): Promise<void> {
  for (const name of await readdir(builds).catch((): string[] => [])) {
    const work = join(builds, name);
    const state = await stateOf(work);
    // Without a word of its owner it is of this minute, or older than that word.
    if (state === 'at-work' || (state === null && !(await isForsaken(work)))) continue;
    await rm(work, { recursive: true, force: true });
  }
}
