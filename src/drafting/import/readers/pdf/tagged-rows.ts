import { cellsOf, mergedCell, rowsOf, textsOf, type Tag, type TaggedText } from './page-tags.ts';

/** A cell of a table, and what of its texts is read. */
export interface Cell {
  tag: Tag;
  texts: readonly TaggedText[];
}

/** A head that pages repeat is read once. */
function onItsPage(tag: Tag): Cell {
  const texts = textsOf(tag);
  const isHead = tag.role === 'TH';
  return { tag, texts: isHead ? texts.filter(({ page }) => page === texts[0]?.page) : texts };
}

/** The page on which a row begins. */
export function pageOf(cells: readonly Cell[]): number | undefined {
  return cells.find(({ texts }) => texts.length > 0)?.texts[0]?.page;
}

/** From where to where texts reach. */
export interface Extent {
  left: number;
  right: number;
}

export function extentOf(texts: readonly TaggedText[]): Extent | null {
  if (texts.length === 0) return null;
  return texts.reduce<Extent>(
    ({ left, right }, { x, width }) => ({
      left: Math.min(left, x),
      right: Math.max(right, x + width),
    }),
    { left: Number.POSITIVE_INFINITY, right: Number.NEGATIVE_INFINITY },
  );
}

/** How many rows hold heads alone, from the first on. */
export function headRows(rows: readonly (readonly Cell[])[]): number {
  const end = rows.findIndex((cells) => cells.some(({ tag }) => tag.role !== 'TH'));
  return end === -1 ? 0 : end;
}

/** The rows of a table that hold something. */
export function filledRows(table: Tag): Cell[][] {
  const rows = rowsOf(table).map(cellsOf);
  const count = usualCount(rows);
  return rows
    .map((cells) => (cells.length > count ? joinedCells(cells) : cells).map(onItsPage))
    .filter((cells) => cells.some((cell) => cell.texts.length > 0));
}

/** From this share of its rows on, as many cells are those of a whole row. */
const OFTEN = 0.1;

/** The most cells that its heads or several rows have. */
function usualCount(rows: readonly (readonly Tag[])[]): number {
  const counts = Map.groupBy(rows, ({ length }) => length);
  const usual = [...counts].flatMap(([count, own]) =>
    own.length > 1 && own.length >= rows.length * OFTEN ? [count] : [],
  );
  const [heads = []] = rows;
  if (heads.every(({ role }) => role === 'TH')) usual.push(heads.length);
  return Math.max(0, ...(usual.length > 0 ? usual : counts.keys()));
}

/**
 * The cells of a row that a page cuts: the file may name each a second time, for what stands on the next page. Those
 * without text are left out, others are joined with the cell that stands above them.
 */
function joinedCells(cells: readonly Tag[]): readonly Tag[] {
  const extents = cells.map((cell) => extentOf(textsOf(cell)));
  const pages = cells.map((cell) => textsOf(cell)[0]?.page);
  const [first] = pages.filter((page) => page !== undefined);
  const cut = pages.findIndex((page) => page !== undefined && page !== first);
  const last = pages.findLastIndex((page) => page === first);
  const own = [...cells.slice(0, last + 1)];
  if (cut !== -1 && cut < last) return cells;
  for (const [at, extent] of extents.entries()) {
    if (at <= last || extent === null) continue;
    const above = extents.findIndex(
      (other, column) => column <= last && overlap(other, extent) > 0,
    );
    if (above === -1) return cells;
    own[above] = mergedCell(own[above]!, cells[at]);
  }
  return own;
}

function overlap(one: Extent | null, other: Extent): number {
  return one === null ? 0 : Math.min(one.right, other.right) - Math.max(one.left, other.left);
}
