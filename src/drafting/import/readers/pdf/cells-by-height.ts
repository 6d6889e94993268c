import type { RuledCell } from './ruled-tables.ts';

/** The cells of a table by the height at which they stand, for finding those beside a text. */
export class CellsByHeight {
  readonly #edges: readonly number[];
  /** Cells between each edge and the next. */
  readonly #bands: readonly RuledCell[][];

  constructor(cells: readonly RuledCell[]) {
    const heights = new Set(cells.flatMap(({ top, bottom }) => [top, bottom]));
    this.#edges = [...heights].sort((one, other) => one - other);
    const indexes = new Map(this.#edges.map((edge, index) => [edge, index]));
    this.#bands = this.#edges.map(() => []);
    for (const cell of cells) {
      const end = indexes.get(cell.bottom) ?? 0;
      for (let band = indexes.get(cell.top) ?? 0; band < end; band += 1) {
        this.#bands[band]?.push(cell);
      }
    }
  }

  /** Cells that reach over a height, their edges included. */
  at(height: number): RuledCell[] {
    let [from, to] = [0, this.#edges.length];
    while (from < to) {
      const middle = Math.floor((from + to) / 2);
      if ((this.#edges[middle] ?? 0) <= height) from = middle + 1;
      else to = middle;
    }
    const below = this.#bands[from - 1] ?? [];
    if (this.#edges[from - 1] !== height) return below;
    return [...new Set([...(this.#bands[from - 2] ?? []), ...below])];
  }
}
