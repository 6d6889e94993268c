import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesBelow } from './hash-files.ts';

/** File of a kept folder that names its files and their SHA-256. */
const CONTENTS = '.open-plans-kept.json';

/**
 * A folder made of what `key` stands for: the one that a build before made, or a new one.
 *
 * Folders lie below `place`, each named by its key. One whose files are not what was written is
 * thrown away and made anew. Of the others those that were used last stay, and all that are in use
 * (`keepInUse`); a folder is never changed, and appears whole under its name, so builds may run side by side.
 * @param make fills the empty folder that it is given, which is beside the others
 * @param most how many are kept of those that nobody uses any more
 * @returns absolute path
 */
export async function keptFolder(
  place: string,
  key: string,
  make: (folder: string) => Promise<void>,
  most = 3,
): Promise<string> {
  const folder = join(place, key);
  if (await isWhole(folder)) {
    await showUse(folder);
    return folder;
  }
  await rm(folder, { recursive: true, force: true });
  const unfinished = join(place, `${UNFINISHED}${randomBytes(6).toString('hex')}`);
  await mkdir(unfinished, { recursive: true });
  try {
    await make(unfinished);
    const contents = await contentsOf(unfinished);
    await writeFile(join(unfinished, CONTENTS), JSON.stringify(contents));
    await rename(unfinished, folder).catch(async (error: unknown) => {
      // Another build was quicker; its folder is the same.
      if (!(await isWhole(folder))) throw error;
    });
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeOldest(place, most);
  return folder;
}

/** How often a command shows that it uses a folder, and after what silence nobody does. */
const BEAT = 60_000;
const SILENCE = 10 * BEAT;

/**
 * Shows every minute that a kept folder is in use, so that others leave it: a preview goes on serving from it while builds
 * of other code, or for other addresses, come and go.
 * @returns ends that
 */
export function keepInUse(folder: string): () => void {
  const timer = setInterval(() => void showUse(folder), BEAT);
  timer.unref();
  return () => clearInterval(timer);
}

async function showUse(folder: string): Promise<void> {
  const now = new Date();
  await utimes(folder, now, now).catch(() => {});
}

const UNFINISHED = 'unfinished-';

/** After what time (milliseconds) what a killed build left unfinished goes. */
const FORSAKEN = 60 * 60_000;

async function contentsOf(folder: string): Promise<Record<string, string>> {
  const contents: Record<string, string> = {};
  for (const path of filesBelow(folder)) {
    if (path === CONTENTS) continue;
    const bytes = await readFile(join(folder, path));
    contents[path] = createHash('sha256').update(bytes).digest('hex');
  }
  return contents;
}

async function isWhole(folder: string): Promise<boolean> {
  try {
    const written = await readFile(join(folder, CONTENTS), 'utf8');
    return JSON.stringify(await contentsOf(folder)) === written;
  } catch {
    return false;
  }
}

async function removeOldest(place: string, most: number): Promise<void> {
  const kept: { name: string; used: number }[] = [];
  for (const name of await readdir(place)) {
    const used = (await stat(join(place, name)).catch(() => null))?.mtimeMs ?? 0;
    if (!name.startsWith(UNFINISHED)) kept.push({ name, used });
    else if (Date.now() - used > FORSAKEN) await rm(join(place, name), { recursive: true });
  }
  kept.sort((a, b) => b.used - a.used);
  for (const { name, used } of kept.slice(most)) {
    if (Date.now() - used < SILENCE) continue;
    await rm(join(place, name), { recursive: true, force: true });
  }
}
