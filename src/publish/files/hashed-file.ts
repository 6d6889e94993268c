import { createHash } from 'node:crypto';
import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What is known of a file after it was written. */
export interface FileFacts {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** A file that is written piece by piece; size and checksum are counted on the way. */
export interface HashedFile {
  write(piece: string | Uint8Array): Promise<void>;
  /** Writes what is left. Closes the file, as `abandon` does. */
  finish(): Promise<FileFacts>;
  /** Closes the file as it is, after an error; does nothing once it is closed. */
  abandon(): Promise<void>;
}

/** Bytes gathered before they go to the disk: one call a row would cost more than the rows. */
const BLOCK = 256 * 1024;

/** Creates a file, with the folders above it; an older one is overwritten. */
export async function createHashedFile(path: string): Promise<HashedFile> {
  await mkdir(dirname(path), { recursive: true });
  const handle = await open(path, 'w');
  const hash = createHash('sha256');
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let bytes = 0;
  let closed = false;

  async function flush() {
    const block = Buffer.concat(waiting);
    waiting = [];
    waitingBytes = 0;
    hash.update(block);
    bytes += block.length;
    // writeFile on a handle goes on where the last call ended, and writes the whole block.
    await handle.writeFile(block);
  }
  async function close() {
    if (closed) return;
    closed = true;
    await handle.close();
  }
  return {
    async write(piece) {
      const part = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
      waiting.push(part);
      waitingBytes += part.length;
      if (waitingBytes >= BLOCK) await flush();
    },
    async finish() {
      await flush();
      await close();
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon: close,
  };
}
