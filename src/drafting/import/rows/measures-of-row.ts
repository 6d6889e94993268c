import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { append } from '../document/append.ts';
import { deadlineEntries, unitEntries, type Patience } from '../cells/cell-entries.ts';
import { firstWords, linesOf } from '../document/clean-text.ts';
import type { ColumnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import type { Omission } from '../document/omission.ts';
import type { MeasureCell } from '../model/recognised-table.ts';
import { splitMeasures, type MeasureNumbering, type SplitCell } from '../cells/split-measures.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';

/**
 * Takes the cells that hold measures apart: by the numbers that these have in their table, by what stands beside them,
 * and by whether the row before may go on.
 */
export class MeasuresOfRow {
  readonly #numbering: MeasureNumbering;
  readonly #context: TableContext;
  readonly #patience: Patience;
  readonly #doubts: Doubt[];
  readonly #omissions: Omission[];

  /**
   * @param patience goes down with each line that is no deadline
   * @param told gets the doubts and what is left out
   */
  constructor(
    numbering: MeasureNumbering,
    context: TableContext,
    patience: Patience,
    told: { doubts: Doubt[]; omissions: Omission[] },
  ) {
    this.#numbering = numbering;
    this.#context = context;
    this.#patience = patience;
    this.#doubts = told.doubts;
    this.#omissions = told.omissions;
  }

  /**
   * The measures of a row, and in `lead` what belongs to the one before.
   * @param own cells that begin in the row
   * @param before the measures above, which may go on in the row; null where a heading begins
   */
  read(
    row: TableRow,
    own: ReadonlyMap<ColumnRole, GridCell>,
    before: MeasureCell | null,
  ): Pick<SplitCell, 'lead' | 'entries'> {
    const text = own.get('measure')?.text.trim() ?? '';
    if (text === '') return { lead: '', entries: [] };
    const numbered = this.#numbering.families.size > 0;
    const isAlone = (['deadline', 'unit', 'action', 'dimension'] as const).every(
      (name) => (own.get(name)?.text.trim() ?? '') === '',
    );
    // Without numbers only a row with nothing beside its measure is known to go on.
    const split = splitMeasures(
      text,
      this.#numbering,
      row.afterBreak &&
        before !== null &&
        (numbered || isAlone) &&
        !beginsAnew(own, before.entries.at(-1)?.text ?? ''),
      // A measure in one line is one, whatever stands beside it.
      text.includes('\n') ? this.#countsBeside(own) : [],
    );
    append(
      this.#omissions,
      split.signs.map((sign) => ({ reason: '清單符號', text: sign, place: row.place })),
    );
    if (split.guess !== null) {
      for (const entry of split.entries) {
        this.#doubts.push({
          entry,
          column: 'text',
          words: entry.text,
          place: row.place,
          found: `${split.guess}，各列為一項`,
          lookAt: '請核對是否各為一項作法，期限與單位是否對應',
        });
      }
    }
    const [first] = split.entries;
    this.#doubtTogether(split, text, row, own);
    if (!numbered || first === undefined || first.label !== null || split.lead !== '') return split;
    if (split.entries.length > 1) return split;
    if (isAlone && before !== null) return { lead: first.text, entries: split.entries.slice(1) };
    // Where few cells are numbered, those that are hold several measures; beside a heading of its own, as well as
    // a deadline or unit, nothing goes on.
    const has = (roles: readonly ColumnRole[]) =>
      roles.some((name) => (own.get(name)?.text.trim() ?? '') !== '');
    const isNew = has(['dimension', 'aspect', 'action']) && has(['deadline', 'unit']);
    if ((!this.#numbering.isUsual || isNew) && !row.afterBreak) return split;
    this.#doubts.push({
      entry: first,
      column: 'label',
      words: first.text,
      place: row.place,
      found: `作法「${firstWords(first.text)}」沒有編號`,
      lookAt: '請核對是一項作法，還是前一項的下半段',
    });
    return split;
  }

  /** A measure of as many paragraphs as there are units beside it may be several. */
  #doubtTogether(
    { entries }: Pick<SplitCell, 'entries'>,
    text: string,
    { place }: TableRow,
    own: ReadonlyMap<ColumnRole, GridCell>,
  ): void {
    const [entry, ...others] = entries;
    if (entry === undefined || entry.label !== null || others.length > 0) return;
    const paragraphs = linesOf(entry.text).length;
    if (paragraphs < 2 || !text.includes('\n')) return;
    const [deadlines, units] = this.#countsBeside(own);
    if (deadlines !== 1 || units !== paragraphs) return;
    for (const column of ['text', 'units']) {
      this.#doubts.push({
        entry,
        column,
        words: entry.text,
        place,
        found: `一格有 ${paragraphs} 段沒有編號的文字，旁邊有 ${units} 個單位、1 個期限，讀成一項作法`,
        lookAt: '請核對是否各為一項作法、各由一個單位承辦',
      });
    }
  }

  /** How many entries each of the cells beside has: as many as measures, where they are paired. */
  #countsBeside(own: ReadonlyMap<ColumnRole, GridCell>): number[] {
    const deadline = own.get('deadline')?.text ?? '';
    const unit = own.get('unit')?.text ?? '';
    const { entries, unread } = deadlineEntries(deadline, 99, this.#context, this.#patience);
    return [
      unread.length === 0 ? entries.length : linesOf(deadline).length,
      unitEntries(unit, this.#context.register).entries.length,
    ];
  }
}

/**
 * Whether a row begins something new, whatever page it stands on: it has a numbered heading and what stands beside measures, and
 * the measure before came to the end of its sentence.
 */
function beginsAnew(own: ReadonlyMap<ColumnRole, GridCell>, before: string): boolean {
  const textOf = (name: ColumnRole) => own.get(name)?.text.trim() ?? '';
  const isHeaded = (['dimension', 'aspect', 'action'] as const).some(
    (name) => parseLabel(textOf(name)) !== null,
  );
  const hasBeside = (['deadline', 'unit'] as const).some((name) => textOf(name) !== '');
  return isHeaded && hasBeside && /[。！？!?][」』）)]?$/u.test(before);
}
