import { columnRole, isTableHead } from '../column-roles.ts';
import type { Budget } from '../budget.ts';
import { headSense } from '../head-words.ts';
import type { ReadingDoubt, TableBlock } from '../source-document.ts';
import type { TextLine } from './text-line.ts';

/** Heads of the narrowest and widest table, and lines of its shortest. */
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 20;
const FEWEST_LINES = 2;

/** Characters of the longest line of a table whose columns are lined up with spaces. */
const LONGEST_LINE = 400;

/** The line of a group: `一、車輛業務`, `（二）宣導`. */
const GROUP = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/u;

interface SpacedRow {
  /** One for each head; a single one of a group. */
  cells: string[];
  /** Of its first line. */
  number: number;
  doubt: ReadingDoubt | null;
}

/** A stretch of a line without wide gaps; places are in halves of a Chinese character. */
interface Piece {
  text: string;
  start: number;
  end: number;
}

/**
 * A table whose columns are lined up with spaces, below a line of heads with two spaces or a wide one between them.
 * Each line with a deadline or unit is a row; another goes on in the cells above it, with a doubt. A numbered line
 * alone, right above such a row, is of the group of rows that it begins.
 * @returns null where none begins at the line; else it and the line behind it
 */
export function readSpacedColumns(
  lines: readonly TextLine[],
  start: number,
  budget: Budget,
): { table: TableBlock; next: number } | null {
  const heads = piecesOf(lines[start]?.text ?? '');
  if (heads.length < FEWEST_COLUMNS || heads.length > MOST_COLUMNS) return null;
  if (!areHeads(heads.map(({ text }) => text))) return null;
  const due = heads.flatMap(({ text }, at) => (isDue(text) ? [at] : []));
  const rows: SpacedRow[] = [];
  const isRow = (cells: readonly string[] | null) =>
    cells !== null && due.some((column) => cells[column] !== '');
  const isGroup = (at: number) => {
    const below = lines.slice(at + 1).find(({ text }) => text.trim() !== '');
    return (
      GROUP.test(lines[at]!.text.trim()) &&
      piecesOf(lines[at]!.text).length === 1 &&
      isRow(cellsOf(piecesOf(below?.text ?? ''), heads))
    );
  };
  let next = start + 1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const { text, number } = lines[at]!;
    if (text.trim() === '') continue;
    if (isGroup(at)) {
      next = at + 1;
      rows.push({ cells: [text.trim()], number, doubt: null });
      continue;
    }
    const cells = cellsOf(piecesOf(text), heads);
    if (cells === null || !belongs(cells, at === next)) break;
    next = at + 1;
    const last = rows.at(-1);
    if (last === undefined || last.cells.length === 1 || isRow(cells)) {
      rows.push({ cells, number, doubt: null });
      continue;
    }
    last.cells = last.cells.map((cell, column) =>
      [cell, cells[column] ?? ''].filter((each) => each !== '').join('\n'),
    );
    last.doubt = wrapped;
  }
  if (rows.length < FEWEST_LINES) return null;
  const place = `第 ${lines[start]!.number} 行`;
  budget.allow('columns', heads.length, place);
  budget.spend('cells', heads.length * (rows.length + 1), place);
  const rowOf = (cells: readonly string[]) =>
    cells.map((text) => ({
      text,
      rowSpan: 1,
      columnSpan: cells.length === 1 ? heads.length : 1,
    }));
  return {
    table: {
      kind: 'table',
      rows: [rowOf(heads.map(({ text }) => text)), ...rows.map(({ cells }) => rowOf(cells))],
      place,
      rowPlaces: [place, ...rows.map(({ number }) => `第 ${number} 行`)],
      rowDoubts: [null, ...rows.map(({ doubt }) => doubt)],
    },
    next,
  };
}

const wrapped: ReadingDoubt = {
  found: '各欄以空白對齊，次行沒有期限與單位，接在這一列',
  lookAt: '請對照原始檔，看次行是否另為一列',
};

function areHeads(heads: readonly string[]): boolean {
  if (isTableHead(heads)) return true;
  const senses = heads.map((head) => columnRole(head) ?? headSense(head));
  const isDone = senses.some((sense) => sense === 'measure' || sense === 'heading');
  return isDone && senses.every((sense) => sense !== null) && heads.some(isDue);
}

function isDue(head: string): boolean {
  const sense = columnRole(head) ?? headSense(head);
  return sense === 'deadline' || sense === 'unit' || sense === 'both_units';
}

/** A line of a table has several cells, or goes on at once below another. */
function belongs(cells: readonly string[], isNext: boolean): boolean {
  const filled = cells.filter((cell) => cell !== '').length;
  return filled >= 2 || (isNext && cells[0] === '');
}

function piecesOf(line: string): Piece[] {
  if (line.length > LONGEST_LINE || line.includes('\t')) return [];
  const pieces: Piece[] = [];
  let place = 0;
  let spaces = 2;
  for (const sign of line) {
    const width = widthOf(sign);
    if (/\s/u.test(sign)) spaces += width;
    else {
      const last = pieces.at(-1);
      if (last === undefined || spaces >= 2) {
        pieces.push({ text: sign, start: place, end: place + width });
      } else {
        last.text += ' '.repeat(spaces) + sign;
        last.end = place + width;
      }
      spaces = 0;
    }
    place += width;
  }
  return pieces;
}

/** How wide a sign stands in a font of one width. */
function widthOf(sign: string): number {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(
    sign,
  )
    ? 2
    : 1;
}

/** The cells of a line below the heads; null where a stretch of text reaches below two of them. */
function cellsOf(pieces: readonly Piece[], heads: readonly Piece[]): string[] | null {
  const cells = heads.map(() => '');
  for (const { text, start, end } of pieces) {
    const column = heads.findLastIndex((head) => head.start <= start + 1);
    const border = heads[column + 1]?.start ?? Number.POSITIVE_INFINITY;
    if (column === -1 || end > border || cells[column] !== '') return null;
    cells[column] = text;
  }
  return pieces.length === 0 ? null : cells;
}
