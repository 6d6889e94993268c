import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { headingStyles } from '../../../meaning/numbers/label-styles.ts';
import { joinWrapped, linesOf } from '../document/clean-text.ts';
import { columnRole } from '../model/column-roles.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';

/** Characters of the longest heading that has a row of its own. */
const LONGEST_GROUP = 60;

/** Columns that such a heading covers at least, and their part of all columns. */
const FEWEST_COLUMNS = 2;
const WIDE = 0.6;

/**
 * Headings that have a row of the table for themselves, merged over its columns or alone in it, by row:
 * `一、服務流程` above the measures that it heads.
 */
export function groupRows(
  rows: readonly TableRow[],
  heads: readonly string[],
): Map<TableRow, string> {
  const found = new Map<TableRow, string>();
  if (rows.length < 2) return found;
  const stylesOfFirst = new Set(
    rows
      .filter((row) => filledCells(row).length > 1)
      .map(({ cells }) => styleOf(cells[0]?.text ?? '')),
  );
  for (const [index, row] of rows.entries()) {
    const [only, ...others] = filledCells(row);
    if (only === undefined || others.length > 0) continue;
    const covered = row.cells.filter((cell) => cell === only).length;
    const isNew = index === 0 || rows[index - 1]?.cells.every((cell) => cell !== only) === true;
    const isNextNew = rows[index + 1]?.cells.every((cell) => cell !== only) !== false;
    const text = joinWrapped(linesOf(only.text));
    if (!isNew || !isNextNew || !isGroupText(text)) continue;
    const isWide = covered >= FEWEST_COLUMNS && covered >= row.cells.length * WIDE;
    const style = styleOf(text);
    // The first line of a row that a page cuts stands alone at the end of the page.
    const isCut = rows[index + 1]?.afterBreak === true || row.afterBreak;
    const isAlone =
      !isCut &&
      columnRole(heads[0] ?? '') !== 'dimension' &&
      row.cells[0] === only &&
      covered < FEWEST_COLUMNS &&
      style !== null &&
      !stylesOfFirst.has(style) &&
      parseLabel(text)?.rest !== '';
    if (isWide || isAlone) found.set(row, text);
  }
  return found;
}

/** True for a merged row that is no heading but a remark below the table. */
export function isRemark(text: string): boolean {
  return /^(?:備\s*註|附\s*註|註\s*[\d一二三]*\s*[：:、]|(?:填\s*[表報寫]|使\s*用)?\s*說\s*明\s*[：:]|※|＊|\*)/u.test(
    text.trim(),
  );
}

/** True for the first cell of a row that adds up the rows above it. */
export function isSum(text: string): boolean {
  return /^[合總小共]\s*計\s*[：:]?$/u.test(text.trim());
}

function isGroupText(text: string): boolean {
  return (
    text !== '' &&
    text.length <= LONGEST_GROUP &&
    !/[。；]/u.test(text) &&
    !isRemark(text) &&
    !isSum(text)
  );
}

function styleOf(text: string): string | null {
  return parseLabel(text, { styles: headingStyles })?.style ?? null;
}

/** Cells of a row that hold something, merged ones once. */
function filledCells({ cells }: TableRow): GridCell[] {
  return [...new Set(cells)].filter(({ text }) => text.trim() !== '');
}
