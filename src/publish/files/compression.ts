import { constants, crc32, deflateRawSync } from 'node:zlib';
import type { Compression } from '../../datasets/formats/packed.ts';

/** Rows in XML, JSON and CSV: a third of the time of the usual level, 6, for a tenth to a quarter more bytes. */
const LEVEL = 3;

/** Compression as Node.js has it built in. */
export const nativeCompression: Compression = {
  deflate: (bytes) => deflateRawSync(bytes, { level: LEVEL, finishFlush: constants.Z_FULL_FLUSH }),
  crc32: (bytes) => crc32(bytes),
};
