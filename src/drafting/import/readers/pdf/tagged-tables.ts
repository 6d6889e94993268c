import type { Budget } from '../../limits/budget.ts';
import type { ReadingDoubt, TableBlock, TableCell } from '../../document/source-document.ts';
import { textsOf, type Tag, type TaggedText } from './page-tags.ts';
import { spansOfHeads } from './spans-of-heads.ts';
import { extentOf, filledRows, headRows, pageOf, type Cell, type Extent } from './tagged-rows.ts';
import { brokenLines, linesOfTexts, wordsOfTexts } from './tagged-text.ts';
import { isNumbered } from './text-lines.ts';

/** A table as the structure of the PDF tells it, over all of its pages. */
export interface TaggedTable {
  /** Indices of its pages; on the first of them it stands. */
  pages: readonly number[];
  /** Height at which it begins. */
  top: number;
  block: TableBlock;
  /** What its heads say. */
  heads: readonly string[];
  /** Elements of its texts, as these name them. */
  tags: ReadonlySet<string>;
}

/** From this share of rows on that do not say which columns their cells stand in, the structure says too little. */
const TOO_MANY_UNSURE = 0.2;

/**
 * A table by the structure of the PDF: rows and cells are those that the file names. It does not say over how
 * many rows a cell reaches; a row with fewer cells than there are columns stands beside cells from above, and
 * which they are is told by the places of its texts.
 * @returns null where it is no table of several columns, or rows do not say where their cells stand
 */
export function tableOfTags(
  table: Tag,
  budget: Budget,
  placeOf: (page: number) => string,
): TaggedTable | null {
  const texts = textsOf(table);
  const [first] = texts;
  const rows = filledRows(table);
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  if (first === undefined || count < 3 || rows.length < 2) return null;
  const place = placeOf(first.page);
  budget.allow('columns', count, place);
  budget.spend('cells', count * rows.length, place);
  const columns = columnsOf(rows, count);
  const placed = placedRows(rows, columns);
  const unsure = placed.filter((row, at) => !row.isSure || !isInOrder(rows[at], rows[at - 1]));
  if (unsure.length > rows.length * TOO_MANY_UNSURE) return null;
  const numbered = columns.map((_, column) =>
    placed.some(({ cells }) => linesOfTexts(cells.get(column)?.texts ?? []).some(isNumbered)),
  );
  const grid = placed.map(({ cells, span, spans }) =>
    columns.map(({ left, right }, column): TableCell | null => {
      const cell = cells.get(column);
      if (cell === undefined) return null;
      return {
        text: paragraphsOf(cell.tag, cell.texts)
          .flatMap((own) => brokenLines(own, right - left, numbered[column] === true))
          .join('\n'),
        rowSpan: 1,
        columnSpan: spans?.get(column) ?? span,
      };
    }),
  );
  new Spans(grid, placed).set();
  const doubtful = new Set(unsure);
  return {
    pages: [...new Set(texts.map(({ page }) => page))],
    top: first.baseline - first.size,
    block: {
      kind: 'table',
      rows: grid.map((cells) => cells.filter((cell) => cell !== null)),
      place,
      rowPlaces: rows.map((cells) => placeOf(pageOf(cells) ?? first.page)),
      rowDoubts: placed.map((row) => (doubtful.has(row) ? doubt : null)),
    },
    heads: rows
      .slice(0, Math.max(1, headRows(rows)))
      .flatMap((cells) => cells.map((cell) => wordsOfTexts(cell.texts))),
    tags: new Set(texts.flatMap(({ tag }) => tag ?? [])),
  };
}

const doubt: ReadingDoubt = {
  found: 'PDF 的標記沒有說明這一列的儲存格各在哪一欄（可能有合併的儲存格）',
  lookAt: '請對照原始檔，看各格是否在對的欄',
};

