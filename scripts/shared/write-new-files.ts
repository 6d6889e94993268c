import { createHash } from 'node:crypto';
import { constants, readlinkSync } from 'node:fs';
import {
  copyFile,
  link,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';

/** Says what was made on the way to the files, for who finds a half of them; written when all are there. */
const READY = '.ready';

/** From this age on, in hours, a folder of another machine is a dead command's. */
const OLD = 1;

/**
 * Writes new files of a folder, all or none: they are written into a folder beside, and put into their
 * places when all are there; in one step where they lie in one new folder. A file that has come to stand
 * there meanwhile is never touched. What a killed command left behind is taken away by the next one.
 * @param files text or bytes by path within the folder, with `/`
 * @param write takes the place of the disk in tests
 * @throws {Error} (message in Chinese) when they cannot be written; then none is there
 */
export async function writeNewFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  write: (path: string, data: string | Uint8Array) => Promise<void> = writeOut,
): Promise<void> {
  let stage: string | null = null;
  try {
    await removeLeftovers(folder);
    stage = await mkdtemp(join(folder, `.new-${machine()}-${process.pid}-`));
    for (const [path, data] of files) {
      await mkdir(dirname(join(stage, path)), { recursive: true });
      await write(join(stage, path), data);
    }
    await putInPlace(folder, stage, [...files.keys()]);
  } catch (error) {
    throw inWords(error, folder);
  } finally {
    // A disk that fails now leaves a folder that the next command takes away.
    if (stage !== null) await rm(stage, { recursive: true, force: true }).catch(() => undefined);
  }
}

async function writeOut(path: string, data: string | Uint8Array): Promise<void> {
  // Some disks tell that they are full only when the data has to be on them.
  await writeFile(path, data, { flag: 'wx', flush: true });
}

async function putInPlace(folder: string, stage: string, paths: readonly string[]): Promise<void> {
  const missing = new Set<string>();
  for (const path of paths) {
    for (const outer of foldersOf(path)) {
      if (!(await exists(join(folder, outer)))) missing.add(outer);
    }
  }
  const [top] = missing;
  if (top !== undefined && paths.every((path) => path.startsWith(`${top}/`))) {
    await rename(join(stage, top), join(folder, top));
    return;
  }
  await writeOut(join(stage, READY), JSON.stringify({ folders: [...missing], paths }));
  const copied: string[] = [];
  try {
    for (const outer of missing) await mkdir(join(folder, outer));
    for (const path of paths) {
      const to = join(folder, path);
      if (!(await linked(join(stage, path), to))) {
        await copyNew(join(stage, path), to);
        copied.push(to);
      }
    }
  } catch (error) {
    for (const path of copied) await unlink(path);
    await takeBack(folder, stage);
    throw error;
  }
}

/** Puts a file into its place at once; false where the disk knows no links. */
async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'EMLINK'].includes(codeOf(error)))
      return false;
    throw error;
  }
}

async function copyNew(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await rm(to, { force: true });
    throw error;
  }
}

/** Takes away what is in its place of files that could not all be put there, unless somebody changed it. */
async function takeBack(folder: string, stage: string): Promise<void> {
  const ready = join(stage, READY);
  const { folders, paths } = JSON.parse(await readFile(ready, 'utf8')) as {
    folders: string[];
    paths: string[];
  };
  for (const path of paths) {
    if (await isSame(join(stage, path), join(folder, path), (await stat(ready)).mtimeMs))
      await unlink(join(folder, path));
  }
  // Innermost first; one in which something else has come to lie stays.
  for (const made of folders.toReversed()) await rmdir(join(folder, made)).catch(() => undefined);
}

/** True for one file under two names that nobody has written to since. */
async function isSame(staged: string, placed: string, since: number): Promise<boolean> {
  const [one, other] = await Promise.all([statOrNull(staged), statOrNull(placed)]);
  if (one === null || other === null || other.mtimeMs > since) return false;
  return one.ino === other.ino && one.dev === other.dev;
}

/** Takes away the folders of commands that were killed, and the halves that they had put in place. */
async function removeLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const found = /^\.new-([0-9a-f]{8})-(\d+)-\w{6}$/.exec(name);
    if (found === null) continue;
    const stage = join(folder, name);
    const { mtimeMs } = await lstat(stage);
    const hours = (Date.now() - mtimeMs) / 3_600_000;
    if (hours < OLD && !(found[1] === machine() && isGone(Number(found[2])))) continue;
    if (await exists(join(stage, READY))) await takeBack(folder, stage);
    await rm(stage, { recursive: true, force: true });
  }
}

/** The machine, and on it the numbering of processes, in which a number means a process. */
function machine(): string {
  let space = '';
  try {
    space = readlinkSync('/proc/self/ns/pid');
  } catch {
    // Only Linux has several.
  }
  return createHash('sha256').update(`${hostname()} ${space}`).digest('hex').slice(0, 8);
}

function isGone(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** `plans/ntl/113/plan.md` → `plans`, `plans/ntl`, `plans/ntl/113`. */
function foldersOf(path: string): string[] {
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}

async function exists(path: string): Promise<boolean> {
  return (await statOrNull(path)) !== null;
}

async function statOrNull(path: string) {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function inWords(error: unknown, folder: string): Error {
  const code = codeOf(error);
  const what =
    code === 'ENOSPC' || code === 'EDQUOT'
      ? '磁碟空間不足。請清出空間後再執行一次。 The disk is full.'
      : code === 'EACCES' || code === 'EPERM' || code === 'EROFS'
        ? `沒有寫入「${folder}」的權限。請確認資料夾的權限後再執行一次。 No permission to write.`
        : code === 'EEXIST' || code === 'ENOTEMPTY' || code === 'ENOTDIR'
          ? '同名的檔案或資料夾已經存在。請先把它移走或改名，再執行一次。 It exists already.'
          : `${error instanceof Error ? error.message : String(error)}。請排除原因後再執行一次。 Writing failed.`;
  return new Error(`沒有寫入任何檔案：${what}`, { cause: error });
}
