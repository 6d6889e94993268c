import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Compression } from '../../datasets/formats/packed.ts';

/** Compression as Node.js has it built in. */
export const nativeCompression: Compression = {
  deflate: (bytes) => deflateRawSync(bytes, { level: 6, finishFlush: constants.Z_FULL_FLUSH }),
  crc32: (bytes) => crc32(bytes),
};