/** Where the texts of each column stand, by the rows that have a cell in each. */
function columnsOf(rows: readonly (readonly Cell[])[], count: number): Extent[] {
  const whole = rows.filter((cells) => cells.length === count);
  return Array.from({ length: count }, (_, column) => {
    const texts = whole.flatMap((cells) => cells[column]?.texts ?? []);
    return extentOf(texts) ?? { left: Number.NaN, right: Number.NaN };
  });
}

interface PlacedRow {
  cells: Map<number, Cell>;
  /** Columns that its only cell reaches over; 1 in any other row. */
  span: number;
  /** Columns over which heads reach, by the first of them. */
  spans?: ReadonlyMap<number, number>;
  isSure: boolean;
}

/** The upper of two rows of heads, in the columns over which its heads reach; null where these cannot be told. */
function headsOver(
  upper: readonly Cell[],
  { cells: lower }: PlacedRow,
  columns: readonly Extent[],
): PlacedRow | null {
  const found = spansOfHeads(
    upper.map(({ texts }) => extentOf(texts)),
    new Set(lower.keys()),
    columns,
  );
  if (found === null) return null;
  return {
    cells: new Map(upper.map((cell, at) => [found.starts[at]!, cell])),
    span: 1,
    spans: new Map(found.starts.map((start, at) => [start, found.spans[at]!])),
    isSure: found.isSure,
  };
}

function placedRows(
  rows: readonly (readonly Cell[])[],
  columns: readonly Extent[],
): readonly PlacedRow[] {
  const placed = rows.map((cells) => placedCells(cells, columns));
  const [upper = [], lower = []] = rows;
  if (headRows(rows) !== 2 || upper.length === columns.length) return placed;
  if (lower.length === columns.length || placed[1]?.isSure !== true) return placed;
  const reaching = headsOver(upper, placed[1], columns);
  return reaching === null ? placed : placed.with(0, reaching);
}

/** How far a text may stand outside of the column of the others, in points. */
const OUTSIDE = 4;

function placedCells(cells: readonly Cell[], columns: readonly Extent[]): PlacedRow {
  const count = columns.length;
  if (cells.length === count) return { cells: new Map(cells.entries()), span: 1, isSure: true };
  const [only] = cells;
  const extent = extentOf(only?.texts ?? []);
  if (cells.length === 1 && only !== undefined && extent !== null) {
    const begins = extent.left < (columns[1]?.left ?? 0) - OUTSIDE;
    const isSentence = /[。；]$/u.test(only.texts.at(-1)?.text.trim() ?? '');
    // A sentence that keeps within its column is a cell of that, as any other.
    const keeps = extent.right < (columns[1]?.left ?? 0) - OUTSIDE;
    if ((begins && !(isSentence && keeps)) || isAcross(only, extent, columns))
      return { cells: new Map([[0, only]]), span: count, isSure: true };
  }
  const found = waysToPlace(cells, columns);
  const [best] = found;
  // Without a way, cells stand in the last columns: merged headings are on the left.
  const places = best ?? cells.map((_, at) => count - cells.length + at);
  const isSame = found.every((way) =>
    way.every((column, at) => column === places[at] || (cells[at]?.texts.length ?? 0) === 0),
  );
  return {
    cells: new Map(cells.map((cell, at) => [places[at] ?? at, cell])),
    span: 1,
    isSure: best !== undefined && found.length > 0 && isSame,
  };
}

/** Whether the only cell of a row is the head of a group, which stands in the middle of the table. */
function isAcross({ tag }: Cell, { left, right }: Extent, columns: readonly Extent[]): boolean {
  const [first, last] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const isCentred = Math.abs(left + right - (first + last)) < 2 * OFF_CENTRE * (last - first);
  return tag.role === 'TH' && isCentred;
}

/** How far the middle of a text may be from that of its table, whose texts alone are known, as a part of its width. */
const OFF_CENTRE = 0.1;

