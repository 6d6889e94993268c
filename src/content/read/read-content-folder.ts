import { createHash } from 'node:crypto';
import { constants, open, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { kindOfBytes } from './bytes-kind.ts';
import { isLitter } from './file-names.ts';
import { pictureSize } from './picture-size.ts';
import type { WhyRefused } from './refused-entries.ts';
import {
  MAX_TEXT_BYTES,
  PLAIN_TEXT,
  type ContentFile,
  type ContentFolder,
} from './content-folder.ts';

/**
 * Reads a content folder: the text of `.yaml` and `.md` files, size, checksum and kind of all others (with
 * their bytes where they are text).
 * Files and folders whose name begins with a dot are passed over (editors and systems leave them), as
 * are other well-known leftovers. Links are not followed, and only ordinary files are opened.
 * @param directory absolute path
 * @param workingDirectory messages name files relative to it, as a clerk sees them
 * @throws {Error} (message in Chinese) when the folder does not exist
 */
export async function readContentFolder(
  directory: string,
  workingDirectory: string = process.cwd(),
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
  const refused = new Map<string, WhyRefused>();
  const paths = (await listFiles(directory, refused)).sort();
  const files = new Map<string, ContentFile>();
  const attachedTexts = new Map<string, Uint8Array>();
  for (const path of paths) {
    const read = await orRefused(path, refused, () =>
      readContentFile(directory, path, attachedTexts),
    );
    if (read !== null) files.set(path, read);
  }
  return {
    label,
    files,
    ...(refused.size > 0 ? { refused } : {}),
    ...(attachedTexts.size > 0 ? { attachedTexts } : {}),
  };
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
    if (entry.name.startsWith('.') || isLitter(entry.name)) continue;
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

async function readContentFile(
  directory: string,
  path: string,
  attachedTexts: Map<string, Uint8Array>,
): Promise<ContentFile> {
  // Not through a link, and without waiting for who writes into a pipe, should one have come meanwhile.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(join(directory, path), flags);
  try {
    const { size } = await file.stat();
    if (/\.(?:ya?ml|md)$/.test(path)) {
      const data = size > MAX_TEXT_BYTES ? null : new Uint8Array(await file.readFile());
      return { path, bytes: size, data, sha256: null, kind: null };
    }
    const bytes = new Uint8Array(await file.readFile());
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    if (PLAIN_TEXT.test(path) && size <= MAX_TEXT_BYTES) attachedTexts.set(path, bytes);
    const kind = await kindOfBytes(bytes);
    return { path, bytes: size, data: null, sha256, kind, picture: await pictureSize(bytes, kind) };
  } finally {
    await file.close();
  }
}
