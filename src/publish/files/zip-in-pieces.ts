import { BlobReader, configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { zipTime } from './zip-time.ts';

// Compression is native in Node.js; workers would only carry bytes to and fro.
configure({ useWebWorkers: false });

/** A file to be put into a zip file of any size. */
export interface ZipEntry {
  /** Path inside, with `/`. */
  name: string;
  /** Bytes, or a file that is read only when it is written. */
  content: Uint8Array | Blob;
  /** Day of its content, ISO 8601: the only time that is written. */
  day: string;
  /** True where its bytes are compressed already. */
  isStored?: boolean;
}

/**
 * A zip file written piece by piece: memory does not grow with its parts, which are read one after
 * the other. The same parts give the same bytes.
 * @param write takes the pieces in order
 */
export async function zipInPieces(
  parts: readonly ZipEntry[],
  write: (piece: Uint8Array) => void,
): Promise<void> {
  const zip = new ZipWriter(new WritableStream<Uint8Array>({ write }));
  for (const { name, content, day, isStored = false } of parts) {
    const reader =
      content instanceof Uint8Array ? new Uint8ArrayReader(content) : new BlobReader(content);
    await zip.add(name, reader, {
      dataDescriptor: true,
      level: isStored ? 0 : 6,
      lastModDate: zipTime(day),
      // The newer way of writing times would write the moment in UTC, which no day fixes.
      extendedTimestamp: false,
      unixMode: 0o100644,
    });
  }
  await zip.close();
}