/** Ways in which the cells of a row stand in columns that are compared. */
const MOST_WAYS = 50;

/** Each way in which all texts stand within their columns, those with the cells furthest right first. */
function waysToPlace(cells: readonly Cell[], columns: readonly Extent[]): number[][] {
  const ways: number[][] = [];
  const fits = cells.map(({ texts }) => {
    const extent = extentOf(texts);
    return columns.map((_, at) => {
      // A column is as wide as its neighbours leave it: few rows may show too little of it.
      const least = columns[at - 1]?.right ?? -Infinity;
      const most = columns[at + 1]?.left ?? Infinity;
      return extent === null || (extent.left > least - OUTSIDE && extent.right < most + OUTSIDE);
    });
  });
  const place = (at: number, before: number, way: readonly number[]): void => {
    if (ways.length >= MOST_WAYS) return;
    if (at < 0) {
      ways.push([...way]);
      return;
    }
    for (let column = before - 1; column >= at; column -= 1) {
      if (fits[at]?.[column] === true) place(at - 1, column, [column, ...way]);
    }
  };
  place(cells.length - 1, columns.length, []);
  return ways;
}

/** True for cells that the page shows in the order in which the structure names them, below the row before. */
function isInOrder(cells: readonly Cell[] | undefined, before: readonly Cell[] | undefined) {
  const filled = (cells ?? []).filter(({ texts }) => texts.length > 0);
  const lefts = filled.map(({ texts }) => extentOf(texts)?.left ?? 0);
  if (lefts.some((left, at) => at > 0 && left <= (lefts[at - 1] ?? 0))) return false;
  const topOf = (row: readonly Cell[]) =>
    row
      .flatMap(({ texts }) => texts[0] ?? [])
      .reduce((top, { page, baseline }) => Math.min(top, page * 100_000 + baseline), Infinity);
  return before === undefined || topOf(cells ?? []) >= topOf(before);
}

/** How far two cells of a row may have their middle from one another, in points. */
const LEVEL = 2;

/**
 * Rows without a cell in a column stand beside the one above, or beside an empty cell that the structure does not name.
 * A cell that stands level with its own row in a table whose cells are in the middle of theirs is of that row alone.
 */
class Spans {
  readonly #grid: (TableCell | null)[][];
  readonly #placed: readonly PlacedRow[];
  readonly #isMiddle: boolean;
  /** Columns that each row has a cell in, from the first on. */
  readonly #firstFull: number;

  constructor(grid: (TableCell | null)[][], placed: readonly PlacedRow[]) {
    this.#grid = grid;
    this.#placed = placed;
    this.#isMiddle = placed.some((row) => isMiddleAligned(row));
    const count = grid[0]?.length ?? 0;
    const full = Array.from({ length: count }, (_, column) => column).find((column) =>
      grid.every((row, at) => row[column] !== null || (placed[at]?.span ?? 1) > 1),
    );
    this.#firstFull = full ?? count;
  }

