import type { Budget } from '../limits/budget.ts';
import type { TableBlock, TableCell } from '../document/source-document.ts';
import { joinCellLines, type CellLine } from './join-cell-lines.ts';
import type { TextLine } from './text-line.ts';

/** Signs that draw tables: those of the Unicode block, and `+ - |`. */
const DRAWN = /^[\s　]*[\u2500-\u257f+|]/u;
const HORIZONTAL = /^[─━═╌╍┄┅┈┉╴╶╸╺╼╾=-]$/u;
const CROSSING = /^[\u250c-\u254b\u2552-\u2570+]$/u;
const VERTICAL = /^[│┃║╎╏┆┇┊┋╵╷╹╻╽╿|]$/u;

/** A sign of a line, and where it stands: Chinese characters are two places wide. */
interface PlacedSign {
  sign: string;
  at: number;
  width: number;
}

/** True for a line of a drawn table. */
export function isBoxLine(line: string): boolean {
  if (!DRAWN.test(line)) return false;
  const text = line.trim();
  const last = text.at(-1) ?? '';
  return text.length >= 3 && (VERTICAL.test(last) || CROSSING.test(last));
}

/**
 * A table drawn with signs of lines, from its first line on.
 * @returns the table and the line behind it; null where none begins
 */
export function readBoxLines(
  lines: readonly TextLine[],
  start: number,
  budget: Budget,
): { table: TableBlock; next: number } | null {
  let next = start;
  while (next < lines.length && isBoxLine(lines[next]?.text ?? '')) next += 1;
  const found = lines.slice(start, next);
  // In some fonts the signs of lines are as wide as Chinese: then the borders stand so below one another.
  const [narrow, wide] = ([1, 2] as const).map((width) => {
    const signs = found.map(({ text, number }) => ({ signs: placed(text, width), number }));
    const borders = bordersOf(signs.map((line) => line.signs));
    return {
      drawn: signs.map((line) => ({ ...line, signs: withSignsAt(line.signs, borders) })),
      borders,
      beside: signs.reduce((sum, line) => sum + besideBorders(line.signs, borders), 0),
    };
  });
  if (narrow === undefined || wide === undefined) return null;
  const isNarrow =
    narrow.borders.length < wide.borders.length ||
    (narrow.borders.length === wide.borders.length && narrow.beside <= wide.beside);
  const { drawn, borders } = isNarrow ? narrow : wide;
  if (drawn.length < 3 || borders.length < 3) return null;
  budget.allow('columns', borders.length - 1);
  budget.spend('cells', (borders.length - 1) * drawn.length);
  return { table: new BoxReader(borders).read(drawn), next };
}

/** @param lineWidth of a sign that draws a line, in half-width characters */
function placed(line: string, lineWidth: number): PlacedSign[] {
  const signs: PlacedSign[] = [];
  let at = 0;
  for (const sign of line.trimEnd()) {
    const width = isWide(sign) ? 2 : /[\u2500-\u257f]/u.test(sign) ? lineWidth : 1;
    signs.push({ sign, at, width });
    at += width;
  }
  return signs;
}

/** Fixed-width fonts draw Chinese twice as wide as the signs of lines. */
function isWide(sign: string): boolean {
  return (
    /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u.test(
      sign,
    ) || (sign.codePointAt(0) ?? 0) > 0xffff
  );
}

/** Where vertical lines stand in the table: each place at which a drawn line has one, or any line where none is drawn. */
function bordersOf(lines: readonly (readonly PlacedSign[])[]): number[] {
  const ruled = lines.filter(isRule);
  const places = (ruled.length > 0 ? ruled : lines).flatMap((signs) =>
    edgesOf(signs).map(({ at }) => at),
  );
  return [...new Set(places)].sort((one, other) => one - other);
}

/** True for a line that holds nothing but signs of lines. */
function isRule(signs: readonly PlacedSign[]): boolean {
  const shown = signs.filter(({ sign }) => sign.trim() !== '');
  return (
    shown.some(({ sign }) => HORIZONTAL.test(sign)) &&
    shown.every(({ sign }) => HORIZONTAL.test(sign) || CROSSING.test(sign) || isVertical(sign))
  );
}

/** The signs of a line that stand between cells: a `+` only beside one that draws a line. */
function edgesOf(signs: readonly PlacedSign[]): PlacedSign[] {
  return signs.filter(({ sign }, index) => {
    if (isVertical(sign)) return true;
    if (!CROSSING.test(sign)) return false;
    const around = [signs[index - 1], signs[index + 1]];
    return sign !== '+' || around.some((each) => each !== undefined && /[-=+]/u.test(each.sign));
  });
}

function besideBorders(signs: readonly PlacedSign[], borders: readonly number[]): number {
  return edgesOf(signs).filter(({ at }) => !borders.includes(at)).length;
}

/**
 * The signs of a line with those between cells at the borders, and the others as they stand behind these: fonts differ in
 * how wide they draw `①` and `…`. A line that has fewer such signs has each at the border nearest to it.
 */
