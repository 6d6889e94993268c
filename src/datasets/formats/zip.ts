import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import { zipTime } from './zip-time.ts';

// Compression is native in browsers and in Node.js; workers would only carry bytes to and fro.
configure({ useWebWorkers: false });

/** A file to be put into a zip file. */
export interface ZipPart {
  /** Path inside, with `/`. */
  name: string;
  /** Bytes, or a file that is read only when it is written. */
  content: Uint8Array | Blob;
  /** Day of its content, ISO 8601: the only time that is written. */
  day: string;
  /** True where its bytes are compressed already, or must stand as they are. */
  isStored?: boolean;
}

/** A zip file in memory. The same parts give the same bytes. */
export function zipInMemory(parts: readonly ZipPart[]): Promise<Uint8Array> {
  // A package whose parts have known sizes can be read by every program.
  return writeParts(new ZipWriter(new Uint8ArrayWriter()), parts, { dataDescriptor: false });
}

/**
 * A zip file written piece by piece: memory does not grow with its parts, which are read one after
 * the other.
 * @param write takes the pieces in order
 */
export async function zipInPieces(
  parts: readonly ZipPart[],
  write: (piece: Uint8Array) => Promise<void>,
): Promise<void> {
  await writeParts(new ZipWriter(new WritableStream<Uint8Array>({ write })), parts, {
    dataDescriptor: true,
  });
}

async function writeParts<Whole>(
  zip: ZipWriter<Whole>,
  parts: readonly ZipPart[],
  options: ZipWriterAddDataOptions,
): Promise<Whole> {
  for (const { name, content, day, isStored = false } of parts) {
    const reader =
      content instanceof Uint8Array ? new Uint8ArrayReader(content) : new BlobReader(content);
    await zip.add(name, reader, {
      ...options,
      level: isStored ? 0 : 6,
      lastModDate: zipTime(day),
      // The newer way of writing times would write the moment in UTC, which no day fixes.
      extendedTimestamp: false,
      unixMode: 0o100644,
    });
  }
  return zip.close();
}
