import { createHash } from 'node:crypto';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { MAX_TEXT_BYTES, type ContentFile, type ContentFolder } from './content-folder.ts';

/**
 * Reads a content folder: the text of `.yaml` and `.md` files, size and checksum of all others.
 * Files and folders whose name begins with a dot are passed over (editors and systems leave them).
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
  const paths = (await listFiles(directory)).sort();
  const files = new Map<string, ContentFile>();
  for (const path of paths) files.set(path, await readContentFile(directory, path));
  return { label, files };
}

async function listFiles(directory: string, inner = ''): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(directory, inner), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await listFiles(directory, path)));
    else found.push(path);
  }
  return found;
}

async function readContentFile(directory: string, path: string): Promise<ContentFile> {
  const place = join(directory, path);
  const { size } = await stat(place);
  if (/\.(?:ya?ml|md)$/.test(path)) {
    const data = size > MAX_TEXT_BYTES ? null : new Uint8Array(await readFile(place));
    return { path, bytes: size, data, sha256: null };
  }
  const sha256 = createHash('sha256')
    .update(await readFile(place))
    .digest('hex');
  return { path, bytes: size, data: null, sha256 };
}