function withSignsAt(signs: readonly PlacedSign[], borders: readonly number[]): PlacedSign[] {
  const edges = edgesOf(signs);
  if (edges.every(({ at }) => borders.includes(at)) || edges.length > borders.length)
    return [...signs];
  const isWhole = edges.length === borders.length;
  const placeOf = new Map<PlacedSign, number>();
  let before = -Infinity;
  for (const [index, edge] of edges.entries()) {
    const open = borders.filter((border) => border > before);
    const nearest = open.reduce(
      (best, border) => (Math.abs(border - edge.at) < Math.abs(best - edge.at) ? border : best),
      open[0] ?? edge.at,
    );
    before = isWhole ? borders[index]! : nearest;
    placeOf.set(edge, before);
  }
  let shift = 0;
  let end = Infinity;
  return signs.map((sign) => {
    const place = placeOf.get(sign);
    if (place !== undefined) {
      shift = place - sign.at;
      end = borders.find((border) => border > place) ?? Infinity;
      return { ...sign, at: place };
    }
    // What is wider than its cell stays in it.
    return { ...sign, at: Math.min(sign.at + shift, end - 0.5) };
  });
}

function isVertical(sign: string): boolean {
  return VERTICAL.test(sign);
}

interface OpenCell {
  lines: CellLine[];
  cell: { text: string; rowSpan: number; columnSpan: number };
  columns: number[];
}

class BoxReader {
  readonly #borders: readonly number[];
  readonly #rows: TableCell[][] = [];
  readonly #rowPlaces: string[] = [];
  /** The open cell of each column. */
  #open: (OpenCell | undefined)[] = [];

  constructor(borders: readonly number[]) {
    this.#borders = borders;
  }

  read(lines: readonly { signs: readonly PlacedSign[]; number: number }[]): TableBlock {
    let closed = this.#borders.slice(1).map(() => true);
    for (const { signs, number } of lines) {
      const ruled = this.#ruledColumns(signs);
      if (ruled.some((each) => each)) {
        closed = closed.map((each, column) => each || ruled[column] === true);
        // Beside a rule cells of other columns go on.
        this.#addText(signs, ruled);
        continue;
      }
      if (closed.some((each) => each)) this.#beginRow(signs, closed, number);
      closed = closed.map(() => false);
      this.#addText(signs, ruled);
    }
    this.#open.forEach((cell) => cell && this.#close(cell));
    return {
      kind: 'table',
      rows: this.#rows.filter((row) => row.length > 0),
      place: this.#rowPlaces[0] ?? null,
      rowPlaces: this.#rowPlaces,
    };
  }

  /** Columns that a horizontal line runs through. */
  #ruledColumns(signs: readonly PlacedSign[]): boolean[] {
    return this.#borders.slice(1).map((end, column) => {
      const start = this.#borders[column] ?? 0;
      const inside = signs.filter(({ at }) => at > start && at < end);
      return (
        inside.length > 0 &&
        inside.every(({ sign }) => HORIZONTAL.test(sign) || CROSSING.test(sign))
      );
    });
  }

  #beginRow(signs: readonly PlacedSign[], closed: readonly boolean[], number: number): void {
    const row: TableCell[] = [];
    const open = [...this.#open];
    const seen = new Set<OpenCell>();
    for (let column = 0; column < this.#borders.length - 1; column += 1) {
      if (closed[column] !== true) {
        const cell = open[column];
        if (cell !== undefined && !seen.has(cell)) {
          cell.cell.rowSpan += 1;
          seen.add(cell);
        }
        continue;
      }
      const columns = [column];
      while (
        column + columns.length < this.#borders.length - 1 &&
        !this.#hasBorder(signs, column + columns.length)
      )
        columns.push(column + columns.length);
      const cell = { text: '', rowSpan: 1, columnSpan: columns.length };
      row.push(cell);
      const begun: OpenCell = { lines: [], cell, columns };
      for (const each of columns) {
        const before = open[each];
        if (before !== undefined && before !== begun) this.#close(before);
        open[each] = begun;
      }
      column += columns.length - 1;
    }
    this.#open = open;
    this.#rows.push(row);
    this.#rowPlaces.push(`第 ${number} 行`);
  }

  #hasBorder(signs: readonly PlacedSign[], column: number): boolean {
    const border = this.#borders[column];
    return signs.some(({ sign, at }) => at === border && (isVertical(sign) || CROSSING.test(sign)));
  }

  #addText(signs: readonly PlacedSign[], ruled: readonly boolean[]): void {
    for (const cell of new Set(this.#open)) {
      if (cell === undefined || cell.columns.some((column) => ruled[column] === true)) continue;
      const start = this.#borders[cell.columns[0] ?? 0] ?? 0;
      const end = this.#borders[(cell.columns.at(-1) ?? 0) + 1] ?? 0;
      const inside = signs.filter(({ at }) => at > start && at < end);
      const text = inside.map(({ sign }) => sign).join('');
      const used = inside.findLast(({ sign }) => sign.trim() !== '');
      if (used === undefined) continue;
      cell.lines.push({ text: text.trim(), isFull: end - (used.at + used.width) < 2 });
    }
  }

  /** A line that fills its cell goes on in the next, unless that begins with a number. */
  #close({ lines, cell }: OpenCell): void {
    cell.text = joinCellLines(lines);
  }
}
