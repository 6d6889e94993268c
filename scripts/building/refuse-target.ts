import { constants } from 'node:fs';
import { access, lstat, readFile, readlink, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join, parse, relative, sep } from 'node:path';
import { linkedYard } from './switch-site.ts';
import { foldersOf, isAllMade, whoseFiles, type FolderContents } from './whose-files.ts';

/** Folders that a target must leave alone, all absolute. */
export interface Surroundings {
  /** They must not lie in the target, nor be it: the project, the content. */
  keep: readonly string[];
  /** The target must not lie in them, nor be one of them. */
  closed: readonly string[];
  /** Files that every build copies into its site as they are. */
  publicDir: string;
}

/**
 * Why the finished site could not be put at that place, or null when it can; found out before a
 * build begins, and without touching anything.
 * @param target absolute
 */
export async function refuseTarget(target: string, around: Surroundings): Promise<string | null> {
  return (
    (await refusePlace(target, around)) ??
    (await refuseKind(target)) ??
    (await refuseMountBelow(target)) ??
    (await refuseReadOnly(target)) ??
    (await refuseContents(target, around.publicDir))
  );
}

/** The target must neither hold nor lie in what matters, however the paths are written. */
async function refusePlace(target: string, { keep, closed }: Surroundings): Promise<string | null> {
  for (const folder of [...keep, homedir(), parse(target).root]) {
    if (await isWithin(folder, target)) {
      return (
        `OUT_DIR 為「${target}」，建置會取代整個資料夾，連同其中的「${folder}」。${OWN_FOLDER}` +
        ' OUT_DIR holds a folder that must stay.'
      );
    }
  }
  for (const folder of closed) {
    if (await isWithin(target, folder)) {
      return (
        `OUT_DIR 為「${target}」，不可位於「${folder}」之內。${OWN_FOLDER}` +
        ' OUT_DIR lies in a folder with other contents.'
      );
    }
  }
  return null;
}

const OWN_FOLDER = '請改用專用的資料夾，例如 OUT_DIR=dist。';

/** A folder, a link that a build made, or nothing yet; and none that other disks are mounted on. */
async function refuseKind(target: string): Promise<string | null> {
  const entry = await lstat(target).catch(codeOf);
  if (typeof entry === 'string') {
    if (entry === 'ENOENT') return null;
    return `OUT_DIR 為「${target}」，無法使用（${entry}）。${OWN_FOLDER} OUT_DIR cannot be used.`;
  }
  if (entry.isSymbolicLink()) {
    const yard = await linkedYard(target);
    if (yard !== null && (await lstat(yard).catch(() => null))?.isSymbolicLink() !== true) {
      return null;
    }
    return (
      `OUT_DIR 為「${target}」，是連到「${await readlink(target)}」的連結，不是建置所做，建置不會動它。` +
      '請將 OUT_DIR 改為實際的資料夾，或移除這個連結後以 npm run build -- --link 建置，由建置做連結。' +
      ' OUT_DIR is a link that no build made.'
    );
  }
  if (!entry.isDirectory()) {
    return `OUT_DIR 為「${target}」，不是資料夾。${OWN_FOLDER} OUT_DIR is no folder.`;
  }
  if (await isMountPoint(target)) {
    return (
      `OUT_DIR 為「${target}」，是掛載點，無法整個換成新網站。` +
      `請將 OUT_DIR 改為其下的資料夾，例如 OUT_DIR=${join(target, 'site')}。` +
      ' OUT_DIR is a mount point; name a folder below it.'
    );
  }
  return null;
}

/** Another disk mounted below the target would have to move with the former site, and stay in it. */
async function refuseMountBelow(target: string): Promise<string | null> {
  const real = await realpath(target).catch(() => null);
  if (real === null) return null;
  const place = (await mountPlaces()).find((each) => each !== real && contains(real, each));
  return place === undefined
    ? null
    : `OUT_DIR 為「${target}」，其中的「${place}」是掛載點，舊網站不能整個移走。` +
        `請先卸載，或改用專用的資料夾。 A disk is mounted in OUT_DIR; unmount it, or name another folder.`;
}

async function isMountPoint(folder: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([stat(folder), stat(dirname(folder))]);
  if (inner.dev !== outer.dev) return true;
  // A folder of the same disk mounted a second time is only listed here.
  const real = await realpath(folder);
  return (await mountPlaces()).includes(real);
}

