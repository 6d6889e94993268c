import { openAsBlob, readFileSync, statSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import { zipTime } from './zip-time.ts';

// Compression is native in Node.js; workers would only carry bytes to and fro.
configure({ useWebWorkers: false });

/** A file to be put into a zip file of any size. */
export interface ZipEntry {
  /** Path inside, with `/`. */
  name: string;
  /** Bytes, or the path of a file that is read only when it is written. */
  content: Uint8Array | string;
  /** Day of its content, ISO 8601: the only time that is written. */
  day: string;
  /** True where its bytes are compressed already. */
  isStored?: boolean;
}

/** Bytes of a file up to which it is compressed at once: streams cost as much again. */
const AT_ONCE = 32 * 1024 * 1024;

/**
 * A zip file written piece by piece: memory does not grow with its parts, which are read one after
 * the other. The same parts give the same bytes.
 * @param write takes the pieces in order
 * @throws {Error} naming the file that is not there
 */
export async function zipInPieces(
  parts: readonly ZipEntry[],
  write: (piece: Uint8Array) => void,
): Promise<void> {
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write }));
  for (const { name, content, day, isStored = false } of parts) {
    const options: ZipWriterAddDataOptions = {
      lastModDate: zipTime(day),
      // The newer way of writing times would write the moment in UTC, which no day fixes.
      extendedTimestamp: false,
      unixMode: 0o100644,
    };
    const size = typeof content === 'string' ? sizeOf(content) : content.length;
    if (typeof content === 'string' && size > AT_ONCE) {
      const level = isStored ? 0 : 6;
      const file = new BlobReader(await openAsBlob(content));
      await zip.add(name, file, { ...options, dataDescriptor: true, level });
    } else {
      const bytes = typeof content === 'string' ? readFileSync(content) : content;
      await zip.add(
        name,
        new Uint8ArrayReader(isStored ? bytes : deflateRawSync(bytes, { level: 6 })),
        {
          ...options,
          dataDescriptor: false,
          passThrough: true,
          compressionMethod: isStored ? 0 : 8,
          uncompressedSize: size,
          signature: crc32(bytes),
        },
      );
    }
  }
  await zip.close();
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (cause) {
    throw new Error(`${path}: the archive cannot take this file.`, { cause });
  }
}
