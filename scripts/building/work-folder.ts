import { mkdir, readdir, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  claimFolder,
  isForsaken,
  OWNER_FILE,
  stateOfFolder,
  type FolderState,
} from './build-owner.ts';

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
    if (state !== null || FORMER_NAME.test(name)) await removeWorkFolder(work);
    else await rmdir(work).catch(() => {});
  }
}

/**
 * Deletes the folder of a build, the word of its owner last: where it cannot all be deleted now (a process of the build has
 * not ended yet, a file is protected), the next build finds it and goes on.
 */
export async function removeWorkFolder(work: string): Promise<void> {
  const remove = (path: string) => rm(path, { recursive: true, force: true, maxRetries: 3 });
  try {
    for (const name of await readdir(work)) if (name !== OWNER_FILE) await remove(join(work, name));
    await remove(join(work, OWNER_FILE));
    await rmdir(work);
  } catch {
    // It stands in nobody's way, for each build has a folder of its own.
  }
}
