import { headOf } from '../../../content/table/declared-columns.ts';
import type {
  MeasureNode,
  MeasuresFile,
  SharedCellNode,
} from '../../../content/schemas/measures.ts';
import type { MeasureCell } from '../model/recognised-table.ts';

/** Cells of declared columns that reach over further rows or columns of the table that is being built. */
export class CellSpans {
  /** Measures of the table, in order. */
  #rows: { node: MeasureNode; cell: MeasureCell }[] = [];
  /** What stands beside all measures of a cell, by that cell. */
  readonly #shared = new Map<MeasureCell, SharedCellNode>();

  /** The rows that follow are those of a table of its own. */
  beginTable(): void {
    this.#rows = [];
  }

  addRow(node: MeasureNode, cell: MeasureCell): void {
    this.#rows.push({ node, cell });
  }

  /** @param node has the measures of the cell below it */
  addShared(node: SharedCellNode, cell: MeasureCell): void {
    this.#shared.set(cell, node);
  }

  /** Writes how far the cells reach, once the table has all of its rows. */
  write({ attributes = [] }: NonNullable<MeasuresFile['columns']>): void {
    const heads = attributes.map(headOf);
    for (const [index, { node, cell }] of this.#rows.entries()) {
      this.#writeOf(node, { cell, index, own: 1 }, heads);
      const shared = this.#shared.get(cell);
      if (shared === undefined || this.#rows[index - 1]?.cell === cell) continue;
      this.#writeOf(shared, { cell, index, own: cell.entries.length }, heads);
    }
  }

  /** @param own rows that a cell reaches that says nothing of them */
  #writeOf(
    node: MeasureNode | SharedCellNode,
    { cell, index, own }: { cell: MeasureCell; index: number; own: number },
    heads: readonly string[],
  ): void {
    for (const [place, head] of heads.entries()) {
      const text = node.attributes?.[head];
      const covering = cell.covering.get(head);
      if (typeof text !== 'string' || covering === undefined || node.attributes === undefined)
        continue;
      let rows = own;
      for (let at = index + own; at < this.#rows.length; at += 1) {
        const below = this.#rows[at];
        if (below === undefined || below.cell === cell) break;
        if (below.cell.covering.get(head) !== covering) break;
        if (below.node.attributes?.[head] !== undefined) break;
        rows += 1;
      }
      let columns = 1;
      while (
        place + columns < heads.length &&
        cell.covering.get(heads[place + columns] ?? '') === covering &&
        node.attributes[heads[place + columns] ?? ''] === undefined
      )
        columns += 1;
      if (rows > own || columns > 1) node.attributes[head] = { text, rows, columns };
    }
  }
}