/** Where file systems are mounted (proc(5), mountinfo); none where the system does not list them. */
async function mountPlaces(): Promise<string[]> {
  const mounts = await readFile('/proc/self/mountinfo', 'utf8').catch(() => '');
  return mounts.split('\n').flatMap((line) => {
    const place = (line.split(' ')[4] ?? '').replace(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(parseInt(octal, 8)),
    );
    return place === '' ? [] : [Buffer.from(place, 'latin1').toString()];
  });
}

/** The folder in which the target lies, or would be made, must be writable. */
async function refuseReadOnly(target: string): Promise<string | null> {
  const parent = await nearestFolder(dirname(target));
  const code = await unwritable(parent);
  if (code !== '') {
    return (
      `OUT_DIR 為「${target}」，但無法寫入「${parent}」（${code}）；建置須在那裡換上新網站。` +
      '請改用可寫入的資料夾，或請管理者開放權限。 The folder around OUT_DIR is not writable.'
    );
  }
  const [around, own] = await Promise.all([stat(parent), lstat(target).catch(() => null)]);
  if (!around.isDirectory()) {
    return `OUT_DIR 為「${target}」，但「${parent}」不是資料夾。${OWN_FOLDER} OUT_DIR lies in no folder.`;
  }
  const user = process.getuid?.() ?? 0;
  const isSticky = (around.mode & 0o1000) !== 0;
  if (own !== null && isSticky && user !== 0 && own.uid !== user && around.uid !== user) {
    return (
      `OUT_DIR 為「${target}」，屬於另一位使用者，在「${parent}」裡不能由您取代。` +
      '請改用自己的資料夾。 OUT_DIR belongs to another user.'
    );
  }
  return null;
}

/**
 * Why no site can be made in that folder, or null when it can.
 * @param builds folder of all builds; need not be there yet
 */
export async function refuseWorkFolder(builds: string): Promise<string | null> {
  const folder = await nearestFolder(builds);
  const code = await unwritable(folder);
  if (code === '') return null;
  return (
    `無法寫入「${folder}」（${code}）；網站先在「${builds}」做好，才換上。` +
    '請開放該資料夾的寫入權限，或將專案複製到可寫入的地方。 The project’s folder is not writable.'
  );
}

/** Code of the error with which a folder refuses new entries; empty where it takes them. */
async function unwritable(folder: string): Promise<string> {
  return access(folder, constants.W_OK | constants.X_OK).then(() => '', codeOf);
}

/** The nearest of a path's folders that is there. */
async function nearestFolder(path: string): Promise<string> {
  for (let folder = path; ; folder = dirname(folder)) {
    const entry = await stat(folder).catch(codeOf);
    if (typeof entry !== 'string' || dirname(folder) === folder) return folder;
  }
}

/** Everything in the target must be a build's, and removable. */
async function refuseContents(target: string, publicDir: string): Promise<string | null> {
  let contents: FolderContents;
  try {
    contents = await settledContents(target, publicDir);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    return `OUT_DIR 為「${target}」，無法讀取（${codeOf(error)}）。${OWN_FOLDER} OUT_DIR cannot be read.`;
  }
  if (!isAllMade(contents)) return describeForeign(target, contents);
  for (const folder of ['', ...foldersOf(contents.made.keys())]) {
    const path = join(target, folder);
    const code = await unwritable(path);
    if (code !== '') {
      return (
        `OUT_DIR 為「${target}」，其中的「${path}」無法寫入（${code}），舊網站不能由您取代。` +
        '請以當初建置的使用者執行，或請管理者開放權限。 The former site is not writable.'
      );
    }
  }
  return null;
}

/**
 * What lies in the target, read from one folder: while another build puts its site there, the marker
 * may be of the one and the files of the other.
 */
async function settledContents(target: string, publicDir: string): Promise<FolderContents> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await identityOf(target);
    const contents = await whoseFiles(target, publicDir).catch((error: unknown) => ({ error }));
    if (attempt < 5 && (await identityOf(target)) !== before) continue;
    if ('error' in contents) throw contents.error;
    return contents;
  }
}

