import { linesOf } from '../document/clean-text.ts';
import type { ColumnRole } from '../model/column-roles.ts';
import { besideColumns, type MeasureCell } from '../model/recognised-table.ts';
import { dashesOf, textOf, type Entry } from '../cells/split-measures.ts';
import type { Omission } from '../document/omission.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';

/** What each column of a table is, as its rows are read. */
interface Columns {
  roles: readonly (ColumnRole | null)[];
  /** Heads by column, those of declared columns told apart. */
  heads: readonly string[];
  /** The column that has the numbers of the measures, where they have none themselves. */
  numbers: number | null;
}

/** The cells of a table as its rows are read: one that is merged over rows is a cell of the first of them. */
export class RowCells {
  readonly #roles: Columns['roles'];
  readonly #heads: Columns['heads'];
  readonly #numbers: Columns['numbers'];
  readonly #seen = new Set<GridCell>();
  readonly #omissions: Omission[];

  /** @param omissions gets signs of lists in cells of declared columns */
  constructor({ roles, heads, numbers }: Columns, omissions: Omission[]) {
    this.#roles = roles;
    this.#heads = heads;
    this.#numbers = numbers;
    this.#omissions = omissions;
  }

  /** A row that holds a heading, and nothing of a measure. */
  pass({ cells }: TableRow): void {
    for (const cell of cells) this.#seen.add(cell);
  }

  /** Cells that begin in a row, by the role of their column; those of rows above that reach down are left out. */
  beginningIn({ cells }: TableRow): Map<ColumnRole, GridCell> {
    const found = new Map<ColumnRole, GridCell>();
    for (const [index, cell] of cells.entries()) {
      const role = this.#roles[index];
      if (role === null || role === undefined || this.#seen.has(cell)) continue;
      this.#seen.add(cell);
      found.set(role, cell);
    }
    return found;
  }

  /** The measures of a row with what stands beside them, in columns that have a role or are declared. */
  measureCell(
    row: TableRow,
    entries: Entry[],
    own: ReadonlyMap<ColumnRole, GridCell>,
  ): MeasureCell {
    const cell: MeasureCell = {
      entries,
      beside: { deadline: [], unit: [], supporting_unit: [] },
      merged: {},
      attributes: this.#attributesOf(row),
      covering: this.#coveringOf(row),
      place: row.place,
      rows: [row],
    };
    for (const name of besideColumns) {
      const text = own.get(name)?.text.trim() ?? '';
      if (text !== '') cell.beside[name].push(text);
      const merged = row.cells[this.#roles.indexOf(name)];
      if (merged !== undefined) cell.merged[name] = merged;
    }
    return cell;
  }

  #attributesOf({ cells, place }: TableRow): Map<string, string> {
    const found = new Map<string, string>();
    for (const [index, cell] of cells.entries()) {
      if (!this.#isDeclared(index) || this.#seen.has(cell)) continue;
      this.#seen.add(cell);
      const lines = linesOf(cell.text);
      const text = textOf(lines);
      for (const sign of dashesOf(lines))
        this.#omissions.push({ reason: '清單符號', text: sign, place });
      if (text !== '') found.set(this.#heads[index] ?? '', text);
    }
    return found;
  }

  /** Cells of declared columns that the row stands beside, those that begin in rows above included. */
  #coveringOf({ cells }: TableRow): Map<string, GridCell> {
    return new Map(
      cells.flatMap((cell, index) =>
        this.#isDeclared(index) ? [[this.#heads[index] ?? '', cell] as const] : [],
      ),
    );
  }

  #isDeclared(index: number): boolean {
    return this.#roles[index] === null && index !== this.#numbers;
  }
}
