import { crc32, deflateRawSync } from 'node:zlib';
import type { Compression } from '../../datasets/formats/zip.ts';

/** Compression as Node.js has it built in. */
export const nativeCompression: Compression = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 6 }),
  crc32: (bytes) => crc32(bytes),
};
