import { lstat, open, readdir, readlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isMarkerText, MARKER, readMarker, writeMarkerTo } from './build-marker.ts';
import {
  claimFolder,
  isForsaken,
  newBuildId,
  OWNER_FILE,
  releaseFolder,
  stateOfFolder,
  type FolderState,
} from './build-owner.ts';
import { realDisk, type Disk } from './disk.ts';
import { readPlainFile } from './read-plain-file.ts';
import { isRefused, isThere, removeIfEmpty, removeMade } from './remove-made.ts';
import { isWholeSite, whoseFiles } from './whose-files.ts';

/**
 * Putting a finished site in the place of the former one, so that whoever looks sees the one or the
 * other, whole; and mending what a killed build left.
 *
 * Beside the target `dist`, a build makes one folder, its yard: `dist.open-plans-` and the id of the
 * build. It holds
 *
 *     .open-plans-owner   which process works there, or that it has finished (build-owner.ts)
 *     site/               the new site, whole, with its marker
 *     former-1/           the former site, once it has left its place
 *     link                the new link, until it is in its place
 *
 * A target that is a folder (or missing):
 *   1. make the yard, say whose it is, move the finished site to `site/`;
 *   2. move the target to `former-1/`;
 *   3. move `site/` to the target;
 *   4. delete `former-1/`, then the yard.
 * Killed between 2 and 3, there is no site at the target: the next command puts `former-1/` back.
 *
 * A target that is a link, to `dist.open-plans-<id>/site`:
 *   1. as above; 2. make `link`; 3. move it over the target, which is one step of the file system;
 *   4. say that the yard is finished, and delete the yards of former sites.
 * There is a whole site at any moment, and the yard stays, for the site lives there.
 *
 * Every step is one change of one directory entry, or deletes what no address leads to any more.
 * Nothing is deleted but files that the marker of their site lists, unchanged (remove-made.ts).
 * No lock is needed: a build that finds its place taken by another moves that one out and deletes
 * it, so that the last one stays.
 */

export interface SwitchOptions {
  /** Random name of this build (`newBuildId`). */
  id: string;
  /** Make the target a link (it stays one from then on). */
  asLink: boolean;
  /** Folder of files that every build copies into its site as they are. */
  publicDir: string;
  /** Told of the yard as soon as it stands. */
  onYard?: (yard: string) => void;
  disk?: Disk;
  /** Milliseconds for which the former site stays after a link was moved. */
  grace?: number;
}

/** A program that was just opening a file of the former site still finds it. */
const GRACE = 1000;

/**
 * Puts `finished`, which has its marker, in the place of `target`.
 * @returns files that came to lie in the former site while it was replaced: absolute paths, kept
 * @throws {Error} (message in Chinese) when the target cannot be replaced; it is then as it was
 */
export async function switchSite(
  finished: string,
  target: string,
  options: SwitchOptions,
): Promise<string[]> {
  const { disk = realDisk } = options;
  const yard = yardOf(target, options.id);
  try {
    await disk.mkdir(dirname(target), { recursive: true });
    await disk.mkdir(yard);
    await claimFolder(yard, disk);
    options.onYard?.(yard);
    await moveSite(finished, join(yard, 'site'), disk);
    await markFormer(target, yard, options);
    const isLink = options.asLink || (await linkedYard(target)) !== null;
    if (isLink) await moveLink(target, yard, disk);
    else await moveIn(join(yard, 'site'), target, yard, disk);
    await flushFolder(dirname(target));
    if (isLink) {
      await releaseFolder(yard, disk);
      await pause(options.grace ?? GRACE);
    }
  } catch (error) {
    // Where the former site could not be put back it stays in the yard, for the next command.
    const isLost = (await isMissing(target)) && (await namesIn(yard)).includes('former-1');
    if (!isLost) await clearYard(yard, disk, { partial: true }).catch(() => []);
    throw cannotReplace(target, error);
  }
  // The yard of a link is finished: whoever finds that another link stands there clears it away.
  const kept = (await stateOfFolder(yard)) === 'done' ? [] : await clearYard(yard, disk, {});
  return [...kept, ...(await clearLeftovers(target, { disk }))];
}

/** A site from before there were markers gets one, so that it can be told when it lies in the yard. */
async function markFormer(
  target: string,
  yard: string,
  { publicDir, disk = realDisk }: SwitchOptions,
): Promise<void> {
  if (!(await isFolder(target)) || (await readMarker(target)) !== null) return;
  const former = await whoseFiles(target, publicDir);
  if (former.made.size === 0) return;
  await writeMarkerTo(join(yard, 'marker'), former.made);
  await disk.rename(join(yard, 'marker'), join(target, MARKER));
}

