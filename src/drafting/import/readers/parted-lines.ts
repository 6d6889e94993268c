import type { Budget } from '../limits/budget.ts';
import type { TableBlock } from '../document/source-document.ts';
import { isTableHead } from '../model/column-roles.ts';
import { readSpacedColumns } from './spaced-columns.ts';
import { widthOfText, withSpacesTo } from './spaced-lines.ts';
import { rowLineTable } from './text-row-lines.ts';
import type { TextLine } from './text-line.ts';

/** Signs that part the cells of a line, and a sign that stands before the first and behind the last as well. */
const SIGNS = ['|', '｜', '│', '¦', ',', ';'] as const;

/** A line of Markdown below the heads of a table. */
const BELOW_HEADS = /^[\s|:-]*-[\s|:-]*$/u;

/** True where Markdown has a table of its own from the line on. */
export function beginsMarkdownTable(lines: readonly TextLine[], start: number): boolean {
  return BELOW_HEADS.test(lines[start + 1]?.text ?? '');
}

/** Heads of the narrowest table. */
const FEWEST_COLUMNS = 3;

/** Characters of the longest line in which heads are looked for. */
const LONGEST_HEADS = 400;

/**
 * A table without drawn lines between its rows, of which a sign parts the cells (`實施要項 | 推動作法 | …`), from a line of
 * heads on: a row is a line with as many cells, but where the signs stand below one another a cell may go on in the next
 * line, as in any table that is lined up.
 * @returns the table and the line behind it; null where none begins
 */
export function readPartedLines(
  lines: readonly TextLine[],
  start: number,
  budget: Budget,
): { table: TableBlock; next: number } | null {
  const head = lines[start]?.text ?? '';
  if (head.length > LONGEST_HEADS) return null;
  const sign = SIGNS.find((each) => {
    const cells = cellsOf(head, each);
    return cells.length >= FEWEST_COLUMNS && isTableHead(cells);
  });
  if (sign === undefined) return null;
  const width = cellsOf(head, sign).length;
  let next = start + 1;
  const isRow = (text: string) => BELOW_HEADS.test(text) || cellsOf(text, sign).length === width;
  while (next < lines.length && isRow(lines[next]!.text)) next += 1;
  const rows = lines.slice(start, next).filter(({ text }) => !BELOW_HEADS.test(text));
  if (rows.length < 2) return null;
  const cells = rows.map(({ text }) => cellsOf(text, sign));
  if (areLinedUp(rows, sign) && cells.some(isUnfinished)) {
    const spaced = readSpacedColumns(laidOut(rows, cells), 0, budget);
    if (spaced !== null && spaced.next >= rows.length) return { table: spaced.table, next };
  }
  const parted = rows.map(({ number }, row) => ({ text: cells[row]!.join('\t'), number }));
  return { table: rowLineTable(parted, [], budget), next };
}

/** The cells of a line; one that is empty before the first sign and behind the last is none. */
function cellsOf(line: string, sign: string): string[] {
  const text = line.trim();
  const cells = text.split(sign).map((cell) => cell.trim());
  const isFramed = cells.length > 2 && text.startsWith(sign) && text.endsWith(sign);
  return isFramed && !/[,;]/u.test(sign) ? cells.slice(1, -1) : cells;
}

/** Whether the signs of all lines stand below one another. */
function areLinedUp(lines: readonly TextLine[], sign: string): boolean {
  const places = lines.map(({ text }) =>
    text
      .trimEnd()
      .split(sign)
      .slice(0, -1)
      .map((cell) => widthOfText(cell))
      .join(' '),
  );
  return new Set(places).size === 1;
}

/** Whether a line lacks half of its cells or more, as one that goes on from the line before does. */
function isUnfinished(cells: readonly string[]): boolean {
  return cells.filter((cell) => cell === '').length * 2 >= cells.length;
}

/** Lines with spaces between their cells in place of signs. */
function laidOut(lines: readonly TextLine[], cells: readonly (readonly string[])[]): TextLine[] {
  const widths = cells[0]!.map((_, column) =>
    Math.max(...cells.map((row) => widthOfText(row[column] ?? ''))),
  );
  return lines.map(({ number }, row) => ({
    text: cells[row]!.map((cell, column) => withSpacesTo(cell, widths[column]! + 2)).join(''),
    number,
  }));
}
