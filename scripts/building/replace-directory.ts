import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, parse, relative, sep } from 'node:path';

/**
 * Putting a finished folder in the place of an older one, so that whoever looks sees the old one
 * or the new one, whole. Folders on the way are named after the process that made them
 * (`dist.building-4711`, `dist.old-4711`), so that what a killed one left behind can be told.
 */

/**
 * Moves `finished` to `target`; the former `target` is deleted once the new one stands there.
 * @param move renames a folder; another one is for tests only
 * @throws {Error} (message in Chinese) when the target cannot be replaced; it is then as it was
 */
export async function replaceDirectory(
  finished: string,
  target: string,
  move: Move = rename,
): Promise<void> {
  const incoming = `${target}.building-${process.pid}`;
  const outgoing = `${target}.old-${process.pid}`;
  await mkdir(dirname(target), { recursive: true });
  try {
    await moveDirectory(finished, incoming);
    await exchange(incoming, target, outgoing, move);
  } catch (error) {
    await rm(incoming, { recursive: true, force: true });
    throw cannotReplace(target, error);
  }
  await rm(outgoing, { recursive: true, force: true });
}

type Move = (from: string, to: string) => Promise<void>;

async function exchange(
  incoming: string,
  target: string,
  outgoing: string,
  move: Move,
): Promise<void> {
  // Another build may put its own there between the two steps; then the newer one wins.
  for (let attempt = 1; ; attempt += 1) {
    const hadTarget = await moveIfPresent(target, outgoing, move);
    try {
      await move(incoming, target);
      return;
    } catch (error) {
      const taken = ['ENOTEMPTY', 'EEXIST'].includes(codeOf(error));
      if (!taken && hadTarget) await move(outgoing, target);
      if (!taken || attempt === 5) throw error;
      await rm(outgoing, { recursive: true, force: true });
    }
  }
}

async function moveIfPresent(from: string, to: string, move: Move): Promise<boolean> {
  try {
    await move(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A rename, or a copy where the two lie on different file systems. */
async function moveDirectory(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

function cannotReplace(target: string, error: unknown): Error {
  return new Error(
    `無法以新建置的網站取代「${target}」（${codeOf(error) || String(error)}）。` +
      '請關閉正在使用該資料夾的程式；若它是掛載點，請將 OUT_DIR 改為其下的資料夾。原有內容未更動。' +
      ' Cannot replace OUT_DIR; it is as it was.',
    { cause: error },
  );
}

/**
 * Clears away what killed builds left beside `target`, and puts the former site back where one was
 * killed between its two renames.
 * @param isAlive whether a process of that id is running
 */
export async function clearLeftovers(
  target: string,
  isAlive: (pid: number) => boolean = isRunning,
): Promise<void> {
  const folder = dirname(target);
  const names = await readdir(folder).catch((): string[] => []);
  for (const name of names.sort()) {
    const rest = name.startsWith(`${basename(target)}.`) ? name.slice(basename(target).length) : '';
    const mark = /^\.(building|old)-(\d+)$/.exec(rest);
    if (mark === null || isAlive(Number(mark[2]))) continue;
    const leftover = join(folder, name);
    if (mark[1] === 'old' && !names.includes(basename(target))) {
      await rename(leftover, target);
      names.push(basename(target));
    } else {
      await rm(leftover, { recursive: true, force: true });
    }
  }
}

/** True when a process of this machine has that id. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It runs, but belongs to somebody else.
    return codeOf(error) === 'EPERM';
  }
}

/**
 * Why the finished site must not replace that folder, or null when it may. A build deletes what
 * stood there, so it has to be empty, missing, or a site.
 * @param target absolute
 * @param keep folders that must survive (the project, the content), absolute
 */
export async function refuseTarget(
  target: string,
  keep: readonly string[],
): Promise<string | null> {
  const precious = [...keep, homedir(), parse(target).root];
  const hit = precious.find((folder) => contains(target, folder));
  if (hit !== undefined) {
    return `OUT_DIR 為「${target}」，建置會取代整個資料夾，連同其中的「${hit}」。請改用專用的資料夾，例如 OUT_DIR=dist。`;
  }
  let names: string[];
  try {
    names = await readdir(target);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    return `OUT_DIR 為「${target}」，不是可用的資料夾（${codeOf(error)}）。請改用專用的資料夾，例如 OUT_DIR=dist。`;
  }
  if (names.length === 0 || names.includes('index.html')) return null;
  const some = names.sort().slice(0, 3).join('、');
  return `OUT_DIR 為「${target}」，其中已有不是網站的檔案（${some}…），建置會刪除它們。請先移走，或改用其他資料夾。`;
}

/** True when `inner` is `outer` or lies below it. */
export function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  // On Windows the way to another drive is an absolute path.
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? '';
}
