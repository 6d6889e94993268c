import { columnRole, isTableHead } from '../model/column-roles.ts';
import type { Budget } from '../limits/budget.ts';
import { headSense } from '../columns/head-words.ts';
import { isPageNumber } from '../document/page-number.ts';
import type { TableBlock } from '../document/source-document.ts';
import { isRuler, piecesOf, withoutTabs, wordsOf, type Piece } from './spaced-lines.ts';
import { spacedRows, type SpacedLine, type SpacedRow } from './spaced-rows.ts';
import type { TextLine } from './text-line.ts';

/** Heads of the narrowest and widest table, and lines of its shortest. */
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 20;
const FEWEST_LINES = 2;

/** Lines in which heads may stand. */
const MOST_HEAD_LINES = 3;

/** Lines without cells, one behind the other, after which no more rows are looked for. */
const MOST_WITHOUT_CELLS = 40;

/** Lines of the longest table. */
const MOST_LINES = 5000;

/** Lines that are looked at first from the heads on; so many times more, as long as rows reach near their end. */
const FIRST_LINES = 100;
const TIMES_MORE = 4;

/** How far apart programs set the places that tabs lead to. */
const TAB_STOPS = [8, 4] as const;

/** Lines that are looked through in vain in one document, below what only looks like heads or behind the last row. */
export const MOST_IN_VAIN = 100_000;

/** How many more of them may be. */
interface Patience {
  left: number;
}

interface Heads {
  pieces: Piece[];
  /** The lines in which they stand, without white space. */
  lines: string[];
  /** The first line below them. */
  next: number;
  /** Stretches of a drawn line below them, where there are as many. */
  ruled: Piece[] | null;
}

/** Returns a line with spaces in place of its tabs; null behind the last. */
type TextAt = (at: number) => string | null;

/** Returns the cells of a line, one for each head; null where it does not stand below the heads. */
type CellsOfLine = (line: string) => (Piece | null)[] | null;

/**
 * A table whose columns are lined up with spaces, below a line of heads with two spaces or a wide one between them;
 * lines may be drawn around the heads and between the rows (see `spacedRows`). Columns are told by the stretches of a
 * drawn line, by the space that no line has text in, or by the heads: whichever the most lines agree with.
 * @param patience of one document
 * @returns null where none begins at the line; else it and the line behind it
 */
export function readSpacedColumns(
  lines: readonly TextLine[],
  start: number,
  budget: Budget,
  patience: Patience = { left: MOST_IN_VAIN },
): { table: TableBlock; next: number } | null {
  if (patience.left <= 0) return null;
  const stops = mayHaveTabs(lines, start) ? TAB_STOPS : TAB_STOPS.slice(0, 1);
  const { read, behind } = readStretch(lines, start, stops);
  if (read === null) return null;
  if (read.rows.length < FEWEST_LINES) {
    patience.left -= behind - start;
    return null;
  }
  const { heads, rows, next } = read;
  patience.left -= Math.max(0, behind - next);
  const place = `第 ${lines[heads.next - 1]!.number} 行`;
  budget.allow('columns', heads.pieces.length, place);
  budget.spend('cells', heads.pieces.length * (rows.length + 1), place);
  const rowOf = (cells: readonly string[]) =>
    cells.map((text) => ({
      text,
      rowSpan: 1,
      columnSpan: cells.length === 1 ? heads.pieces.length : 1,
    }));
  const first = `第 ${lines[start]!.number} 行`;
  return {
    table: {
      kind: 'table',
      rows: [rowOf(heads.pieces.map(({ text }) => text)), ...rows.map(({ cells }) => rowOf(cells))],
      place: first,
      rowPlaces: [first, ...rows.map(({ number }) => `第 ${number} 行`)],
      rowDoubts: [null, ...rows.map(({ doubt }) => doubt)],
    },
    next,
  };
}

interface Read {
  heads: Heads;
  rows: SpacedRow[];
  next: number;
}

/** The lines of a document that are looked at. */
interface Stretch {
  lines: readonly TextLine[];
  start: number;
  /** The line behind the last that may be looked at. */
  end: number;
  /** The line behind the last that was. */
  behind: number;
}

/** Looks at no more lines than it takes to see that the table ends well before the last of them. */
function readStretch(
  lines: readonly TextLine[],
  start: number,
  stops: readonly number[],
): { read: Read | null; behind: number } {
  const most = MOST_HEAD_LINES + 2 + MOST_LINES;
  for (let length = FIRST_LINES; ; length = Math.min(most, length * TIMES_MORE)) {
    const end = Math.min(lines.length, start + length);
    const stretch: Stretch = { lines, start, end, behind: start };
    const read = stops
      .map((stop) => readWithTabs(stretch, stop))
      .filter((each) => each !== null)
      .reduce<Read | null>(better, null);
    const { behind } = stretch;
    const isWhole = read === null || behind < end || read.next + MOST_WITHOUT_CELLS < end;
    if (isWhole || end === lines.length || length === most) return { read, behind };
  }
}

