import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/**
 * Reads files one after the other into the same memory. V8 looks through its whole heap whenever some tens of megabytes
 * outside of it were taken, however little of it is garbage: where a process holds the plans of a site, thousands of files
 * that are each read into memory of their own cost more for that than for all that is done with them.
 */
export class ReusedBuffer {
  #bytes = Buffer.allocUnsafeSlow(64 * 1024);

  /** The bytes of a file, which are valid until the next one is read. */
  read(path: string): Uint8Array {
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > this.#bytes.length) {
        this.#bytes = Buffer.allocUnsafeSlow(Math.max(size, 2 * this.#bytes.length));
      }
      let length = 0;
      while (length < size) {
        const bytesRead = readSync(file, this.#bytes, length, size - length, null);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return this.#bytes.subarray(0, length);
    } finally {
      closeSync(file);
    }
  }
}
