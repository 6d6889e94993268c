import type { Compression } from '../../../datasets/formats/packed.ts';

/** A block that is not compressed holds up to so many bytes (RFC 1951, 3.2.4). */
const LONGEST_BLOCK = 0xffff;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  }
  return remainder;
});

/**
 * Bytes as a stream of DEFLATE that is not compressed: what a browser has for compression gives its
 * result later, and a file that is made on the spot need not be small.
 */
export const stored: Compression = {
  deflate(bytes) {
    const blocks = Math.ceil(bytes.length / LONGEST_BLOCK);
    const stream = new Uint8Array(bytes.length + 5 * blocks);
    let at = 0;
    for (let from = 0; from < bytes.length; from += LONGEST_BLOCK) {
      const block = bytes.subarray(from, from + LONGEST_BLOCK);
      const size = block.length;
      stream.set([0, size & 0xff, size >>> 8, ~size & 0xff, (~size >>> 8) & 0xff], at);
      stream.set(block, at + 5);
      at += 5 + size;
    }
    return stream;
  },
  crc32(bytes) {
    let remainder = 0xffffffff;
    for (const byte of bytes) remainder = table[(remainder ^ byte) & 0xff]! ^ (remainder >>> 8);
    return (remainder ^ 0xffffffff) >>> 0;
  },
};
