import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { linesOf, paragraphsOf } from '../document/clean-text.ts';
import type { ColumnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import type { MeasureCell } from '../model/recognised-table.ts';
import { ENDED } from '../cells/sentence-end.ts';
import { follows } from '../cells/split-at-labels.ts';
import { isItem } from '../cells/split-measures.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';

const headingRoles = ['dimension', 'aspect', 'action'] as const;

/** Rows in which a table shows how its rows begin. */
const FEWEST_ROWS = 2;

/** From this share of cells on a column holds sentences, or something in every row. */
const MOSTLY = 0.6;
const NEARLY_ALL = 0.8;

/** What the cells of a column are like in whole rows; shares, 0 … 1. */
interface Column {
  filled: number;
  ended: number;
}

/**
 * Tells by the other rows of a table which row of several measures a page cuts between two of them, and joins its
 * cells in declared columns: each is one, beside all measures of the row.
 */
export class CutRows {
  readonly #doubts: Doubt[];
  /** Columns of headings in which whole rows have numbers. */
  readonly #numbered: ReadonlySet<ColumnRole>;
  /** True where each row begins with a heading of its own and counts its measures from 1. */
  readonly #beginAnew: boolean;
  /** Declared columns, by head. */
  readonly #columns: ReadonlyMap<string, Column>;

  /**
   * @param rows headings that have a row of their own left out
   * @param heads of the columns, as `MeasureCell` names the declared ones
   * @param doubts gets what is not certain
   */
  constructor(
    rows: readonly TableRow[],
    roles: readonly (ColumnRole | null)[],
    heads: readonly string[],
    doubts: Doubt[],
  ) {
    this.#doubts = doubts;
    const whole = rows.filter(
      (row, at) =>
        !row.afterBreak &&
        rows[at + 1]?.afterBreak !== true &&
        (row.cells[roles.indexOf('measure')]?.text.trim() ?? '') !== '',
    );
    const textsOf = (index: number) => whole.map(({ cells }) => cells[index]?.text.trim() ?? '');
    this.#numbered = new Set(
      headingRoles.filter((role) => {
        const texts = textsOf(roles.indexOf(role)).filter((text) => text !== '');
        return texts.length > 0 && texts.every((text) => parseLabel(text) !== null);
      }),
    );
    const innermost = headingRoles.findLast((role) => roles.includes(role));
    this.#beginAnew =
      innermost !== undefined &&
      whole.length >= FEWEST_ROWS &&
      areNew(whole, roles.indexOf(innermost)) &&
      textsOf(roles.indexOf('measure')).every(
        (text) => parseLabel(linesOf(text)[0] ?? '')?.ordinal.at(-1) === 1,
      );
    this.#columns = new Map(
      heads.flatMap((head, index) =>
        roles[index] === null ? [[head, factsOf(textsOf(index))] as const] : [],
      ),
    );
  }

  /**
   * True where the first row of a page is the rest of the row before: its measures count on below no heading of their
   * own, in a table whose rows all begin with one and count from 1, or a declared column breaks off within a sentence
   * that ends beside them.
   * @param own cells that begin in the row
   */
  isRest(before: MeasureCell, cell: MeasureCell, own: ReadonlyMap<ColumnRole, GridCell>): boolean {
    if (!this.#countsOn(before, cell, own)) return false;
    return (
      this.#beginAnew ||
      [...cell.attributes].some(([head, text]) => this.#isCutOff(before, head, text))
    );
  }

  /** Cells of declared columns of the rest of a row go on from those of the row. */
  join(before: MeasureCell, { attributes, entries, place }: MeasureCell): void {
    for (const [head, text] of attributes) {
      const above = before.attributes.get(head);
      if (above === undefined) {
        before.attributes.set(head, text);
        continue;
      }
      const joined = paragraphsOf([...linesOf(above), ...linesOf(text)], isItem);
      const isOneLine = linesOf(joined).length < linesOf(above).length + linesOf(text).length;
      const isSure = !isOneLine || this.#isCutOff(before, head, text);
      before.attributes.set(head, joined);
      if (isSure) continue;
      for (const entry of new Set([...before.entries, ...entries])) {
        this.#doubts.push({
          entry,
          column: head,
          words: joined,
          place,
          found: `「${head}」的一格跨頁，已接成「${joined}」`,
          lookAt: '請核對前後是否同屬一格',
        });
      }
    }
  }

  /** Where a row only may be the rest of the row before, its cells in declared columns may be as well. */
  doubt(before: MeasureCell, cell: MeasureCell, own: ReadonlyMap<ColumnRole, GridCell>): void {
    if (!this.#countsOn(before, cell, own)) return;
    for (const [head, { filled, ended }] of this.#columns) {
      const above = before.attributes.get(head) ?? '';
      const below = cell.attributes.get(head) ?? '';
      if (above === '' && below === '') continue;
      const isBroken = above !== '' && below !== '' && ended >= MOSTLY && !ENDED.test(above);
      const isLacking =
        (above === '' || below === '') &&
        filled >= NEARLY_ALL &&
        before.covering.get(head) !== cell.covering.get(head);
      if (!isBroken && !isLacking) continue;
      for (const entry of [...before.entries, ...cell.entries]) {
        this.#doubts.push({
          entry,
          column: head,
          words: [above, below].filter((text) => text !== '').join('\n'),
          place: cell.place,
          found: `「${head}」欄在頁末與次頁開頭可能是同一格`,
          lookAt: '請核對前頁最後一列與次頁第一列是否為同一列',
        });
      }
    }
  }

  /** True for measures that go on counting, or have no numbers, below no heading of their own. */
  #countsOn(
    before: MeasureCell,
    { entries }: MeasureCell,
    own: ReadonlyMap<ColumnRole, GridCell>,
  ): boolean {
    const [last, first] = [before.entries.at(-1)?.label ?? null, entries[0]?.label ?? null];
    if (entries.length === 0) return false;
    const isNext = last === null || first === null ? last === first : follows(first, last);
    return isNext && headingRoles.every((role) => this.#isNoHeading(role, own.get(role)));
  }

  /** True for an empty cell, and one without a number where headings have numbers: it goes on as well. */
  #isNoHeading(role: ColumnRole, cell: GridCell | undefined): boolean {
    const text = cell?.text.trim() ?? '';
    return text === '' || (this.#numbered.has(role) && parseLabel(text) === null);
  }

  /** True where a cell, in a column of sentences, broke off before the page ended, and its sentence ends here. */
  #isCutOff(before: MeasureCell, head: string, text: string): boolean {
    const above = before.attributes.get(head) ?? '';
    const first = linesOf(text)[0] ?? '';
    return (
      (this.#columns.get(head)?.ended ?? 0) >= MOSTLY &&
      above !== '' &&
      !ENDED.test(above) &&
      parseLabel(first) === null &&
      ENDED.test(text)
    );
  }
}

/** True where each row has a cell of its own, with words, in a column. */
function areNew(rows: readonly TableRow[], index: number): boolean {
  const cells = rows.map((row) => row.cells[index]);
  return (
    new Set(cells).size === rows.length &&
    cells.every((cell) => cell !== undefined && cell.text.trim() !== '')
  );
}

function factsOf(texts: readonly string[]): Column {
  const filled = texts.filter((text) => text !== '');
  const ended = filled.filter((text) => ENDED.test(text));
  return {
    filled: filled.length / Math.max(1, texts.length),
    ended: ended.length / Math.max(1, filled.length),
  };
}