/** Tells one folder from another that takes its name; empty where there is none. */
async function identityOf(folder: string): Promise<string> {
  const entry = await stat(folder).catch(() => null);
  return entry === null ? '' : `${entry.dev}:${entry.ino}`;
}

/** How many names a message gives of each kind. */
const NAMED = 5;

/** What lies in the target that no build made, and what to do with it. */
export function describeForeign(
  target: string,
  { foreign, changed }: Pick<FolderContents, 'foreign' | 'changed'>,
): string {
  const some = (paths: readonly string[]) =>
    paths.slice(0, NAMED).map(shown).join('、') +
    (paths.length > NAMED ? '…' : '') +
    `（共 ${paths.length} 項）`;
  const lines = [
    `OUT_DIR 為「${target}」，其中有不是建置所做的檔案。建置只取代自己所做的，因此沒有開始，也沒有更動任何檔案。`,
    'OUT_DIR holds files that no build made. A build replaces only what builds made: nothing was touched.',
  ];
  if (foreign.length > 0) lines.push(`  不是建置所做 Not made by a build: ${some(foreign)}`);
  if (changed.length > 0) lines.push(`  建置後被改過 Changed since: ${some(changed)}`);
  lines.push(
    '請擇一處理 What to do:',
    '  - 要隨網站發布的檔案（CNAME、.nojekyll、網站驗證檔等）：移到專案的 public/，每次建置都會放進網站。',
    '    Files to publish with the site (CNAME …): move them to public/ of the project.',
    '  - 發布用的資料夾另有 .git 等：建置到別處（OUT_DIR=dist），再複製過去。',
    '    A publishing folder with .git and the like: build elsewhere (OUT_DIR=dist), then copy.',
  );
  if (changed.length > 0) {
    lines.push(
      '  - 建置後被改過的：要留下的改動，改在內容裡；再刪除這些檔案（或整個移到別處），重新建置。',
      '    Changed since: make the change in the content, delete these files, and build again.',
    );
  }
  const copy = changed.length === 0 ? copyCommand(target, foreign) : null;
  if (copy !== null) lines.push(`      ${copy}`);
  lines.push(
    '  - 其他檔案：移到別的資料夾；或將 OUT_DIR 改為專用的資料夾。',
    '    Anything else: move it away, or give OUT_DIR a folder of its own.',
  );
  return lines.join('\n');
}

/** A name with what would move the words of a terminal written as code points. */
function shown(name: string): string {
  return name.replaceAll(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${character.codePointAt(0)!.toString(16).toUpperCase()}}`,
  );
}

/**
 * A command that copies a site into a folder and keeps what no build made there. Null where the
 * names are too many or too odd for one: what it does not name, `--delete` would delete.
 */
function copyCommand(target: string, foreign: readonly string[]): string | null {
  const isPlain = (path: string) => /^[\p{L}\p{N}_.,/-]+$/u.test(path);
  if (foreign.length > NAMED || ![target, ...foreign].every(isPlain)) return null;
  const excludes = foreign.map((path) => `--exclude=/${path}`);
  return `rsync -a --delete ${excludes.join(' ')} dist/ ${target}/`;
}

/**
 * True when `inner` is `outer` or lies below it, also where a path leads through links, other
 * mounts, or is written in other letters: each folder on the way is compared as the system knows it.
 */
export async function isWithin(inner: string, outer: string): Promise<boolean> {
  if (contains(outer, inner)) return true;
  const sought = await stat(outer).catch(() => null);
  if (sought === null || sought.ino === 0) return false;
  for (let folder = await realPlace(inner); ; folder = dirname(folder)) {
    const entry = await stat(folder).catch(() => null);
    if (entry?.ino === sought.ino && entry.dev === sought.dev) return true;
    if (dirname(folder) === folder) return false;
  }
}

/** A path without links in it, as far as it is there; a link at its end is not followed. */
async function realPlace(path: string): Promise<string> {
  const parent = dirname(path);
  const nearest = await nearestFolder(parent);
  const real = await realpath(nearest).catch(() => nearest);
  return join(real, relative(nearest, path));
}

/** True when `inner` is `outer` or lies below it, as the paths are written. */
export function contains(outer: string, inner: string): boolean {
  const path = relative(outer, inner);
  // On Windows the way to another drive is an absolute path.
  return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException | null)?.code ?? String(error);
}
