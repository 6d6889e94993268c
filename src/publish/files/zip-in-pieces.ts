import { openAsBlob, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { crc32, deflateRaw } from 'node:zlib';
import {
  BlobReader,
  configure,
  Uint8ArrayReader,
  ZipWriter,
  type ZipWriterAddDataOptions,
} from '@zip.js/zip.js';
import type { Packed } from '../../datasets/formats/packed.ts';
import type { ArchivedFile } from './former-archive.ts';
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
  /** The same file as another archive of this function has it: taken as it stands there. */
  archived?: ArchivedFile | undefined;
  /** Gives it compressed, where that was done before. */
  packed?: (() => Packed) | null;
}

/** How hard is tried to make files small, of 9. */
const LEVEL = 6;

/** Bytes of a file up to which it is compressed at once: streams cost as much again. */
const AT_ONCE = 96 * 1024 * 1024;

/** Bytes of files that are compressed ahead while others are written, and how many files at most. */
const AHEAD = { bytes: 128 * 1024 * 1024, files: 32 };

/** Bytes that the compressor hands over at a time, at most and at least: it takes memory for so many at once. */
const CHUNK = { most: 256 * 1024, least: 16 * 1024 };

const deflate = promisify(deflateRaw);

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
  const ready = readyInOrder(parts);
  for (const entry of parts) {
    const options: ZipWriterAddDataOptions = {
      lastModDate: zipTime(entry.day),
      // The newer way of writing times would write the moment in UTC, which no day fixes.
      extendedTimestamp: false,
      unixMode: 0o100644,
    };
    const packed = await ready.next();
    if (packed === null) {
      await addLong(zip, entry, { ...options, dataDescriptor: true });
    } else {
      await zip.add(entry.name, new Uint8ArrayReader(packed.bytes), {
        ...options,
        dataDescriptor: false,
        passThrough: true,
        compressionMethod: methodOf(entry),
        uncompressedSize: packed.size,
        signature: packed.crc32,
      });
    }
  }
  await zip.close();
}

/** Adds a file that is too long to be held. */
async function addLong(
  zip: ZipWriter<unknown>,
  entry: ZipEntry,
  options: ZipWriterAddDataOptions,
): Promise<void> {
  const { name, content, archived } = entry;
  if (archived === undefined) {
    const file = new BlobReader(await openAsBlob(content as string));
    await zip.add(name, file, { ...options, level: entry.isStored ? 0 : LEVEL });
    return;
  }
  await zip.add(name, new BlobReader(archived.bytes), {
    ...options,
    passThrough: true,
    compressionMethod: methodOf(entry),
    uncompressedSize: archived.size,
    signature: archived.crc32,
  });
}

/** Number of the method in zip files: stored, or deflate. */
function methodOf({ isStored = false }: ZipEntry): number {
  return isStored ? 0 : 8;
}

/** A file as it stands in the archive. */
interface PackedEntry {
  bytes: Uint8Array;
  /** Of the file itself. */
  size: number;
  crc32: number;
}

/**
 * Files as they stand in an archive, in order; null for one that is too long to be held. Several are compressed at once, as many as
 * processor cores and `AHEAD` allow.
 */
function readyInOrder(parts: readonly ZipEntry[]): { next: () => Promise<PackedEntry | null> } {
  const begun: { packed: Promise<PackedEntry | null>; size: number }[] = [];
  let started = 0;
  let held = 0;
  const isRoom = () => held < AHEAD.bytes && begun.length < AHEAD.files;
  const begin = () => {
    while (started < parts.length && (begun.length === 0 || isRoom())) {
      const part = parts[started]!;
      const { content } = part;
      const length = typeof content === 'string' ? sizeOf(content) : content.length;
      const isMade = part.archived === undefined && Boolean(part.packed);
      const isLong = typeof content === 'string' && length > AT_ONCE && !isMade;
      const packed = isLong ? Promise.resolve(null) : pack(part);
      // Whoever waits for it is told.
      packed.catch(() => {});
      const size = isLong ? 0 : length;
      begun.push({ packed, size });
      held += size;
      started += 1;
    }
  };
  return {
    async next() {
      begin();
      const { packed, size } = begun.shift()!;
      held -= size;
      const made = await packed;
      begin();
      return made;
    },
  };
}

async function pack({
  content,
  isStored = false,
  archived,
  packed: made,
}: ZipEntry): Promise<PackedEntry> {
  if (archived !== undefined) {
    return { ...archived, bytes: new Uint8Array(await archived.bytes.arrayBuffer()) };
  }
  if (made) {
    const { deflated, length, crc } = made();
    return { bytes: deflated, size: length, crc32: crc };
  }
  const bytes = typeof content === 'string' ? await readFile(content) : content;
  const chunkSize = Math.min(CHUNK.most, Math.max(CHUNK.least, bytes.length >> 2));
  const packed = isStored ? bytes : await deflate(bytes, { level: LEVEL, chunkSize });
  return { bytes: packed, size: bytes.length, crc32: crc32(bytes) };
}

function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch (cause) {
    throw new Error(`${path}: the archive cannot take this file.`, { cause });
  }
}
