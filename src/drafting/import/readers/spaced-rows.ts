import { parseLabel, type Label } from '../../../meaning/numbers/parse-label.ts';
import { signaturesIn } from '../tables/signatures.ts';
import { follows, labelFamily } from '../cells/split-at-labels.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import { joinCellLines } from './join-cell-lines.ts';
import type { Piece } from './spaced-lines.ts';

/** A line below the heads of a table that is lined up with spaces. */
export type SpacedLine = { number: number; index: number } & (
  | { kind: 'blank' | 'ruler' | 'heads' }
  /** Its cells, one for each head; null where it does not stand below the heads. */
  | { kind: 'cells'; cells: readonly (Piece | null)[] | null; only: Piece | null }
);

/** A row of such a table. */
export interface SpacedRow {
  /** One for each head; a single one of a group. */
  cells: string[];
  /** Of its first line. */
  number: number;
  doubt: ReadingDoubt | null;
}

/** What is known of the columns. */
export interface SpacedColumns {
  count: number;
  /** Those of deadlines and units. */
  due: readonly number[];
  /** That of the numbers of measures; -1 without one. */
  number: number;
}

type CellsLine = Extract<SpacedLine, { kind: 'cells' }>;

/** The line of a group: `一、車輛業務`, `（二）宣導`. */
const GROUP =
  /^(?:[一二三四五六七八九十壹貳參肆伍陸柒捌玖拾]+、|[（(][一二三四五六七八九十]+[)）])/u;

/** Characters of the longest line of a group, without a number and with one. */
const LONGEST_WORDS = 20;
const LONGEST_GROUP = 40;

/** From this share of its lines on, numbers of a column, or lines between rows, tell where rows begin. */
const MOSTLY = 0.6;

/** Lines of a row that name a deadline, at most, where a line drawn or left empty stands between rows. */
const MOST_DUE = 1.6;

/** Wrapped rows from which on a table without numbers tells that its rows are wrapped. */
const FEWEST_WRAPPED = 3;

const wrapped: ReadingDoubt = {
  found: '各欄以空白對齊，次行沒有期限與單位，接在這一列',
  lookAt: '請對照原始檔，看次行是否另為一列',
};

const uncertain: ReadingDoubt = {
  found: '各欄以空白對齊，看不準這一列從哪一行開始',
  lookAt: '請對照原始檔，看各行屬於哪一列',
};

interface OpenRow {
  lines: (readonly (Piece | null)[])[];
  group: string | null;
  number: number;
  isWrapped: boolean;
  doubt: ReadingDoubt | null;
}

/**
 * Takes lines below heads together into rows: by the numbers of the measures, else by what stands between rows all
 * over (a drawn or an empty line), else a line with a deadline or unit beside a text begins one.
 * @returns the rows, and the line behind the last of them
 */
export function spacedRows(
  lines: readonly SpacedLine[],
  columns: SpacedColumns,
): { rows: SpacedRow[]; next: number } {
  const reader = new RowsReader(lines, columns);
  return reader.read();
}

function textsOf(cells: readonly (Piece | null)[]): string[] {
  return cells.flatMap((cell) => (cell === null ? [] : [cell.text]));
}

class RowsReader {
  readonly #lines: readonly SpacedLine[];
  readonly #columns: SpacedColumns;
  /** The column whose numbers begin rows, and their kind. */
  readonly #numbered: { column: number; family: string | null } | null;
  readonly #between: 'ruler' | 'blank' | null;
  readonly #bases: readonly number[];
  readonly #ends: readonly number[];
  readonly #rows: OpenRow[] = [];
  #lastLabel: Label | null = null;

