import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { deadlineEntries, namesIn, unitEntries, type Patience } from '../cells/cell-entries.ts';
import { closeUp, linesOf } from '../document/clean-text.ts';
import type { ColumnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import { withoutNumbers } from '../cells/pair-by-number.ts';
import { besideColumns, type BesideColumn, type MeasureCell } from '../model/recognised-table.ts';
import { ENDED } from '../cells/sentence-end.ts';
import { follows } from '../cells/split-at-labels.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';

/** Tells which rows of a table a page cuts in two, and doubts what is not certain of those beside a cut. */
export class PageBreaks {
  /** True in a table in which nearly every row with a measure has a deadline and a unit. */
  readonly #isFull: boolean;
  /** True where measures end as sentences do, but for those that a page cuts. */
  readonly #isWorded: boolean;
  readonly #context: TableContext;
  readonly #patience: Patience;
  readonly #doubts: Doubt[];

  /**
   * @param rows of cells, headings that have a row of their own left out
   * @param doubts gets what is not certain
   * @param patience goes down with each line that is no deadline
   */
  constructor(
    rows: readonly (readonly GridCell[])[],
    roles: readonly (ColumnRole | null)[],
    context: TableContext,
    doubts: Doubt[],
    patience: Patience,
  ) {
    this.#isFull = isFull(rows, roles);
    this.#isWorded = isWorded(rows, roles);
    this.#context = context;
    this.#doubts = doubts;
    this.#patience = patience;
  }

  /**
   * True where the first row of a page is the rest of the row before: a deadline or a unit goes on in it,
   * or it has neither, in a table in which rows have both.
   */
  isRowCut(before: MeasureCell, cell: MeasureCell): boolean {
    const goesOn = besideColumns.some((name) => {
      const [text] = cell.beside[name];
      return text !== undefined && this.isCut(name, before.beside[name].at(-1) ?? '', text);
    });
    if (goesOn) return true;
    if (this.#isPairedTogether(before, cell)) return true;
    const isBare = besideColumns.every((name) => cell.beside[name].length === 0);
    const hasBoth = before.beside.deadline.length > 0 && before.beside.unit.length > 0;
    const [first] = cell.entries;
    const last = before.entries.at(-1);
    const isNext =
      first?.label !== null &&
      first?.label !== undefined &&
      last?.label !== null &&
      last?.label !== undefined &&
      follows(first.label, last.label);
    return isNext && isBare && hasBoth && this.#isFull;
  }

  /**
   * True where the first text of a page, which bears no number, is the rest of the measure before: that broke off within
   * its sentence, and the row has not all that rows have beside them, or what it has goes on as well.
   * @param isCut the cells beside it go on, see `isRowCut`
   */
  isRestOfText(before: MeasureCell, cell: MeasureCell, isCut: boolean): boolean {
    const [last, first] = [before.entries.at(-1), cell.entries[0]];
    if (last === undefined || first === undefined || first.label !== null) return false;
    if (last.text === '' || ENDED.test(last.text)) return false;
    if (isCut) return true;
    if (!this.#isWorded || !this.#isFull) return false;
    return (['deadline', 'unit'] as const).some(
      (name) => before.beside[name].length === 0 || cell.beside[name].length === 0,
    );
  }

  /**
   * True where a text without a number can be nothing but the rest of the measure before, in a table whose measures
   * have numbers and are sentences: that broke off within its sentence, which ends here.
   */
  isPlainlyRest(before: MeasureCell, rest: string): boolean {
    const text = before.entries.at(-1)?.text ?? '';
    return this.#isWorded && text !== '' && !ENDED.test(text) && ENDED.test(rest);
  }

  /**
   * True where measures that count on over the page have as many deadlines or units as all of them together, and not
   * on each page: their cell was cut, its lines elsewhere than those beside them.
   */
  #isPairedTogether(before: MeasureCell, cell: MeasureCell): boolean {
    const [last, first] = [before.entries.at(-1)?.label, cell.entries[0]?.label];
    if (!last || !first || !follows(first, last)) return false;
    const all = before.entries.length + cell.entries.length;
    const counts = (['deadline', 'unit'] as const).map((name) => ({
      above: this.#countBeside(name, before.beside[name]),
      below: this.#countBeside(name, cell.beside[name]),
    }));
    return (
      counts.every(({ above, below }) => above + below === all) &&
      counts.some(({ above }) => above !== before.entries.length)
    );
  }

  #countBeside(name: 'deadline' | 'unit', texts: readonly string[]): number {
    return texts.reduce((sum, text) => {
      if (name === 'unit') return sum + unitEntries(text, this.#context.register).entries.length;
      return sum + deadlineEntries(text, 99, this.#context, this.#patience).entries.length;
    }, 0);
  }

  /** The first row of a page of which the cells beside the measure may be those of the row that the page cut. */
  doubtAfterBreak(cell: MeasureCell): void {
    const counts = (['deadline', 'unit'] as const).map((name) =>
      this.#countBeside(name, cell.beside[name]),
    );
    const [deadlines = 0] = counts;
    const isLacking = this.#isFull && counts.includes(0);
    if (!isLacking && deadlines <= cell.entries.length) return;
    for (const entry of cell.entries) {
      for (const column of ['deadlines', 'units']) {
        this.#doubts.push({
          entry,
          column,
          place: cell.place,
          found: '次頁第一列的期限與單位，數目與作法不合，可能有前頁那一列的',
          lookAt: '請核對是否與前頁最後一列同屬一格',
        });
      }
    }
  }

  /** Where a heading goes on over the page, the row beside it may as well. */
  doubtLastRow({ entries, place }: MeasureCell): void {
    for (const entry of entries) {
      for (const column of ['deadlines', 'units']) {
        this.#doubts.push({
          entry,
          column,
          place,
          found: '旁邊的標題跨頁，這一列可能也跨頁',
          lookAt: '請核對次頁第一列的期限與單位是否屬於這一列',
        });
      }
    }
  }

  /** Measures that begin in the rest of a cut row stand beside the cells of the page before. */
  doubtCutRow(entries: readonly Entry[], { place }: TableRow): void {
    for (const entry of entries) {
      for (const column of ['deadlines', 'units']) {
        this.#doubts.push({
          entry,
          column,
          words: entry.text,
          place,
          found: '這一列跨頁，期限與單位與前頁同一格',
          lookAt: '請核對是否與前頁最後一列同屬一格',
        });
      }
    }
  }

  /** True where a value of a column was cut: it is none before the page ended, and one with what follows. */
  isCut(name: BesideColumn, before: string, text: string): boolean {
    const last = linesOf(before).at(-1) ?? '';
    const first = linesOf(text)[0] ?? '';
    if (last === '') return false;
    if (/[、，]$/u.test(last)) return true;
    if (name === 'deadline') return this.#isDeadlineCut(last, first);
    const isKnown = (unit: string) =>
      namesIn(unit).every((each) => this.#context.register.isKnown(each));
    return isKnown(closeUp(last + first)) && !isKnown(first);
  }

  /** Also where the first part has the number of its measure, which is no part of the value: `2.第1季至`. */
  #isDeadlineCut(last: string, first: string): boolean {
    if (/\d年$/u.test(last) && /^\d{1,2}月/u.test(first)) return true;
    // Nothing begins so.
    if (/^[及至到與和~～]\s*\d|^(?:[以之]?前|月?底前?|止|內)$/u.test(first)) return true;
    const isWhole = (words: string) => isDeadline(words, this.#context);
    // Nothing ends so, whether the whole is understood or not.
    if (/[第至到及與和~～]$/u.test(last) && !isWhole(last)) return true;
    const parts = new Set([last, withoutNumbers(last), last.replace(/^\d{1,2}[.、]/u, '')]);
    return [...parts].some(
      (part) =>
        isWhole(closeUp(part + first)) &&
        (part.endsWith('後') || (!isWhole(last) && !isWhole(part) && !isWhole(first))),
    );
  }
}

/** From this share of rows on they all have a deadline and a unit, but for those that a page cut. */
const NEARLY_ALL = 0.8;

/** From this share of measures on they are sentences: a table of many pages has as many cut ones. */
const MOSTLY = 0.6;

function isFull(
  rows: readonly (readonly GridCell[])[],
  roles: readonly (ColumnRole | null)[],
): boolean {
  const has = (row: readonly GridCell[], role: ColumnRole) =>
    (row[roles.indexOf(role)]?.text.trim() ?? '') !== '';
  const measures = rows.filter((row) => has(row, 'measure'));
  const full = measures.filter((row) => has(row, 'deadline') && has(row, 'unit'));
  return full.length >= measures.length * NEARLY_ALL;
}

function isWorded(
  rows: readonly (readonly GridCell[])[],
  roles: readonly (ColumnRole | null)[],
): boolean {
  const texts = rows
    .map((row) => row[roles.indexOf('measure')]?.text.trim() ?? '')
    .filter((text) => text !== '');
  return texts.filter((text) => ENDED.test(text)).length >= texts.length * MOSTLY;
}
