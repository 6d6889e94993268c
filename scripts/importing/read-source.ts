import { constants, type Stats } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { refuseUnreadable } from '../../src/drafting/import/readers/read-document.ts';

const CHUNK = 1024 * 1024;

/**
 * Bytes of a plan document. What is no file is refused before it is opened, and a file that is too large
 * before it is read; how much there is counts as it is read, for a file may grow or say nothing of its size.
 * @throws {Error} (message in Chinese) when it cannot be read, is no file, or too large
 */
export async function readSource(file: string): Promise<Uint8Array> {
  const name = basename(file);
  refuseOther(file, await orUnread(file, stat(file)));
  const handle = await orUnread(
    file,
    // A pipe that has come to stand there meanwhile would keep a plain open waiting.
    open(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)),
  );
  try {
    const entry = await handle.stat();
    refuseOther(file, entry);
    refuseUnreadable(name, entry.size);
    return await readAll(handle, entry.size, (bytes) => refuseUnreadable(name, bytes));
  } finally {
    await handle.close();
  }
}

/** Reads into one place, for a copy of the largest file would take as much memory as reading it may. */
async function readAll(
  handle: FileHandle,
  size: number,
  allow: (bytes: number) => void,
): Promise<Uint8Array> {
  // One more than there should be, to see that nothing comes after it.
  let bytes = new Uint8Array(size + 1);
  let total = 0;
  for (;;) {
    const { bytesRead } = await handle.read(bytes, total, bytes.length - total);
    if (bytesRead === 0) return bytes.subarray(0, total);
    total += bytesRead;
    allow(total);
    if (total === bytes.length) {
      const longer = new Uint8Array(total + Math.max(total, CHUNK));
      longer.set(bytes);
      bytes = longer;
    }
  }
}

function refuseOther(file: string, entry: Stats): void {
  if (entry.isFile()) return;
  const [kind, english] = entry.isDirectory()
    ? ['資料夾', 'a folder']
    : entry.isFIFO()
      ? ['具名管道（FIFO）', 'a named pipe']
      : entry.isSocket()
        ? ['通訊端（socket）', 'a socket']
        : ['裝置', 'a device'];
  throw new Error(
    `「${file}」是${kind}，不是檔案，沒有讀取。請指定計畫文件本身的路徑。 It is ${english}, not a file.`,
  );
}

async function orUnread<Result>(file: string, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    throw new Error(
      `讀不到檔案「${file}」：請確認路徑與檔名，並且它不是資料夾（檔名有空白時，前後加引號）。`,
      { cause: error },
    );
  }
}
