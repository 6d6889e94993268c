import { createHash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
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

/** Bytes gathered before they go to the disk: one call a row would cost more than the rows. */
const BLOCK = 256 * 1024;

/** Characters that are encoded at once: of so few all is in the cache of a processor core. */
const AT_A_TIME = 16 * 1024;

/** A unit of 16 bits becomes at most so many bytes of UTF-8. */
const MOST_BYTES = 3;

/** Blocks that no open file gathers bytes in. */
const spareBlocks: Buffer[] = [];

/** Creates a file, with the folders above it; an older one is overwritten. */
export function createHashedFile(path: string): HashedFile {
  const handle = openNew(path);
  const hash = createHash('sha256');
  // Text is gathered as text: one piece is encoded faster than many short ones.
  let waitingText = '';
  const block = spareBlocks.pop() ?? Buffer.allocUnsafe(BLOCK);
  let waitingBytes = 0;
  let bytes = 0;
  let closed = false;

  function put(piece: Uint8Array) {
    hash.update(piece);
    bytes += piece.length;
    for (let at = 0; at < piece.length;) at += writeSync(handle, piece, at);
  }
  function encode() {
    const text = waitingText;
    waitingText = '';
    const needed = text.length * MOST_BYTES;
    if (waitingBytes + needed > BLOCK) flushBytes();
    if (needed > BLOCK) put(Buffer.from(text, 'utf8'));
    else waitingBytes += block.write(text, waitingBytes, 'utf8');
  }
  function flushBytes() {
    if (waitingBytes > 0) put(block.subarray(0, waitingBytes));
    waitingBytes = 0;
  }
  function flush() {
    if (waitingText !== '') encode();
    flushBytes();
  }
  function close() {
    if (closed) return;
    closed = true;
    spareBlocks.push(block);
    closeSync(handle);
  }
  return {
    write(piece) {
      if (typeof piece === 'string') {
        waitingText += piece;
        if (waitingText.length >= AT_A_TIME) encode();
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

/** The same of a file that another has written. */
export function factsOf(path: string): FileFacts {
  const file = openSync(path, 'r');
  const block = spareBlocks.pop() ?? Buffer.allocUnsafe(BLOCK);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (;;) {
      const bytesRead = readSync(file, block, 0, block.length, null);
      if (bytesRead === 0) return { bytes, sha256: hash.digest('hex') };
      hash.update(block.subarray(0, bytesRead));
      bytes += bytesRead;
    }
  } finally {
    spareBlocks.push(block);
    closeSync(file);
  }
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
