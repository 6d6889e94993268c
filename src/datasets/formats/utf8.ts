/**
 * Characters that are encoded at a time. A string that was put together of many pieces is copied for that as a whole: what
 * fits into the cache of a processor core takes half the time.
 */
const AT_A_TIME = 16 * 1024;

/** A unit of 16 bits becomes at most so many bytes. */
const MOST_BYTES = 3;

const encoder = new TextEncoder();

/** Text put together piece by piece, as UTF-8. What it takes of memory is kept for the next text. */
export class Utf8Text {
  #bytes = new Uint8Array(AT_A_TIME * MOST_BYTES);
  #length = 0;
  #waiting = '';

  /** Begins a text; what was added and not taken, for an error came between, is dropped. */
  begin(): void {
    this.#length = 0;
    this.#waiting = '';
  }

  /** Adds a piece; pieces hold whole characters. */
  add(piece: string): void {
    this.#waiting += piece;
    if (this.#waiting.length >= AT_A_TIME) this.#encode();
  }

  /** The text, which is valid until the next piece is added; that one begins another text. */
  take(): Uint8Array {
    this.#encode();
    const text = this.#bytes.subarray(0, this.#length);
    this.#length = 0;
    return text;
  }

  #encode(): void {
    const piece = this.#waiting;
    this.#waiting = '';
    const needed = this.#length + piece.length * MOST_BYTES;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, 2 * this.#bytes.length));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += encoder.encodeInto(piece, this.#bytes.subarray(this.#length)).written;
  }
}
