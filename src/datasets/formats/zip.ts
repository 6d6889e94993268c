/**
 * How bytes are compressed and summed up. It is handed in, for the fastest way of each platform is its
 * own: Node.js has both built in.
 */
export interface Compression {
  /** Raw DEFLATE (RFC 1951), level 6. */
  deflate: (bytes: Uint8Array) => Uint8Array;
  /** CRC-32 of ISO 3309, not negative. */
  crc32: (bytes: Uint8Array) => number;
}

/** A file to be put into a zip file. */
export interface ZipPart {
  /** Path inside, with `/`; ASCII. */
  name: string;
  content: Uint8Array;
  /** True where its bytes must stand as they are. */
  isStored?: boolean;
}

/**
 * A small zip file in memory, as a package of a document is one: without extra fields, sizes in the
 * headers, so that every program reads it. The same parts give the same bytes.
 * @param day of the content, ISO 8601: the only time that is written, as noon
 * @throws {Error} when a name is not ASCII
 */
export function zipInMemory(
  parts: readonly ZipPart[],
  day: string,
  { deflate, crc32 }: Compression,
): Uint8Array {
  const blocks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (block: Uint8Array) => {
    blocks.push(block);
    at += block.length;
  };
  for (const { name, content, isStored = false } of parts) {
    const packed = isStored ? content : deflate(content);
    const facts = [
      ...u16(0, isStored ? 0 : 8, NOON, dosDay(day)),
      ...u32(crc32(content), packed.length, content.length),
      ...u16(name.length, 0),
    ];
    const named = ascii(name);
    // After its general facts come comment, disk, text or not, and that it is a file of Unix.
    directory.push(
      bytesOf(
        u32(0x02014b50),
        u16(0x0314, VERSION),
        facts,
        u16(0, 0, 0),
        u32(REGULAR_FILE, at),
        named,
      ),
    );
    add(bytesOf(u32(0x04034b50), u16(VERSION), facts, named));
    add(packed);
  }
  const start = at;
  directory.forEach(add);
  const count = parts.length;
  add(bytesOf(u32(0x06054b50), u16(0, 0, count, count), u32(at - start, start), u16(0)));
  return joined(blocks, at);
}

/** What a program must know to unpack: 2.0, DEFLATE. */
const VERSION = 20;

/** May be read by all and written by its owner. */
const REGULAR_FILE = 0o100644 * 0x10000;

/** 12:00:00 as zip files write it. */
const NOON = 12 << 11;

/** A day as zip files write it; they begin in 1980, and an earlier day is given as 1980-01-01. */
function dosDay(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return year < 1980 ? (1 << 5) | 1 : ((year - 1980) << 9) | (month << 5) | date;
}

function u16(...values: number[]): number[] {
  return values.flatMap((value) => [value & 0xff, value >>> 8]);
}

function u32(...values: number[]): number[] {
  return values.flatMap((value) => u16(value & 0xffff, value >>> 16));
}

/** @throws {Error} where it is none */
function ascii(name: string): number[] {
  if (/[^\x20-\x7e]/.test(name)) throw new Error(`${name} cannot name a part of a package`);
  return Array.from(name, (character) => character.charCodeAt(0));
}

function bytesOf(...pieces: readonly (readonly number[])[]): Uint8Array {
  return Uint8Array.from(pieces.flat());
}

function joined(blocks: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const block of blocks) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}
