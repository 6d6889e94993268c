/**
 * How bytes are compressed and summed up. It is handed in, for the fastest way of each platform is its
 * own: Node.js has all of it built in.
 */
export interface Compression {
  /**
   * Raw DEFLATE (RFC 1951) that ends at a byte and refers to nothing before it, its last
   * block not marked as such ("full flush"): several of them, one after the other, are one stream.
   */
  deflate: (bytes: Uint8Array) => Uint8Array;
  /** CRC-32 of ISO 3309, not negative. */
  crc32: (bytes: Uint8Array) => number;
}

/** Bytes as a zip file holds them. */
export interface Packed {
  /** Compressed: a piece of a stream, or a whole one. */
  deflated: Uint8Array;
  /** Of what was compressed: bytes, and its CRC-32. */
  length: number;
  crc: number;
}

/** A piece of a stream. */
export function packPiece(bytes: Uint8Array, { deflate, crc32 }: Compression): Packed {
  return { deflated: deflate(bytes), length: bytes.length, crc: crc32(bytes) };
}

/** An empty block that is marked as the last. */
const LAST_BLOCK = Uint8Array.of(3, 0);

/** Pieces, one after the other, as a whole stream. */
export function joinPieces(pieces: readonly Packed[]): Packed {
  let length = 0;
  let crc = 0;
  for (const piece of pieces) {
    crc = joinedCrc(crc, piece.crc, piece.length);
    length += piece.length;
  }
  const blocks = [...pieces.map(({ deflated }) => deflated), LAST_BLOCK];
  return { deflated: joinBytes(blocks), length, crc };
}

/** Blocks of bytes as one. */
export function joinBytes(blocks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(blocks.reduce((length, block) => length + block.length, 0));
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

/**
 * CRC-32 of two pieces, one after the other, from those of each, as zlib's `crc32_combine` does: a
 * CRC is the remainder of a polynomial, and that of the first is shifted by the bytes of the second.
 */
function joinedCrc(first: number, second: number, secondLength: number): number {
  return (timesOf(shiftBy(secondLength), first) ^ second) >>> 0;
}

/** The polynomial of CRC-32, the lowest power in the highest bit; so are all of these numbers. */
const POLYNOMIAL = 0xedb88320;
const ONE = 0x80000000;

/** The product of two polynomials, as its remainder. */
function timesOf(a: number, b: number): number {
  let product = 0;
  let factor = b;
  for (let bit = ONE; bit !== 0; bit >>>= 1) {
    if ((a & bit) !== 0) product ^= factor;
    factor = (factor & 1) === 0 ? factor >>> 1 : (factor >>> 1) ^ POLYNOMIAL;
  }
  return product >>> 0;
}

/** x to the power of 2, 4, 8 … */
const squares: number[] = [ONE >>> 1];
for (let index = 1; index < 64; index += 1) {
  squares.push(timesOf(squares[index - 1]!, squares[index - 1]!));
}

/** x to the power of so many bytes of eight bits. */
function shiftBy(bytes: number): number {
  let power = ONE;
  let square = 3;
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = timesOf(squares[square]!, power);
    square += 1;
  }
  return power;
}
