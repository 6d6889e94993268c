import { openAsBlob } from 'node:fs';
import { BlobReader, ZipReader, type FileEntry } from '@zip.js/zip.js';

/** A file as it stands in an archive. */
export interface ArchivedFile {
  /** Its bytes as they stand there, compressed or stored; read when they are needed. */
  bytes: Blob;
  /** Of the file itself, in bytes. */
  size: number;
  crc32: number;
}

/** The files of a zip file, by name. @throws {Error} when it cannot be read */
export async function readArchived(path: string): Promise<ReadonlyMap<string, ArchivedFile>> {
  const archive = await openAsBlob(path);
  const zip = new ZipReader(new BlobReader(archive), { useWebWorkers: false });
  const files = new Map<string, ArchivedFile>();
  for (const entry of await zip.getEntries()) {
    const { filename, signature } = entry;
    if (entry.directory || signature === undefined) continue;
    const bytes = await bytesOf(archive, entry);
    files.set(filename, { bytes, size: entry.uncompressedSize, crc32: signature });
  }
  return files;
}

/** Bytes of what stands before each file, but for its name and a part without fixed length. */
const HEADER = 30;

async function bytesOf(archive: Blob, entry: FileEntry): Promise<Blob> {
  const header = new DataView(
    await archive.slice(entry.offset, entry.offset + HEADER).arrayBuffer(),
  );
  // APPNOTE.TXT 4.3.7: lengths of the name and of the extra field stand last.
  const start =
    entry.offset + HEADER + header.getUint16(HEADER - 4, true) + header.getUint16(HEADER - 2, true);
  return archive.slice(start, start + entry.compressedSize);
}
