import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
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

/** Builds that gave no word of themselves named their folders after their process. */
const FORMER_NAME = /^\d+$/;

/** Deletes what killed builds left in the folder of all builds. */
export async function clearDeadBuilds(
  builds: string,
  stateOf: (folder: string) => Promise<FolderState | null> = stateOfFolder,
): Promise<void> {
  for (const name of await readdir(builds).catch((): string[] => [])) {
    const work = join(builds, name);
    const state = await stateOf(work);
    if (state === 'at-work' || (state === null && !(await isForsaken(work)))) continue;
    // Without a word of its owner it is older than that word, or of a build that was killed before
    // it could give it, and empty.
    if (state !== null || FORMER_NAME.test(name)) await rm(work, { recursive: true, force: true });
    else await rmdir(work).catch(() => {});
  }
}