/** Steps 2 and 3 for a folder. */
async function moveIn(site: string, target: string, yard: string, disk: Disk): Promise<void> {
  // Another build may put its own there between the two steps; then the newer one wins.
  for (let attempt = 1; ; attempt += 1) {
    const former = join(yard, `former-${attempt}`);
    const hadFormer = await moveIfPresent(target, former, disk);
    try {
      await disk.rename(site, target);
      return;
    } catch (error) {
      const isTaken = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
      if (!isTaken && hadFormer) await disk.rename(former, target);
      if (!isTaken || attempt === 5) throw error;
    }
  }
}

/** Steps 2 and 3 for a link. A folder that stands at the target gives way to it, once. */
async function moveLink(target: string, yard: string, disk: Disk): Promise<void> {
  const link = join(yard, 'link');
  await disk.symlink(join(basename(yard), 'site'), link, 'dir');
  const former = join(yard, 'former-1');
  const hadFormer = (await isFolder(target)) && (await moveIfPresent(target, former, disk));
  try {
    await disk.rename(link, target);
  } catch (error) {
    if (hadFormer) await disk.rename(former, target);
    throw error;
  }
}

async function moveIfPresent(from: string, to: string, disk: Disk): Promise<boolean> {
  try {
    await disk.rename(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A rename, or a copy where the two lie on different file systems: the marker first. */
async function moveSite(from: string, to: string, disk: Disk): Promise<void> {
  try {
    await disk.rename(from, to);
    return;
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
  }
  const listed = await readMarker(from);
  await disk.mkdir(to);
  for (const path of [MARKER, ...(listed?.keys() ?? [])]) {
    await disk.mkdir(dirname(join(to, path)), { recursive: true });
    await disk.copyFile(join(from, path), join(to, path));
    await flush(join(to, path), 'r+');
  }
  if (!(await isWholeSite(to))) throw new Error('copied, but not the same');
}

/** The directory entries themselves are on the disk; not every system can do that. */
async function flushFolder(folder: string): Promise<void> {
  await flush(folder, 'r').catch(() => {});
}

async function flush(path: string, flags: string): Promise<void> {
  const handle = await open(path, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function cannotReplace(target: string, error: unknown): Error {
  return new Error(
    `無法以新建置的網站取代「${target}」（${codeOf(error) || String(error)}）。` +
      '請關閉正在使用該資料夾的程式，並確認磁碟有足夠的空間。原有內容未更動。' +
      ' Cannot replace OUT_DIR; it is as it was.',
    { cause: error },
  );
}

/** How a build mended what a killed one had left; null where nothing was missing. */
export type Mended = 'former' | 'new' | null;

export interface MendOptions {
  disk?: Disk;
  stateOf?: (yard: string) => Promise<FolderState | null>;
  /** Milliseconds in which a build that is at work may finish its switch. */
  patience?: number;
}

/**
 * Puts a whole site at a target that has none, where a build was killed between its steps: the
 * former site, or the new one where there was no former. One look at the disk when the target is there.
 */
export async function mendSite(target: string, options: MendOptions = {}): Promise<Mended> {
  const { disk = realDisk, stateOf = stateOfFolder, patience = 2000 } = options;
  if (!(await isMissing(target))) return null;
  const yards = await Promise.all(
    (await yardsBeside(target)).map(async (yard) => ({ yard, state: await stateOf(yard) })),
  );
  // The site of a finished yard was taken out of its place by hand: it stays away.
  const interrupted = yards.filter(({ state }) => state === 'at-work' || state === 'dead');
  if (interrupted.some(({ state }) => state === 'at-work')) {
    await pause(patience);
    if (!(await isMissing(target))) return null;
  }
  for (const kind of ['former', 'new'] as const) {
    for (const { yard, state } of interrupted) {
      // A build that is at work after all moves its own site in.
      if (kind === 'new' && state === 'at-work') continue;
      for (const name of await namesIn(yard)) {
        const isKind = kind === 'former' ? /^former-\d$/.test(name) : name === 'site';
        if (!isKind || !(await isWholeSite(join(yard, name)))) continue;
        // Fails where another build has put its site there meanwhile, which is as good.
        await disk.rename(join(yard, name), target).catch(() => {});
        if (!(await isMissing(target))) return kind;
      }
    }
  }
  return null;
}

/**
 * Deletes what killed builds left beside `target`, and former sites of a link. Only yards that say
 * whose they were count as a build's, and only files that a marker lists are deleted.
 * @returns absolute paths of files that lie in a yard and were not made by a build; they stay
 */
export async function clearLeftovers(
  target: string,
  { disk = realDisk, stateOf = stateOfFolder }: Pick<MendOptions, 'disk' | 'stateOf'> = {},
): Promise<string[]> {
  const kept: string[] = [];
  for (const yard of await yardsBeside(target)) {
    const state = await stateOf(yard);
    if (state === 'at-work') continue;
    if (state === null) {
      // Killed before it could say so; a yard without that word is never looked into.
      if (await isForsaken(yard)) await removeIfEmpty(yard, disk).catch(() => {});
      continue;
    }
    const isLinked = (await linkedYard(target)) === yard;
    const clear = isLinked ? clearYard : clearAlone;
    kept.push(...(await clear(yard, disk, { keepSite: isLinked, partial: state === 'dead' })));
  }
  return kept;
}

/**
 * Clears a yard under a name that no other build knows, for two builds may find it at once: the
 * one that cannot take it leaves it to the other. A yard in which something stays gets its name back.
 */
async function clearAlone(yard: string, disk: Disk, options: ClearOptions): Promise<string[]> {
  const newId = newBuildId();
  const taken = yard.slice(0, -newId.length) + newId;
  try {
    await disk.rename(yard, taken);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    if (!isRefused(error)) throw error;
    return clearYard(yard, disk, options);
  }
  const kept = await clearYard(taken, disk, options);
  if (kept.length === 0) return [];
  await disk.rename(taken, yard);
  return kept.map((path) => yard + path.slice(taken.length));
}

interface ClearOptions {
  /** A link leads to its site, which stays, with the yard. */
  keepSite?: boolean;
  /** Its build was killed: the new site may be half there. */
  partial?: boolean;
}

/**
 * Deletes what a build made in its yard.
 * @returns absolute paths of what was not made by a build; it stays
 */
async function clearYard(
  yard: string,
  disk: Disk,
  { keepSite = false, partial = false }: ClearOptions,
): Promise<string[]> {
  const kept: string[] = [];
  for (const name of await namesIn(yard)) {
    if (name === OWNER_FILE || (name === 'site' && keepSite)) continue;
    const path = join(yard, name);
    try {
      if (isSiteName(name) && (await isFolder(path))) {
        const stayed = await removeMade(path, disk, { partial: partial && name === 'site' });
        kept.push(...stayed.map((file) => join(path, file)));
      } else if (await isYardFile(yard, name)) {
        await disk.unlink(path);
      } else {
        kept.push(path);
      }
    } catch (error) {
      if (!isThere(path)) continue;
      if (!isRefused(error)) throw error;
      kept.push(path);
    }
  }
  const stayed = kept.filter(isThere);
  if (keepSite || stayed.length > 0) {
    await releaseFolder(yard, disk).catch((error: unknown) => {
      // Another build has put its link there meanwhile, and cleared this yard away.
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    return stayed;
  }
  await disk.unlink(join(yard, OWNER_FILE)).catch(() => {});
  await removeIfEmpty(yard, disk);
  return [];
}

/** The name of a site in a yard: the new one, or one that has left its place. */
function isSiteName(name: string): boolean {
  return name === 'site' || /^former-\d$/.test(name);
}

/** True for the link or the marker that a build prepares in its yard. */
async function isYardFile(yard: string, name: string): Promise<boolean> {
  const path = join(yard, name);
  if (name === 'link') {
    // To the site of this yard, under the name that it has, or had when its build was killed.
    const destination = (await readlink(path).catch(() => '')).replaceAll('\\', '/');
    const former = destination.slice(0, -'/site'.length);
    const target = basename(yard).slice(0, basename(yard).lastIndexOf(YARD_MARK));
    return destination === `${former}/site` && isYardName(former, target);
  }
  if (name !== 'marker') return false;
  const text = await readPlainFile(path);
  return text !== null && isMarkerText(text);
}

/** Stands between the name of a target and the id of a build. */
const YARD_MARK = '.open-plans-';

function yardOf(target: string, id: string): string {
  return `${target}${YARD_MARK}${id}`;
}

function isYardName(name: string, target: string): boolean {
  const start = yardOf(basename(target), '');
  return name.startsWith(start) && /^[0-9a-f]{12}$/.test(name.slice(start.length));
}

/** Folders beside the target whose names are those of yards. */
async function yardsBeside(target: string): Promise<string[]> {
  const entries = await readdir(dirname(target), { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && isYardName(entry.name, target))
    .map(({ name }) => join(dirname(target), name))
    .sort();
}

/**
 * The yard to whose site a link at the target leads, as a build makes it; null where the target is
 * no link, or somebody else's.
 */
export async function linkedYard(target: string): Promise<string | null> {
  const destination = (await readlink(target).catch(() => '')).replaceAll('\\', '/');
  if (!destination.endsWith('/site')) return null;
  const yard = destination.slice(0, -'/site'.length);
  return isYardName(yard, target) ? join(dirname(target), yard) : null;
}

async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder).catch((): string[] => [])).sort();
}

async function isMissing(path: string): Promise<boolean> {
  return lstat(path).then(
    () => false,
    (error: unknown) => codeOf(error) === 'ENOENT',
  );
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => null))?.isDirectory() ?? false;
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}
