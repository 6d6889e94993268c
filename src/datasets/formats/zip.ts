import { joinBytes, joinPieces, packPiece, type Compression, type Packed } from './packed.ts';

/** A file to be put into a zip file. */
export interface ZipPart {
  /** Path inside, with `/`; ASCII. */
  name: string;
  /** Its bytes, or a whole stream that is compressed already. */
  content: Uint8Array | Packed;
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
  compression: Compression,
): Uint8Array {
  const blocks: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  const add = (block: Uint8Array) => {
    blocks.push(block);
    at += block.length;
  };
  for (const { name, content, isStored = false } of parts) {
    const { deflated, length, crc } = packedAs(content, isStored, compression);
    const facts = [
      ...u16(0, isStored ? 0 : 8, NOON, dosDay(day)),
      ...u32(crc, deflated.length, length),
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
    add(deflated);
  }
  const start = at;
  directory.forEach(add);
  const count = parts.length;
  add(bytesOf(u32(0x06054b50), u16(0, 0, count, count), u32(at - start, start), u16(0)));
  return joinBytes(blocks);
}

function packedAs(
  content: ZipPart['content'],
  isStored: boolean,
  compression: Compression,
): Packed {
  if (!(content instanceof Uint8Array)) return content;
  if (!isStored) return joinPieces([packPiece(content, compression)]);
  return { deflated: content, length: content.length, crc: compression.crc32(content) };
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
