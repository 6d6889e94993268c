import type { Budget } from '../../budget.ts';
import type { ReadingDoubt, TableBlock, TableCell } from '../../source-document.ts';
import { cellsOf, rowsOf, textsOf, type Tag, type TaggedText } from './page-tags.ts';
import { brokenLines, linesOfTexts } from './tagged-text.ts';
import { isNumbered } from './text-lines.ts';

/** A table as the structure of the PDF tells it, over all of its pages. */
export interface TaggedTable {
  /** Indices of its pages; on the first of them it stands. */
  pages: readonly number[];
  /** Height at which it begins. */
  top: number;
  block: TableBlock;
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
  const rows = rowsOf(table)
    .map((row) => cellsOf(row).map(onItsPage))
    .filter((cells) => cells.some((cell) => cell.texts.length > 0));
  const count = Math.max(0, ...rows.map((cells) => cells.length));
  if (first === undefined || count < 3 || rows.length < 2) return null;
  const place = placeOf(first.page);
  budget.allow('columns', count, place);
  budget.spend('cells', count * rows.length, place);
  const columns = columnsOf(rows, count);
  const placed = rows.map((cells) => placedCells(cells, columns));
  const unsure = placed.filter((row, at) => !row.isSure || !isInOrder(rows[at], rows[at - 1]));
  if (unsure.length > rows.length * TOO_MANY_UNSURE) return null;
  const numbered = columns.map((_, column) =>
    placed.some(({ cells }) => linesOfTexts(cells.get(column)?.texts ?? []).some(isNumbered)),
  );
  const grid = placed.map(({ cells, span }) =>
    columns.map(({ left, right }, column): TableCell | null => {
      const cell = cells.get(column);
      if (cell === undefined) return null;
      return {
        text: paragraphsOf(cell.tag, cell.texts)
          .flatMap((own) => brokenLines(own, right - left, numbered[column] === true))
          .join('\n'),
        rowSpan: 1,
        columnSpan: span,
      };
    }),
  );
  spanRows(grid, placed);
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
    tags: new Set(texts.flatMap(({ tag }) => tag ?? [])),
  };
}

const doubt: ReadingDoubt = {
  found: 'PDF 的標記沒有說明這一列的儲存格各在哪一欄（可能有合併的儲存格）',
  lookAt: '請對照原始檔，看各格是否在對的欄',
};

interface Cell {
  tag: Tag;
  texts: readonly TaggedText[];
}

/** A head that pages repeat is read once. */
function onItsPage(tag: Tag): Cell {
  const texts = textsOf(tag);
  const isHead = tag.role === 'TH';
  return { tag, texts: isHead ? texts.filter(({ page }) => page === texts[0]?.page) : texts };
}

function pageOf(cells: readonly Cell[]): number | undefined {
  return cells.find(({ texts }) => texts.length > 0)?.texts[0]?.page;
}

interface Extent {
  left: number;
  right: number;
}

function extentOf(texts: readonly TaggedText[]): Extent | null {
  if (texts.length === 0) return null;
  return texts.reduce<Extent>(
    ({ left, right }, { x, width }) => ({
      left: Math.min(left, x),
      right: Math.max(right, x + width),
    }),
    { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY },
  );
}

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
  isSure: boolean;
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
    if (begins) return { cells: new Map([[0, only]]), span: count, isSure: true };
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

/** Ways in which the cells of a row stand in columns that are compared. */
const MOST_WAYS = 50;

/** Each way in which all texts stand within their columns, those with the cells furthest right first. */
function waysToPlace(cells: readonly Cell[], columns: readonly Extent[]): number[][] {
  const ways: number[][] = [];
  const fits = cells.map(({ texts }) => {
    const extent = extentOf(texts);
    return columns.map(
      ({ left, right }) =>
        extent === null || (extent.left > left - OUTSIDE && extent.right < right + OUTSIDE),
    );
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

/** A cell reaches over the rows below it that have none in its column. */
function spanRows(grid: readonly (readonly (TableCell | null)[])[], placed: readonly PlacedRow[]) {
  for (const [at, row] of grid.entries()) {
    for (const [column, cell] of row.entries()) {
      if (cell === null || (placed[at]?.span ?? 1) > 1) continue;
      let end = at + 1;
      while (end < grid.length && grid[end]?.[column] === null && placed[end]?.span === 1) end += 1;
      cell.rowSpan = end - at;
    }
  }
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
