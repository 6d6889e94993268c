import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

/** What is known of a file after it was written. */
export interface FileFacts {
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/**
 * A file that is written piece by piece; size and checksum are counted on the way. Each call is done
 * when it returns: to wait for the disk thousands of times costs more than the files.
 */
export interface HashedFile {
  write(piece: string | Uint8Array): void;
  /** Writes what is left. Closes the file, as `abandon` does. */
  finish(): FileFacts;
  /** Closes the file as it is, after an error; does nothing once it is closed. */
  abandon(): void;
}

/** Characters or bytes gathered before they go to the disk: one call a row would cost more than the rows. */
const BLOCK = 256 * 1024;

/** Creates a file, with the folders above it; an older one is overwritten. */
export function createHashedFile(path: string): HashedFile {
  const handle = openNew(path);
  const hash = createHash('sha256');
  // Text is gathered as text: one long piece is encoded faster than many short ones.
  let waitingText = '';
  let bytes = 0;
  let closed = false;

  function put(block: Uint8Array) {
    hash.update(block);
    bytes += block.length;
    for (let at = 0; at < block.length;) at += writeSync(handle, block, at);
  }
  function flush() {
    if (waitingText === '') return;
    const text = waitingText;
    waitingText = '';
    put(Buffer.from(text, 'utf8'));
  }
  function close() {
    if (closed) return;
    closed = true;
    closeSync(handle);
  }
  return {
    write(piece) {
      if (typeof piece === 'string') {
        waitingText += piece;
        if (waitingText.length >= BLOCK) flush();
        return;
      }
      flush();
      put(piece);
    },
    finish() {
      flush();
      close();
      return { bytes, sha256: hash.digest('hex') };
    },
    abandon: close,
  };
}

function openNew(path: string): number {
  try {
    return openSync(path, 'w');
  } catch (error) {
    // Most folders are there already, so it is not asked first.
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(dirname(path), { recursive: true });
    return openSync(path, 'w');
  }
}