  set(): void {
    for (const [at, row] of this.#grid.entries()) {
      for (const [column, cell] of row.entries()) {
        if (cell === null || (this.#placed[at]?.span ?? 1) > 1) continue;
        const end = this.#end(at, column);
        if (end === at + 1) continue;
        const reading = this.#reading(at, column);
        if (reading !== 'merged' && reading !== 'doubtful') this.#fill(at, end, column);
        else cell.rowSpan = end - at;
        if (reading === 'doubtful') cell.doubt = emptyOrMerged;
        if (reading === 'doubtful empty')
          for (const below of this.#grid.slice(at + 1, end)) below[column]!.doubt = emptyOrMerged;
      }
    }
  }

  /** The first row below that has a cell of its own in a column. */
  #end(at: number, column: number): number {
    let end = at + 1;
    while (
      end < this.#grid.length &&
      this.#grid[end]?.[column] === null &&
      this.#placed[end]?.span === 1
    )
      end += 1;
    return end;
  }

  #reading(at: number, column: number): 'merged' | 'empty' | 'doubtful' | 'doubtful empty' {
    const own = this.#placed[at];
    const cell = own?.cells.get(column);
    if (own === undefined || cell === undefined) return 'merged';
    // Heads reach over heads alone.
    const below = [...(this.#placed[at + 1]?.cells.values() ?? [])];
    if (cell.tag.role === 'TH' && below.every(({ tag }) => tag.role === 'TD')) return 'empty';
    // Headings are merged, and stand before what each row has.
    if (column < this.#firstFull) return 'merged';
    if (!isLevel(own, column)) return 'merged';
    if (this.#isMiddle) return 'empty';
    return column === own.cells.size - 1 ? 'doubtful empty' : 'doubtful';
  }

  #fill(at: number, end: number, column: number): void {
    for (const below of this.#grid.slice(at + 1, end))
      below[column] = { text: '', rowSpan: 1, columnSpan: 1 };
  }
}

const emptyOrMerged: ReadingDoubt = {
  found: 'PDF 的標記沒有說明這一格是空白，還是與上面一格合併',
  lookAt: '請對照原始檔，看這一格寫在哪幾列旁邊',
};

/** The middle of a cell, and how many lines it has; null without text. */
function middleOfCell({ texts }: Cell): { middle: number; lines: number } | null {
  const baselines = texts.map(({ page, baseline }) => page * 100_000 + baseline);
  if (baselines.length === 0) return null;
  const [first, last] = [Math.min(...baselines), Math.max(...baselines)];
  return { middle: (first + last) / 2, lines: new Set(baselines.map(Math.round)).size };
}

/** Whether cells of different height have their middle at the same one. */
function isMiddleAligned({ cells }: PlacedRow): boolean {
  const middles = [...cells.values()].flatMap((cell) => middleOfCell(cell) ?? []);
  const [first, ...others] = middles.toSorted((one, other) => other.lines - one.lines);
  return (
    first !== undefined &&
    others.some(({ lines }) => lines < first.lines) &&
    others.every(({ middle }) => Math.abs(middle - first.middle) <= LEVEL)
  );
}

/** Whether a cell has its middle where the others of its row have theirs. */
function isLevel({ cells }: PlacedRow, column: number): boolean {
  const own = middleOfCell(cells.get(column)!);
  const others = [...cells]
    .filter(([at]) => at !== column)
    .flatMap(([, cell]) => middleOfCell(cell) ?? []);
  return own !== null && others.some(({ middle }) => Math.abs(middle - own.middle) <= LEVEL);
}

/** Elements that are paragraphs of their own. */
const BLOCKS = new Set(['P', 'LI', 'L', 'LBody', 'Div', 'H', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6']);

function holdsBlocks({ children }: Tag): boolean {
  return children.some((child) => BLOCKS.has(child.role) || holdsBlocks(child));
}

/** Texts of each paragraph of a cell. */
function paragraphsOf(cell: Tag, texts: readonly TaggedText[]): TaggedText[][] {
  const kept = new Set(texts.map(({ tag, page }) => `${page} ${tag ?? ''}`));
  const found: TaggedText[][] = [];
  let isOpen = false;
  const visit = (tag: Tag): void => {
    const isBlock = BLOCKS.has(tag.role);
    if (isBlock) isOpen = false;
    if (tag.role === '' || (isBlock && !holdsBlocks(tag)) || !holdsBlocks(tag)) {
      const own = textsOf(tag).filter(({ tag: id, page }) => kept.has(`${page} ${id ?? ''}`));
      if (isOpen) found.at(-1)?.push(...own);
      else if (own.length > 0) {
        found.push([...own]);
        isOpen = true;
      }
    } else for (const child of tag.children) visit(child);
    if (isBlock) isOpen = false;
  };
  for (const child of cell.children) visit(child);
  return found;
}
