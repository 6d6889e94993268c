import { createHash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { kindOfBytes } from './bytes-kind.ts';
import { isPassedOver } from './file-names.ts';
import { pictureSize } from './picture-size.ts';
import type { WhyRefused } from './refused-entries.ts';
import {
  MAX_TEXT_BYTES,
  PLAIN_TEXT,
  type ContentFile,
  type ContentFolder,
} from './content-folder.ts';

/** What lies at the root of a content folder, however it may be misspelt. */
const AT_ROOT = /^(?:site\b|errata\b|institutions|plans|pages|vocabularies|disclosures)/i;

/** A file as it was read, and the state of the file on the disk then. */
interface KnownFile {
  state: string;
  file: ContentFile;
  text: Uint8Array | null;
}

/** Files of a content folder as they were read last, by path. */
export type KnownFiles = Map<string, KnownFile>;

/**
 * Reads a content folder: the text of `.yaml` and `.md` files, size, checksum and kind of all others (with
 * their bytes where they are text).
 * Files and folders whose name begins with a dot are passed over (editors and systems leave them), as
 * are other well-known leftovers, and what a repository has at its root. Links are not followed, and only ordinary files are opened.
 * @param directory absolute path
 * @param workingDirectory messages name files relative to it, as a clerk sees them
 * @param known what was read of the folder before: files whose times and size are the same are not
 *   read again, and keep their objects; it is brought up to date
 * @throws {Error} (message in Chinese) when the folder does not exist, or is another kind of folder:
 *   it holds folders, and nothing that a content folder has
 */
export async function readContentFolder(
  directory: string,
  workingDirectory: string = process.cwd(),
  known: KnownFiles = new Map(),
): Promise<ContentFolder> {
  const label = relative(workingDirectory, directory).split(sep).join('/') || '.';
  const exists = await stat(directory).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!exists) {
    throw new Error(
      `找不到內容資料夾「${label}」。請確認 CONTENT_DIR，或在專案根目錄執行指令。 Content folder not found.`,
    );
  }
  const atRoot = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const seen = atRoot.filter(({ name }) => !name.startsWith('.'));
  if (seen.some((entry) => entry.isDirectory()) && !seen.some(({ name }) => AT_ROOT.test(name))) {
    const inner = await contentWithin(directory, seen);
    throw new Error(
      `「${label}」不是內容資料夾：裡面沒有 site.yaml、institutions/ 與 plans/。${inner === null ? '請確認 CONTENT_DIR；還沒有內容資料夾的，用 npm run init 建立。' : `「${label}/${inner}」才是：請寫 CONTENT_DIR=${label}/${inner}。`} Not a content folder.`,
    );
  }
  const refused = new Map<string, WhyRefused>();
  const paths = (await listFiles(directory, refused)).sort();
  const files = new Map<string, ContentFile>();
  const attachedTexts = new Map<string, Uint8Array>();
  for (const path of paths) {
    const read = await orRefused(path, refused, () =>
      readContentFile(directory, path, known.get(path)),
    );
    if (read === null) continue;
    known.set(path, read);
    files.set(path, read.file);
    if (read.text !== null) attachedTexts.set(path, read.text);
  }
  for (const path of known.keys()) if (!files.has(path)) known.delete(path);
  return {
    label,
    files,
    ...(refused.size > 0 ? { refused } : {}),
    ...(attachedTexts.size > 0 ? { attachedTexts } : {}),
  };
}

/** Name of the first folder right within that has content; null where there is none. */
async function contentWithin(
  directory: string,
  entries: readonly { name: string; isDirectory: () => boolean }[],
): Promise<string | null> {
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  for (const name of names.sort()) {
    const inner = await readdir(join(directory, name)).catch(() => []);
    if (inner.some((each) => each === 'institutions' || each === 'plans')) return name;
  }
  return null;
}

/** Paths of ordinary files; whatever else lies there goes to `refused`, and is not opened. */
async function listFiles(
  directory: string,
  refused: Map<string, WhyRefused>,
  inner = '',
): Promise<string[]> {
  const found: string[] = [];
  const entries = await orRefused(inner, refused, () =>
    readdir(join(directory, inner), { withFileTypes: true }),
  );
  for (const entry of entries ?? []) {
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.name.startsWith('.') || isPassedOver(path)) continue;
    if (entry.isSymbolicLink()) refused.set(path, 'link');
    else if (entry.isDirectory()) found.push(...(await listFiles(directory, refused, path)));
    else if (entry.isFile()) found.push(path);
    else refused.set(path, 'special');
  }
  return found;
}

/** What reading gives; null, and the reason noted, where the entry is closed to us or went away meanwhile. */
async function orRefused<T>(
  path: string,
  refused: Map<string, WhyRefused>,
  read: () => Promise<T>,
): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    const why = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (why === undefined) throw error;
    refused.set(path, why);
    return null;
  }
}

/** `ELOOP` is a link that took the place of a file after it was listed. */
const reasons: Readonly<Record<string, WhyRefused>> = {
  EACCES: 'unreadable',
  EPERM: 'unreadable',
  EBUSY: 'unreadable',
  EIO: 'unreadable',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  EISDIR: 'gone',
  ELOOP: 'link',
};

/** Without waiting for the disk, which costs ten times what it does for thousands of small files. */
async function readContentFile(
  directory: string,
  path: string,
  known: KnownFile | undefined,
): Promise<KnownFile> {
  // Not through a link, and without waiting for who writes into a pipe, should one have come meanwhile.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = openSync(join(directory, path), flags);
  try {
    const { size, ino, mtimeNs, ctimeNs } = fstatSync(file, { bigint: true });
    const state = [ino, size, mtimeNs, ctimeNs].join(' ');
    if (known?.state === state) return known;
    return { state, ...(await readOpenFile(file, path, Number(size))) };
  } finally {
    closeSync(file);
  }
}

async function readOpenFile(
  file: number,
  path: string,
  size: number,
): Promise<Omit<KnownFile, 'state'>> {
  if (/\.(?:ya?ml|md)$/.test(path)) {
    const data = size > MAX_TEXT_BYTES ? null : new Uint8Array(readFileSync(file));
    return { file: { path, bytes: size, data, sha256: null, kind: null }, text: null };
  }
  const bytes = new Uint8Array(readFileSync(file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const kind = await kindOfBytes(bytes);
  const picture = await pictureSize(bytes, kind);
  return {
    file: { path, bytes: size, data: null, sha256, kind, picture },
    text: PLAIN_TEXT.test(path) && size <= MAX_TEXT_BYTES ? bytes : null,
  };
}
