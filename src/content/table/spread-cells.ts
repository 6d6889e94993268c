import type { YamlPath } from '../problems/problem.ts';
import type { AttributeCell } from '../schemas/measures.ts';
import { declaredHeads } from './declared-columns.ts';
import { visitTableRows, type PlacedTable, type TableVisit } from './walk-table.ts';

/** What a row of a table has in one of the declared columns. */
export interface SpreadCell {
  column: string;
  /** As printed. */
  text: string;
  /** True where the cell was printed across several rows or columns. */
  isMerged: boolean;
  /** True in the row and column in which the cell begins; so each cell is counted once. */
  isFirst: boolean;
  /** Where it is written in the file. */
  path: YamlPath;
}

/** A cell that reaches beyond its table, or into a cell that is written as well. */
export interface WrongSpan {
  path: YamlPath;
  kind: 'too-many-rows' | 'too-many-columns' | 'written-twice';
  column: string;
  /** How many rows or columns it spans. */
  spans: number;
  /** How many there are, from where it begins. */
  there: number;
}

/** The cells of a table's declared columns, by the id of their row, merged ones in every row that they reach. */
export interface SpreadCells {
  ofRow: ReadonlyMap<string, readonly SpreadCell[]>;
  wrong: readonly WrongSpan[];
}

const spread = new WeakMap<object, SpreadCells>();

/** The cells of a table's declared columns, spread over the rows and columns that they span; done once a table. */
export function spreadCells(placed: PlacedTable): SpreadCells {
  const before = spread.get(placed.table);
  if (before !== undefined) return before;
  const cells = spreadOver(placed);
  spread.set(placed.table, cells);
  return cells;
}

function spreadOver(placed: PlacedTable): SpreadCells {
  // That a head is declared twice is told by a check.
  const heads = [...new Set(declaredHeads(placed.table.columns))];
  if (heads.length === 0) return NO_CELLS;
  const rows = [...visitTableRows(placed)].filter(({ measure }) => measure !== null);
  const grid = new Grid(heads, rows);
  const sharedSeen = new Set<unknown>();
  for (const [index, { measure, cell, path }] of rows.entries()) {
    if (cell?.attributes && !sharedSeen.has(cell)) {
      sharedSeen.add(cell);
      const reached = rows.slice(index).filter((row) => row.cell === cell).length;
      grid.write(cell.attributes, {
        row: index,
        path: [...path.slice(0, -2), 'attributes'],
        rows: reached,
      });
    }
    if (measure?.attributes) {
      grid.write(measure.attributes, { row: index, path: [...path, 'attributes'], rows: 1 });
    }
  }
  // Not the grid itself, which holds a visit of every row: all tables of a site are remembered.
  return { ofRow: grid.ofRow, wrong: grid.wrong };
}

const NO_CELLS: SpreadCells = { ofRow: new Map(), wrong: [] };

/** The rows and declared columns of a table, into which cells are written. */
class Grid implements SpreadCells {
  readonly ofRow = new Map<string, SpreadCell[]>();
  readonly wrong: WrongSpan[] = [];
  readonly #heads: readonly string[];
  readonly #rows: readonly TableVisit[];

  constructor(heads: readonly string[], rows: readonly TableVisit[]) {
    this.#heads = heads;
    this.#rows = rows;
  }

  /** @param rows how many rows a cell reaches that says nothing of them */
  write(
    cells: Readonly<Record<string, AttributeCell>>,
    { row, path, rows }: { row: number; path: YamlPath; rows: number },
  ): void {
    // In the order of the table, whatever that of the file; undeclared ones are told by a check.
    for (const [place, column] of this.#heads.entries()) {
      const cell = cells[column];
      if (cell === undefined) continue;
      const { text, ...span } =
        typeof cell === 'string' ? { text: cell, rows: 1, columns: 1 } : cell;
      const height = Math.max(rows, span.rows);
      const at = [...path, column];
      const found = { path: at, column };
      const below = this.#rows.length - row;
      if (height > below) {
        this.wrong.push({ ...found, kind: 'too-many-rows', spans: height, there: below });
      }
      const beside = this.#heads.length - place;
      if (span.columns > beside) {
        this.wrong.push({
          ...found,
          kind: 'too-many-columns',
          spans: span.columns,
          there: beside,
        });
      }
      const isMerged = height > 1 || span.columns > 1;
      for (const { id } of this.#rows.slice(row, row + height)) {
        for (const head of this.#heads.slice(place, place + span.columns)) {
          const isFirst = id === this.#rows[row]!.id && head === column;
          this.#put(id, { column: head, text, isMerged, isFirst, path: at });
        }
      }
    }
  }

  #put(id: string, cell: SpreadCell): void {
    const cells = this.ofRow.get(id) ?? [];
    const before = cells.find(({ column }) => column === cell.column);
    if (before) {
      const { path } = before.isFirst ? before : cell;
      this.wrong.push({ path, kind: 'written-twice', column: cell.column, spans: 1, there: 1 });
      return;
    }
    const place = this.#heads.indexOf(cell.column);
    const index = cells.findIndex(({ column }) => this.#heads.indexOf(column) > place);
    cells.splice(index === -1 ? cells.length : index, 0, cell);
    this.ofRow.set(id, cells);
  }
}