  constructor(lines: readonly SpacedLine[], columns: SpacedColumns) {
    this.#lines = lines;
    this.#columns = columns;
    const told = lines.filter(isTold);
    const edge = (of: (piece: Piece) => number, choose: (...all: number[]) => number) =>
      Array.from({ length: columns.count }, (_, column) =>
        choose(...told.flatMap(({ cells }) => (cells?.[column] ? [of(cells[column])] : []))),
      );
    this.#bases = edge(({ start }) => start, Math.min);
    this.#ends = edge(({ end }) => end, Math.max);
    this.#numbered = this.#numberedColumn();
    this.#between =
      this.#numbered !== null
        ? null
        : ((['ruler', 'blank'] as const).find((kind) => this.#parts(kind)) ?? null);
  }

  read(): { rows: SpacedRow[]; next: number } {
    let next = 0;
    /** What stands between a line and the one before it. */
    let between: 'ruler' | 'blank' | 'heads' | null = 'heads';
    for (const [at, line] of this.#lines.entries()) {
      if (line.kind !== 'cells') {
        between = line.kind === 'blank' ? (between ?? 'blank') : line.kind;
        continue;
      }
      if (!this.#take(line, at, between)) break;
      next = line.index + 1;
      between = null;
    }
    const isUsual = this.#isWrappedAllOver();
    const rows = this.#rows.map((row): SpacedRow => {
      const { group, number, doubt } = row;
      if (group !== null) return { cells: [group], number, doubt: null };
      const isDoubtful = row.isWrapped && this.#isUnparted && !isUsual;
      return { cells: this.#cellsOf(row), number, doubt: doubt ?? (isDoubtful ? wrapped : null) };
    });
    return { rows, next };
  }

  get #isUnparted(): boolean {
    return this.#numbered === null && this.#between === null;
  }

  /** @returns false where the table has come to its end */
  #take(line: CellsLine, at: number, between: SpacedLine['kind'] | null): boolean {
    if (this.#isGroup(line, at, between)) {
      this.#rows.push({ ...rowOf([], line), group: line.only?.text ?? '' });
      this.#lastLabel = null;
      return true;
    }
    const { cells, only } = line;
    if (cells === null || (only !== null && parseLabel(only.text)?.style === 'formal'))
      return false;
    // Who signs below the table is no cell of it.
    if (this.#rows.length > 0 && signaturesIn(textsOf(cells)) !== null) return false;
    const last = this.#rows.at(-1);
    const isBelow = last !== undefined && last.group === null;
    const filled = cells.filter((cell) => cell !== null).length;
    if (this.#between !== null) {
      const isNew = !isBelow || between === this.#between || between === 'heads';
      if (isNew && !this.#hasDue(cells)) return false;
      if (isNew) this.#rows.push(rowOf([cells], line));
      else if (between === null) last.lines.push(cells);
      else return false;
      return true;
    }
    if (this.#isStart(cells)) {
      const label = this.#labelIn(cells);
      // A number alone may be that of a paragraph below the table.
      if (
        filled === 1 &&
        !(
          this.#lastLabel !== null &&
          label !== null &&
          between === null &&
          follows(label, this.#lastLabel)
        )
      )
        return false;
      const row = rowOf([cells], line);
      if (filled === 1) row.doubt = uncertain;
      this.#rows.push(row);
      this.#lastLabel = label ?? this.#lastLabel;
      return true;
    }
    if (!isBelow) {
      if (filled < 2) return false;
      this.#rows.push(rowOf([cells], line));
      return true;
    }
    if (filled === 1 && (between !== null || !this.#mayGoOn(last, cells))) return false;
    if (
      this.#numbered !== null &&
      between !== null &&
      this.#hasDue(cells) &&
      this.#hasText(cells)
    ) {
      this.#rows.push({ ...rowOf([cells], line), doubt: uncertain });
      return true;
    }
    last.lines.push(cells);
    last.isWrapped = true;
    return true;
  }

  /** A text alone in its line goes on below the same cell, where it is indented, is not the first, or the cell is not at its end. */
  #mayGoOn(row: OpenRow, cells: readonly (Piece | null)[]): boolean {
    const column = cells.findIndex((cell) => cell !== null);
    if (column > 0) return true;
    const piece = cells[0];
    if (piece === null || piece === undefined) return true;
    if (piece.start > this.#bases[0]!) return true;
    const above = row.lines.findLast((line) => line[0] !== null)?.[0];
    return (
      above !== null &&
      above !== undefined &&
      !/[。；]$/u.test(above.text) &&
      parseLabel(piece.text) === null
    );
  }

  #isStart(cells: readonly (Piece | null)[]): boolean {
    if (this.#numbered !== null) return this.#labelIn(cells) !== null;
    return this.#hasDue(cells) && this.#hasText(cells) && !this.#isIndented(cells);
  }

  /** Its texts stand further in than others of their columns, or are the end of sentences that the line above began. */
  #isIndented(cells: readonly (Piece | null)[]): boolean {
    const last = this.#rows.at(-1);
    const texts = cells.flatMap((cell, column) =>
      cell === null || this.#columns.due.includes(column) ? [] : [{ cell, column }],
    );
    return (
      last !== undefined &&
      last.group === null &&
      texts.every(({ cell, column }) => {
        const above = last.lines.at(-1)?.[column];
        if (above === null || above === undefined || /[。；]$/u.test(above.text)) return false;
        return cell.start > this.#bases[column]!;
      })
    );
  }

  #hasDue(cells: readonly (Piece | null)[]): boolean {
    return this.#columns.due.some((column) => cells[column] !== null);
  }

  #hasText(cells: readonly (Piece | null)[]): boolean {
    return cells.some((cell, column) => cell !== null && !this.#columns.due.includes(column));
  }

  #isGroup(line: CellsLine, at: number, between: SpacedLine['kind'] | null): boolean {
    const { only } = line;
    if (only === null || only.text.length > LONGEST_GROUP || /[。；]/u.test(only.text))
      return false;
    const label = parseLabel(only.text);
    if (label !== null && this.#numbered !== null && labelFamily(label) === this.#numbered.family)
      return false;
    const isWorded =
      between !== null &&
      only.text.length <= LONGEST_WORDS &&
      !/[，：:]/u.test(only.text) &&
      label === null;
    if (!GROUP.test(only.text) && !isWorded) return false;
    let below = at + 1;
    while (below < this.#lines.length && this.#lines[below]!.kind !== 'cells') below += 1;
    const next = this.#lines[below];
    if (next?.kind !== 'cells') return false;
    const nextLabel = next.only === null ? null : parseLabel(next.only.text);
    if (
      next.only !== null &&
      GROUP.test(next.only.text) &&
      (label === null || nextLabel?.style !== label.style)
    )
      return this.#isGroup(next, below, 'blank');
    return next.cells !== null && this.#isStart(next.cells) && this.#hasDue(next.cells);
  }

  /** The column whose numbers most lines with a deadline or unit begin with. */
  #numberedColumn(): { column: number; family: string | null } | null {
    const due = this.#lines
      .filter(isTold)
      .filter(({ cells }) => cells !== null && this.#hasDue(cells));
    let best: { column: number; family: string | null; share: number } | null = null;
    for (let column = 0; column < this.#columns.count; column += 1) {
      if (this.#columns.due.includes(column)) continue;
      const texts = due.flatMap(({ cells }) => cells?.[column]?.text ?? []);
      const numbers = texts.filter((text) => /^[A-Za-z]?-?\d{1,3}$/u.test(text));
      const families = Map.groupBy(
        texts.flatMap((text) => parseLabel(text) ?? []),
        labelFamily,
      );
      const [usual] = [...families].toSorted(([, one], [, other]) => other.length - one.length);
      const isNumber =
        column === this.#columns.number && numbers.length >= (usual?.[1].length ?? 0);
      const count = isNumber ? numbers.length : (usual?.[1].length ?? 0);
      const share = count / Math.max(1, due.length);
      if (share >= MOSTLY && share > (best?.share ?? 0))
        best = { column, family: isNumber ? null : (usual?.[0] ?? null), share };
    }
    return best;
  }

  /** The number with which the line begins a row. */
  #labelIn(cells: readonly (Piece | null)[]): Label | null {
    if (this.#numbered === null) return null;
    const { column, family } = this.#numbered;
    const text = cells[column]?.text ?? '';
    if (family === null && text !== '')
      return {
        label: text,
        rest: '',
        style: 'decimal-marked',
        ordinal: [Number(/\d+/.exec(text)?.[0] ?? 0)],
      };
    const label = parseLabel(text);
    return label !== null && labelFamily(label) === family ? label : null;
  }

  /** True where lines of a kind stand between all rows, and none within them. */
  #parts(kind: 'ruler' | 'blank'): boolean {
    const parts: CellsLine[][] = [[]];
    for (const line of this.#lines) {
      if (line.kind === kind) parts.push([]);
      else if (isTold(line) && line.only === null) parts.at(-1)?.push(line);
    }
    const [deadline] = this.#columns.due;
    const filled = parts.filter((part) => part.length > 0);
    const named = filled.map(
      (part) => part.filter(({ cells }) => (cells?.[deadline ?? 0] ?? null) !== null).length,
    );
    const sum = named.reduce((one, other) => one + other, 0);
    return (
      filled.length >= FEWEST_WRAPPED &&
      filled.some((part) => part.length > 1) &&
      named.every((count) => count > 0) &&
      sum <= filled.length * MOST_DUE
    );
  }

  /** Where all rows end their sentence, and each wrapped line breaks one off, all lines belong where they stand. */
  #isWrappedAllOver(): boolean {
    const rows = this.#rows.filter(({ group }) => group === null);
    const texts = rows.map((row) => this.#longestOf(row));
    const wraps = rows.filter(({ isWrapped }) => isWrapped);
    return (
      wraps.length >= FEWEST_WRAPPED &&
      texts.every(({ lines }) => /[。；]$/u.test(lines.at(-1) ?? '')) &&
      texts.every(({ lines }) => lines.slice(0, -1).every((text) => !/[。；]$/u.test(text)))
    );
  }

  /** The lines of the longest text of a row. */
  #longestOf({ lines }: OpenRow): { lines: string[] } {
    const texts = Array.from({ length: this.#columns.count }, (_, column) =>
      lines.flatMap((cells) => cells[column]?.text ?? []),
    );
    const [longest] = texts.toSorted((one, other) => other.join('').length - one.join('').length);
    return { lines: longest ?? [] };
  }

  #cellsOf({ lines }: OpenRow): string[] {
    return this.#ends.map((end, column) =>
      joinCellLines(
        lines.flatMap((cells) => {
          const piece = cells[column];
          return piece
            ? [
                {
                  text: piece.text,
                  isFull: this.#columns.due.includes(column) && end - piece.end < 2,
                },
              ]
            : [];
        }),
      ),
    );
  }
}

function isTold(line: SpacedLine): line is CellsLine {
  return line.kind === 'cells' && line.cells !== null;
}

function rowOf(lines: OpenRow['lines'], { number }: SpacedLine): OpenRow {
  return { lines, group: null, number, isWrapped: false, doubt: null };
}