/** The reading that more lines agree with, and that fills more cells. */
function better(best: Read | null, each: Read): Read {
  if (best === null || each.next > best.next) return each;
  return each.next === best.next && filledCells(each) > filledCells(best) ? each : best;
}

function filledCells({ rows }: Read): number {
  return rows.flatMap(({ cells }) => cells).filter((cell) => cell !== '').length;
}

function isTabbed(line: string): boolean {
  const words = line.trim().split(/\t+/u);
  return /\S\t\t+\S/u.test(line) && areHeads(words, words.length < FEWEST_COLUMNS);
}

/** Cells with one tab between them are told by the tabs; several in a row line cells up. */
function mayHaveTabs(lines: readonly TextLine[], start: number): boolean {
  return lines.slice(start, start + 2).some(({ text }) => isTabbed(text));
}

function readWithTabs(stretch: Stretch, stop: number): Read | null {
  const { lines, start } = stretch;
  const first = lines[start]?.text ?? '';
  if (first.includes('\t') && !mayHaveTabs(lines, start)) return null;
  const textAt: TextAt = (at) => {
    const line = at < stretch.end ? lines[at] : undefined;
    if (line === undefined) return null;
    stretch.behind = Math.max(stretch.behind, at + 1);
    return withoutTabs(line.text, stop);
  };
  const heads = headsAt(textAt, start);
  if (heads === null) return null;
  const models = [
    ruledColumns(heads),
    openColumns(heads, textAt, piecesOf),
    openColumns(heads, textAt, wordsOf),
    headColumns(heads),
  ];
  return models
    .flatMap((cellsOf): Read[] => {
      if (cellsOf === null) return [];
      const { rows, next } = rowsBelow(lines, heads, textAt, cellsOf);
      return [{ heads, rows, next: behindRuler(lines, next) }];
    })
    .reduce<Read | null>(better, null);
}

/** A drawn line that closes the table belongs to it. */
function behindRuler(lines: readonly TextLine[], next: number): number {
  let at = next;
  while (lines[at]?.text.trim() === '') at += 1;
  return at < lines.length && isRuler(lines[at]!.text) ? at + 1 : next;
}

function headsAt(textAt: TextAt, start: number): Heads | null {
  let at = start;
  const isRuled = isRuler(textAt(at) ?? '');
  if (isRuled) at += 1;
  const first = at;
  for (let count = 1; count <= MOST_HEAD_LINES; count += 1) {
    const own = Array.from({ length: count }, (_, index) => textAt(first + index) ?? '');
    if (own.some((line) => line.trim() === '' || isRuler(line))) return null;
    const pieces = headPieces(own.map(piecesOf));
    const below = textAt(first + count) ?? '';
    const isClosed = isRuler(below);
    // Heads of several lines are known by a drawn line below them; a line above heads is none of them.
    const isAbove = count > 1 && areHeadPieces(headPieces(own.slice(1).map(piecesOf)), isClosed);
    if (isAbove) return null;
    if (areHeadPieces(pieces, isClosed) && (count === 1 || isClosed)) {
      const ruled = isClosed ? wordsOf(below) : [];
      return {
        pieces,
        lines: own.map((line) => line.replace(/\s/gu, '')),
        next: first + count + (isClosed ? 1 : 0),
        ruled: ruled.length === pieces.length ? ruled : null,
      };
    }
  }
  return null;
}

/** @param isClosed a line is drawn below them */
function areHeadPieces(pieces: readonly Piece[], isClosed: boolean): boolean {
  return (
    pieces.length >= (isClosed ? 2 : FEWEST_COLUMNS) &&
    pieces.length <= MOST_COLUMNS &&
    areHeads(
      pieces.map(({ text }) => text),
      pieces.length < FEWEST_COLUMNS,
    )
  );
}

/** Heads that several lines hold: what stands below another belongs to it. */
function headPieces(lines: readonly Piece[][]): Piece[] {
  const pieces: Piece[] = [];
  for (const line of lines) {
    for (const piece of line) {
      const above = pieces.find(({ start, end }) => piece.start < end && start < piece.end);
      if (above === undefined) pieces.push({ ...piece });
      else {
        above.text += piece.text;
        above.start = Math.min(above.start, piece.start);
        above.end = Math.max(above.end, piece.end);
      }
    }
  }
  return pieces.toSorted((one, other) => one.start - other.start);
}

/** @param isNarrow a table of two columns is one in the usual words alone */
function areHeads(heads: readonly string[], isNarrow: boolean): boolean {
  if (isTableHead(heads)) return true;
  if (isNarrow) return false;
  const senses = heads.map((head) => columnRole(head) ?? headSense(head));
  const isDone = senses.some((sense) => sense === 'measure' || sense === 'heading');
  return isDone && senses.every((sense) => sense !== null) && heads.some(isDue);
}

