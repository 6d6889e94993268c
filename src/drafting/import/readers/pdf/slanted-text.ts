/** Degrees from which on text runs aslant; scans that were recognised lie less askew. */
const SLANTED = 8;

/** Whether text that runs in a direction is neither upright nor turned by a quarter, as a watermark is. */
export function isSlanted(a: number, b: number): boolean {
  const [along, across] = [Math.abs(a), Math.abs(b)].sort((one, other) => other - one);
  return (Math.atan2(across ?? 0, along ?? 0) * 180) / Math.PI >= SLANTED;
}

/** Where a piece of text begins, the direction in which it runs, and how far. */
interface SlantedPiece {
  x: number;
  y: number;
  a: number;
  b: number;
  length: number;
}

/** Text that runs aslant, its pieces put together where one begins at the end of the other. */
export class SlantedText {
  readonly words: string[] = [];
  #end: { x: number; y: number } | null = null;

  /** Adds the next piece in the order of the file. */
  add(text: string, { x, y, a, b, length }: SlantedPiece): void {
    const size = Math.hypot(a, b);
    const isNext = this.#end !== null && Math.hypot(x - this.#end.x, y - this.#end.y) < size / 2;
    const last = isNext ? (this.words.pop() ?? '') : '';
    this.words.push(`${last}${last === '' ? text.trimStart() : text}`);
    this.#end = { x: x + (a / size) * length, y: y + (b / size) * length };
  }
}
