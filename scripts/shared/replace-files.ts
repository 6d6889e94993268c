import { chmod, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** A file that is to be replaced. */
export interface Replacement {
  /** What it held when it was read: a file that somebody has changed since is not touched. */
  before: Uint8Array;
  after: Uint8Array;
}

/**
 * Replaces files of a folder, all or none. Each new file is written beside the old one and takes its
 * place in one step, so that at any moment a whole file stands there; whoever was killed between two of
 * them goes on by running again.
 * @param files by path within the folder, with `/`
 * @param write takes the place of the disk in tests
 * @throws {Error} (message in Chinese) when they cannot be replaced; then all are as they were
 */
export async function replaceFiles(
  folder: string,
  files: ReadonlyMap<string, Replacement>,
  write: (path: string, data: Uint8Array) => Promise<void> = writeOut,
): Promise<void> {
  const replaced: string[] = [];
  try {
    for (const [path, { before, after }] of files) {
      const target = join(folder, path);
      await refuseChanged(target, before);
      await write(besideOf(target), after);
      await chmod(besideOf(target), (await stat(target)).mode);
    }
    for (const path of files.keys()) {
      const target = join(folder, path);
      await rename(besideOf(target), target);
      replaced.push(path);
    }
  } catch (error) {
    for (const path of replaced) {
      const target = join(folder, path);
      await writeOut(besideOf(target), files.get(path)!.before);
      await rename(besideOf(target), target);
    }
    for (const path of files.keys()) {
      await rm(besideOf(join(folder, path)), { force: true }).catch(() => undefined);
    }
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`沒有改寫任何檔案：${reason} No file was rewritten.`, { cause: error });
  }
}

/** Its name begins with a dot: the content folder is read without it. */
function besideOf(target: string): string {
  return join(dirname(target), `.${basename(target)}.open-plans-new`);
}

async function refuseChanged(target: string, before: Uint8Array): Promise<void> {
  const now = await readFile(target);
  if (Buffer.compare(now, before) === 0) return;
  throw new Error(`「${basename(target)}」在檢查之後有人改過。請再執行一次。`);
}

async function writeOut(path: string, data: Uint8Array): Promise<void> {
  await writeFile(path, data, { flush: true });
}
