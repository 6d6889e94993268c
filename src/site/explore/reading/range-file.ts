import { mergedRanges, type ByteRange } from './merged-ranges.ts';

/** Asks for an address; `fetch` of the browser, or what stands in for it. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

/** A file on the web of which no more is read than is asked for. */
export interface RangeFile {
  readonly byteLength: number;
  /** How many bytes were loaded so far. */
  readonly loaded: number;
  /** Loads these bytes, with as few requests as is sensible. */
  load(ranges: readonly ByteRange[]): Promise<void>;
  /** Bytes of the file; what is not loaded is loaded first. */
  slice(start: number, end?: number): Promise<ArrayBuffer>;
}

/** Bytes from the end that are asked for at first; a file of no more is read whole. */
const TAIL = 128 * 1024;

/** So many bytes that nobody asked for are loaded rather than asking twice. */
const GAP = 16 * 1024;

/** Requests at one time. */
const TOGETHER = 6;

/** The file changed while it was read: what was read before does not belong to what comes now. */
export class FileChanged extends Error {}

/**
 * Opens a file, with a request for its end. A host that gives no parts gives the whole file: that is read
 * then, and asked for no more.
 * @param size how long the file was when the page was made, NaN where that was not known; a small file, and one
 *   of unknown size, is asked for whole
 * @throws {Error} when the file cannot be had
 */
export async function openRangeFile(
  address: string,
  size: number,
  fetch: Fetch,
): Promise<RangeFile> {
  if (!(size > TAIL)) return readWhole(address, fetch, 0);
  const response = await fetch(address, { headers: { Range: `bytes=${size - TAIL}-` } });
  const bytes = await response.arrayBuffer();
  if (response.status === 200) return wholeFile(bytes, bytes.byteLength);
  const part = response.status === 206 ? partOf(response) : null;
  // A host that packs what it sends and counts the bytes before: its parts are no parts of the file. And a file
  // that has become so short that it has no such end.
  if (part === null || part.end !== part.whole || part.end - part.start !== bytes.byteLength) {
    return readWhole(address, fetch, bytes.byteLength);
  }
  return new PartlyLoadedFile(address, fetch, part.whole, { ...part, bytes }, tagOf(response));
}

/** @param before bytes that were loaded in vain */
async function readWhole(address: string, fetch: Fetch, before: number): Promise<RangeFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  const bytes = await response.arrayBuffer();
  return wholeFile(bytes, before + bytes.byteLength);
}

function wholeFile(bytes: ArrayBuffer, loaded: number): RangeFile {
  return {
    byteLength: bytes.byteLength,
    loaded,
    load: () => Promise.resolve(),
    slice: (start, end) => Promise.resolve(bytes.slice(start, end)),
  };
}

interface Piece extends ByteRange {
  bytes: ArrayBuffer;
}

class PartlyLoadedFile implements RangeFile {
  readonly byteLength: number;
  loaded = 0;
  readonly #address: string;
  readonly #fetch: Fetch;
  readonly #tag: string | null;
  readonly #pieces: Piece[] = [];

  constructor(address: string, fetch: Fetch, length: number, end: Piece, tag: string | null) {
    this.#address = address;
    this.#fetch = fetch;
    this.#tag = tag;
    this.byteLength = length;
    this.#keep(end);
  }

  async load(ranges: readonly ByteRange[]): Promise<void> {
    const missing = mergedRanges(
      ranges.filter((range) => this.#pieceWith(range) === undefined),
      GAP,
    );
    for (let from = 0; from < missing.length; from += TOGETHER) {
      await Promise.all(missing.slice(from, from + TOGETHER).map((range) => this.#read(range)));
    }
  }

  async slice(start: number, end = this.byteLength): Promise<ArrayBuffer> {
    await this.load([{ start, end }]);
    const { bytes, start: first } = this.#pieceWith({ start, end })!;
    return bytes.slice(start - first, end - first);
  }

  #pieceWith({ start, end }: ByteRange): Piece | undefined {
    return this.#pieces.find((piece) => piece.start <= start && end <= piece.end);
  }

  async #read({ start, end }: ByteRange): Promise<void> {
    const response = await this.#fetch(this.#address, {
      headers: { Range: `bytes=${start}-${end - 1}` },
    });
    if (!response.ok) throw new Error(`${response.status} ${this.#address}`);
    const part = response.status === 206 ? partOf(response) : null;
    const bytes = await response.arrayBuffer();
    const isMeant =
      part !== null &&
      part.start === start &&
      part.end === end &&
      part.whole === this.byteLength &&
      bytes.byteLength === end - start;
    if (!isMeant || tagOf(response) !== this.#tag) throw new FileChanged(this.#address);
    this.#keep({ start, end, bytes });
  }

  #keep(piece: Piece): void {
    this.loaded += piece.bytes.byteLength;
    this.#pieces.push(piece);
  }
}

/** Which bytes an answer says that it holds. */
function partOf({ headers }: Response): (ByteRange & { whole: number }) | null {
  const [, first, last, whole] =
    /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers.get('Content-Range') ?? '') ?? [];
  if (headers.has('Content-Encoding') || whole === undefined) return null;
  return { start: Number(first), end: Number(last) + 1, whole: Number(whole) };
}

function tagOf({ headers }: Response): string | null {
  return headers.get('ETag');
}