function isDue(head: string): boolean {
  const sense = columnRole(head) ?? headSense(head);
  return sense === 'deadline' || sense === 'unit' || sense === 'both_units';
}

function rowsBelow(
  lines: readonly TextLine[],
  heads: Heads,
  textAt: TextAt,
  cellsOf: CellsOfLine,
): { rows: SpacedRow[]; next: number } {
  const found: SpacedLine[] = [];
  let without = 0;
  for (
    let index = heads.next;
    index < Math.min(lines.length, heads.next + MOST_LINES);
    index += 1
  ) {
    if (without > MOST_WITHOUT_CELLS) break;
    without += 1;
    const text = textAt(index);
    if (text === null) break;
    const { number } = lines[index]!;
    const line = { number, index };
    if (text.trim() === '' || isPageNumber(text)) found.push({ ...line, kind: 'blank' });
    else if (isRuler(text)) found.push({ ...line, kind: 'ruler' });
    else if (heads.lines.includes(text.replace(/\s/gu, ''))) found.push({ ...line, kind: 'heads' });
    else {
      const pieces = piecesOf(text);
      const cells = cellsOf(text);
      if (pieces.length !== 1 && cells === null) break;
      const filled = (cells ?? []).filter((cell) => cell !== null).length;
      const only = pieces.length === 1 && filled < 2 ? pieces[0]! : null;
      if (only === null) without = 0;
      found.push({ ...line, kind: 'cells', cells, only });
    }
  }
  const texts = heads.pieces.map(({ text }) => text);
  return {
    ...spacedRows(found, {
      count: texts.length,
      due: texts.flatMap((text, at) => (isDue(text) ? [at] : [])),
      number: texts.findIndex((text) => headSense(text) === 'number'),
    }),
  };
}

function ruledColumns({ ruled }: Heads): CellsOfLine | null {
  return ruled === null ? null : cellsBetween(ruled.map(({ start }) => start));
}

/** Columns between which no line of several cells has text. */
function openColumns(
  { pieces, next }: Heads,
  textAt: TextAt,
  stretchesOf: (line: string) => Piece[],
): CellsOfLine | null {
  const taken = pieces.map(({ start, end: last }) => ({ start, end: last }));
  let singles = 0;
  for (let at = next; at < next + MOST_LINES; at += 1) {
    const text = textAt(at);
    if (text === null) break;
    if (text.trim() === '' || isRuler(text)) continue;
    const own = stretchesOf(text);
    singles = own.length > 1 ? 0 : singles + 1;
    if (singles > 2) break;
    if (own.length < 2) continue;
    // Where people sign below the table, they are named in places of their own.
    if (own.every(({ text: words }) => /[：:]$/u.test(words))) break;
    for (const { start, end: last } of own) {
      const touched = taken.filter((each) => start < each.end + 1 && each.start < last + 1);
      const merged = {
        start: Math.min(start, ...touched.map((each) => each.start)),
        end: Math.max(last, ...touched.map((each) => each.end)),
      };
      for (const each of touched) taken.splice(taken.indexOf(each), 1);
      taken.push(merged);
    }
  }
  if (taken.length !== pieces.length) return null;
  return cellsBetween(taken.map(({ start }) => start).toSorted((one, other) => one - other));
}

/** Cells between the places at which columns begin; the first begins wherever its line does. */
function cellsBetween(starts: readonly number[]): CellsOfLine {
  return (line) => {
    const cells: (Piece | null)[] = starts.map(() => null);
    for (const word of wordsOf(line)) {
      const column = Math.max(
        0,
        starts.findLastIndex((start) => start <= word.start),
      );
      const border = starts[column + 1] ?? Number.POSITIVE_INFINITY;
      if (word.end > border) return null;
      const cell = cells[column];
      if (cell === null || cell === undefined) cells[column] = { ...word };
      else {
        cell.text += ' '.repeat(word.start - cell.end) + word.text;
        cell.end = word.end;
      }
    }
    return cells.some((cell) => cell !== null) ? cells : null;
  };
}

/** Cells below the heads, each of which begins where its head does or further right. */
function headColumns({ pieces: heads }: Heads): CellsOfLine {
  return (line) => {
    const cells: (Piece | null)[] = heads.map(() => null);
    const pieces = piecesOf(line);
    for (const piece of pieces) {
      const column = heads.findLastIndex((head) => head.start <= piece.start + 1);
      const border = heads[column + 1]?.start ?? Number.POSITIVE_INFINITY;
      if (column === -1 || piece.end > border || cells[column] !== null) return null;
      cells[column] = piece;
    }
    return pieces.length === 0 ? null : cells;
  };
}
