import type { UnitRegister } from '../../meaning/units/unit-register.ts';
import { append } from './append.ts';
import { firstWords, linesOf, paragraphsOf } from './clean-text.ts';
import { assignRoles, type AssignedColumn } from './assign-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import { CutRows } from './cut-rows.ts';
import { declareColumns, type DeclaredColumns } from './declare-columns.ts';
import type { Doubt } from './doubt.ts';
import type { PlanTable } from './document-items.ts';
import type { RowDoubt } from './source-document.ts';
import type { TableRow } from './table-grid.ts';
import { deadlineEntries, MOST_UNREAD_LINES, unitEntries, type Patience } from './cell-entries.ts';
import { groupRows } from './group-rows.ts';
import type { TableGuess } from './guess-table.ts';
import { numberColumn, type NumberColumn } from './number-column.ts';
import type { Omission } from './omission.ts';
import { PageBreaks } from './page-breaks.ts';
import { partUnits } from './part-units.ts';
import {
  isItem,
  measureNumbering,
  splitMeasures,
  type Entry,
  type MeasureNumbering,
  type SplitCell,
} from './split-measures.ts';
import { TableHeadings } from './table-headings.ts';
import type { TableContext } from './table-context.ts';
import {
  besideColumns,
  type DimensionGroup,
  type MeasureCell,
  type RecognisedTable,
  type TableColumns,
} from './recognised-table.ts';
import type { GridCell } from './table-grid.ts';

/** Reads the rows of a table of measures: which heading they stand below, what goes on over a page. */
export function recogniseTable(table: PlanTable, context: TableContext): RecognisedTable {
  const heads = table.heads.map((head, index) => (head === '' ? `第${index + 1}欄` : head));
  const groups = groupRows(table.rows, heads);
  const body = table.rows.filter((row) => !groups.has(row)).map(({ cells }) => cells);
  const isHeaded = table.heading !== null || headsRows(groups, table.rows);
  const assigned = assignRoles(heads, body, isHeaded, context);
  const parted = partUnits(table, assigned, context.register);
  const reader = new RowReader(parted.table, parted.columns, context);
  for (const row of parted.table.rows) reader.read(row);
  reader.finish();
  append(reader.omissions, parted.omissions);
  const { columns, dimensions, doubts, omissions } = reader;
  return { columns, dimensions, doubts, omissions };
}

/** True where a heading with a row of its own has rows below it. */
function headsRows(groups: ReadonlyMap<TableRow, string>, rows: readonly TableRow[]): boolean {
  const first = rows.findIndex((row) => groups.has(row));
  return first !== -1 && first < rows.findLastIndex((row) => !groups.has(row));
}

class RowReader {
  readonly columns: TableColumns;
  readonly doubts: Doubt[] = [];
  readonly omissions: Omission[] = [];
  readonly #roles: readonly (ColumnRole | null)[];
  /** Heads by column, those of declared columns told apart. */
  readonly #heads: readonly string[];
  readonly #assigned: readonly AssignedColumn[];
  readonly #place: string | null;
  readonly #guess: TableGuess | null;
  readonly #declaredDoubts: DeclaredColumns['doubts'];
  readonly #register: UnitRegister;
  readonly #context: TableContext;
  readonly #numbering: MeasureNumbering;
  /** The column that has the numbers of the measures, where they have none themselves. */
  readonly #numbers: NumberColumn | null;
  /** Headings that have a row of their own, by row. */
  readonly #groups: ReadonlyMap<TableRow, string>;
  readonly #headings: TableHeadings;
  readonly #breaks: PageBreaks;
  readonly #cutRows: CutRows;
  readonly #patience: Patience = { left: MOST_UNREAD_LINES };
  #seen = new Set<GridCell>();
  #last: MeasureCell | null = null;
  #first: MeasureCell | null = null;
  /** Lines of measures that go on in further rows. */
  readonly #goingOn = new Map<Entry, string[]>();

  constructor(table: PlanTable, assigned: readonly AssignedColumn[], context: TableContext) {
    this.#groups = groupRows(table.rows, table.heads);
    this.#place = table.place;
    this.#guess = table.guess;
    this.#register = context.register;
    this.#context = context;
    this.#numbers = numberColumn(table, assigned, this.#groups);
    this.#assigned = assigned;
    this.#roles = assigned.map(({ role }) => role);
    const rows = table.rows.filter((row) => !this.#groups.has(row)).map(({ cells }) => cells);
    const declared = declareColumns(
      assigned.map((each, index) =>
        index === this.#numbers?.index ? { ...each, declared: null } : each,
      ),
      rows,
      table.money,
    );
    this.#heads = declared.heads;
    this.#declaredDoubts = declared.doubts;
    this.columns = columnsOf(assigned, declared);
    append(this.omissions, unkeptHeads(assigned, table.place));
    if (this.#numbers !== null)
      this.omissions.push({
        reason: '編號欄的欄名（編號寫在 label）',
        text: this.#heads[this.#numbers.index] ?? '',
        place: table.place,
      });
    const column = this.#roles.indexOf('measure');
    this.#numbering = measureNumbering(
      table.rows.flatMap((row) =>
        row.afterBreak || this.#groups.has(row) ? [] : (row.cells[column]?.text ?? []),
      ),
    );
    this.#breaks = new PageBreaks(rows, this.#roles, context, this.doubts, this.#patience);
    this.#cutRows = new CutRows(
      table.rows.filter((row) => !this.#groups.has(row)),
      this.#roles,
      this.#heads,
      this.doubts,
    );
    this.#headings = new TableHeadings(table, this.#roles, this.#groups, this, () => {
      this.#last = null;
    });
  }

  get dimensions(): DimensionGroup[] {
    return this.#headings.dimensions;
  }

  read(row: TableRow): void {
    if (this.#headings.readGroup(row)) {
      for (const cell of row.cells) this.#seen.add(cell);
      return;
    }
    const own = this.#newCells(row);
    const textOf = (role: ColumnRole) => own.get(role)?.text.trim() ?? '';
    const measureText = textOf('measure');
    const goesOn = row.afterBreak && this.#last !== null;
    const { lead: cutOff, entries } = this.#measuresOf(measureText, row, own, goesOn);
    const label = this.#numbers?.labels.get(row);
    if (label !== undefined && entries.length === 1) entries[0]!.label ??= label;
    // Headings beside what goes on begin something new, the words still belong to the row before.
    const before = this.#last;
    const cell = this.#cellOf(row, entries, textOf);
    const isCut =
      goesOn &&
      before !== null &&
      (this.#breaks.isRowCut(before, cell) || this.#cutRows.isRest(before, cell, own));
    const isRestOfText =
      goesOn && cutOff === '' && before !== null && this.#breaks.isRestOfText(before, cell, isCut);
    const lead = isRestOfText ? (entries.shift()?.text ?? '') : cutOff;
    if (isRestOfText && before !== null && !isCut) this.#breaks.doubtCutRow(before.entries, row);
    if (lead !== '') {
      const isSure =
        row.afterBreak &&
        before !== null &&
        this.#numbering.isUsual &&
        this.#breaks.isPlainlyRest(before, lead);
      this.#goOn(before, lead, row, isSure);
      before?.rows.push(row);
    }
    this.#doubtReading(row, entries.length > 0 ? entries : (before?.entries ?? []));
    const isHeadingCut = this.#headings.readDimension(textOf('dimension'), row);
    const isBare = besideColumns.every((name) => cell.beside[name].length === 0);
    // Where nothing but the rest of the measure stands beside the rest of the heading, there is nothing to be another’s.
    const isPlainRest = lead !== '' && entries.length === 0 && isBare;
    if (isHeadingCut && before !== null && !isPlainRest) this.#breaks.doubtLastRow(before);
    const isRest = lead !== '' || isCut || isHeadingCut;
    this.#headings.readAspect(textOf('aspect'), row, isRest);
    this.#headings.readAction(textOf('action'), row, isRest);
    if (before !== null && isCut) {
      this.#extend(before, cell, true);
      this.#last = before;
      this.#breaks.doubtCutRow(entries, row);
    } else if (entries.length > 0 && !(lead !== '' && isBare)) {
      if (goesOn) this.#breaks.doubtAfterBreak(cell);
      if (goesOn && before !== null) this.#cutRows.doubt(before, cell, own);
      this.#add(cell);
    } else if (before !== null) {
      const isHeaded = headingColumns.some((role) => textOf(role) !== '');
      if (own.has('measure') && lead === '' && !row.afterBreak && isHeaded)
        this.#doubtBare(before, cell);
      this.#extend(before, cell, row.afterBreak);
    } else if (!isBare || cell.attributes.size > 0) {
      // No measure to stand beside: an entry without words would be lost.
      this.#add({ ...cell, entries: [{ label: null, text: '' }] });
    }
  }

  /**
   * A row whose own cell for the measure is empty, though it has headings of its own, says more of the one above, or of one
   * that is missing.
   */
  #doubtBare(before: MeasureCell, { beside, place }: MeasureCell): void {
    const entry = before.entries.at(-1);
    if (entry === undefined) return;
    for (const name of besideColumns) {
      if (beside[name].length === 0) continue;
      this.doubts.push({
        entry,
        column: columnKeys[name],
        words: beside[name].join('\n'),
        place,
        found: '下面一列的作法是空白，旁邊的期限或單位併入這一項',
        lookAt: '請核對那一列是否另有作法',
      });
    }
  }

  /** What the reader was not sure of stands at each measure of the row, or those that the row goes on from. */
  #doubtReading({ cells, doubt, place }: TableRow, entries: readonly Entry[]): void {
    const ofRow = doubt === undefined ? [] : aboutColumns(doubt, place);
    if (entries.length === 0) append(this.doubts, ofRow);
    for (const entry of entries) {
      append(
        this.doubts,
        ofRow.map((each) => ({ ...each, entry })),
      );
      for (const [index, cell] of cells.entries()) {
        if (cell.doubt === undefined) continue;
        const role = this.#roles[index];
        const column = role === null || role === undefined ? this.#heads[index] : columnKeys[role];
        this.doubts.push({ ...cell.doubt, column, entry, place });
      }
    }
  }

  #cellOf(row: TableRow, entries: Entry[], textOf: (role: ColumnRole) => string): MeasureCell {
    const cell: MeasureCell = {
      entries,
      beside: { deadline: [], unit: [], supporting_unit: [] },
      merged: {},
      attributes: this.#attributesOf(row),
      covering: this.#coveringOf(row),
      place: row.place,
      rows: [row],
    };
    for (const name of besideColumns) {
      const text = textOf(name);
      if (text !== '') cell.beside[name].push(text);
      const merged = row.cells[this.#roles.indexOf(name)];
      if (merged !== undefined) cell.merged[name] = merged;
    }
    return cell;
  }

  /** Cells that begin in this row, by column; those of rows above that reach down are left out. */
  #newCells({ cells }: TableRow): Map<ColumnRole, GridCell> {
    const found = new Map<ColumnRole, GridCell>();
    for (const [index, cell] of cells.entries()) {
      const role = this.#roles[index];
      if (role === null || role === undefined || this.#seen.has(cell)) continue;
      this.#seen.add(cell);
      found.set(role, cell);
    }
    return found;
  }

  #attributesOf({ cells }: TableRow): Map<string, string> {
    const found = new Map<string, string>();
    for (const [index, cell] of cells.entries()) {
      if (!this.#isDeclared(index) || this.#seen.has(cell)) continue;
      this.#seen.add(cell);
      const text = paragraphsOf(linesOf(cell.text), isItem);
      if (text !== '') found.set(this.#heads[index] ?? '', text);
    }
    return found;
  }

  #isDeclared(index: number): boolean {
    return this.#roles[index] === null && index !== this.#numbers?.index;
  }

  /** Cells of declared columns that the row stands beside, those that begin in rows above included. */
  #coveringOf({ cells }: TableRow): Map<string, GridCell> {
    return new Map(
      cells.flatMap((cell, index) =>
        this.#isDeclared(index) ? [[this.#heads[index] ?? '', cell] as const] : [],
      ),
    );
  }

  #measuresOf(
    text: string,
    row: TableRow,
    own: ReadonlyMap<ColumnRole, GridCell>,
    goesOn: boolean,
  ): Pick<SplitCell, 'lead' | 'entries'> {
    if (text === '') return { lead: '', entries: [] };
    const numbered = this.#numbering.families.size > 0;
    const isAlone = (['deadline', 'unit', 'action', 'dimension'] as const).every(
      (name) => (own.get(name)?.text.trim() ?? '') === '',
    );
    // Without numbers only a row with nothing beside its measure is known to go on.
    const split = splitMeasures(
      text,
      this.#numbering,
      goesOn && (numbered || isAlone),
      // A measure in one line is one, whatever stands beside it.
      text.includes('\n') ? this.#countsBeside(own) : [],
    );
    append(
      this.omissions,
      split.signs.map((sign) => ({ reason: '清單符號', text: sign, place: row.place })),
    );
    if (split.guess !== null) {
      for (const entry of split.entries) {
        this.doubts.push({
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
    if (isAlone && this.#last !== null)
      return { lead: first.text, entries: split.entries.slice(1) };
    // Where few cells are numbered, those that are hold several measures; beside a heading of its own, as well as
    // a deadline or unit, nothing goes on.
    const has = (roles: readonly ColumnRole[]) =>
      roles.some((name) => (own.get(name)?.text.trim() ?? '') !== '');
    const isNew = has(['dimension', 'aspect', 'action']) && has(['deadline', 'unit']);
    if ((!this.#numbering.isUsual || isNew) && !row.afterBreak) return split;
    this.doubts.push({
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
      this.doubts.push({
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
      unitEntries(unit, this.#register).entries.length,
    ];
  }

  #goOn(
    before: MeasureCell | null,
    lead: string,
    { place, afterBreak }: TableRow,
    isSure: boolean,
  ): void {
    const entry = before?.entries.at(-1);
    if (entry === undefined) return;
    const lines = this.#goingOn.get(entry) ?? linesOf(entry.text);
    const doubt = {
      entry,
      column: 'text',
      words: lead,
      place,
      found: `${afterBreak ? '跨頁' : '跨列'}的作法已接成一項：「…${lastWords(lines.at(-1) ?? '')}」＋「${firstWords(lead)}」`,
      lookAt: '請核對前後是否同屬一項',
    };
    if (!isSure) this.doubts.push(doubt);
    append(lines, linesOf(lead));
    this.#goingOn.set(entry, lines);
  }

  /** Joins the measures that went on, once all rows are read. */
  finish(): void {
    for (const [entry, lines] of this.#goingOn) entry.text = paragraphsOf(lines, isItem);
    this.#headings.finish();
    // What a column is called is doubted at its first row, what it holds at each.
    const entry = this.#first?.entries[0];
    const tell = (
      { isOfAllRows = false, isOfHeadings: _, ...told }: NonNullable<AssignedColumn['doubt']>,
      about: Pick<Doubt, 'column' | 'words'>,
    ) => {
      const rows = isOfAllRows ? this.#entries() : [{ entry, place: this.#place }];
      for (const row of rows) this.doubts.push({ ...told, ...row, ...about });
    };
    // Where the table may be none of the plan, so may all that stands in a row.
    if (this.#guess !== null) tell(this.#guess, this.#guess.isOfAllRows ? {} : { column: 'text' });
    for (const [index, { head, role, doubt }] of this.#assigned.entries()) {
      if (doubt === null) continue;
      const column = role === null ? this.#heads[index] : columnKeys[role];
      tell(doubt, { column, words: head });
      // Whether the line above heads the rows is as doubtful as what the column does.
      if (role === 'action' && doubt.isOfAllRows === true) tell(doubt, { column: 'dimension' });
      if (doubt.isOfHeadings === true)
        for (const each of ['dimension', 'actions']) tell(doubt, { column: each });
    }
    append(
      this.doubts,
      this.#declaredDoubts.map((doubt) => ({ ...doubt, place: this.#place, entry })),
    );
  }

  #entries(): { entry: Entry; place: string | null }[] {
    return this.dimensions.flatMap(({ aspects }) =>
      aspects.flatMap(({ actions }) =>
        actions.flatMap(({ cells }) =>
          cells.flatMap(({ entries, place }) => entries.map((entry) => ({ entry, place }))),
        ),
      ),
    );
  }

  #add(cell: MeasureCell): void {
    const { actions } = this.#headings.aspect();
    if (actions.length === 0) actions.push({ headings: [], cells: [] });
    actions.at(-1)?.cells.push(cell);
    this.#last = cell;
    this.#first ??= cell;
  }

  /** Cells beside no new measure belong to the measure before; a value that the page cut is one. */
  #extend(before: MeasureCell, rest: MeasureCell, afterBreak: boolean): void {
    const { entries, beside, attributes, rows } = rest;
    append(before.entries, entries);
    append(before.rows, rows);
    for (const name of besideColumns) {
      for (const text of beside[name]) {
        const cell = before.beside[name].at(-1) ?? '';
        if (afterBreak && this.#breaks.isCut(name, cell, text)) {
          before.beside[name].splice(-1, 1, `${cell}${text}`);
        } else before.beside[name].push(text);
      }
    }
    if (afterBreak) this.#cutRows.join(before, rest);
    else
      for (const [head, text] of attributes) {
        const above = before.attributes.get(head);
        before.attributes.set(head, above === undefined ? text : `${above}\n${text}`);
      }
  }
}

/** A doubt about a row, once for each of the columns that it is about. */
function aboutColumns(doubt: RowDoubt, place: string | null): Doubt[] {
  const { columns = [undefined], ...told } = doubt;
  return columns.map((column) => ({ ...told, column, place }));
}

function lastWords(text: string): string {
  return Array.from(text.slice(-24)).slice(-12).join('');
}

/** Keys of the columns, as review marks name them; the second level of 實施要項 has none of its own. */
const columnKeys: Readonly<Record<ColumnRole, string>> = {
  dimension: 'dimension',
  aspect: 'dimension',
  action: 'actions',
  measure: 'text',
  deadline: 'deadlines',
  unit: 'units',
  supporting_unit: 'supporting_units',
};

/** Columns of what stands above measures. */
const headingColumns = ['dimension', 'aspect', 'action'] as const satisfies readonly ColumnRole[];

/** Heads of columns of which the model keeps no name. */
function unkeptHeads(assigned: readonly AssignedColumn[], place: string | null): Omission[] {
  return assigned.flatMap(({ role, head }) =>
    role === 'aspect' ? [{ reason: '第二層實施要項的欄名（格式不另存）', text: head, place }] : [],
  );
}

function columnsOf(assigned: readonly AssignedColumn[], declared: DeclaredColumns): TableColumns {
  const heads: TableColumns['heads'] = {};
  for (const { role, head } of assigned) {
    if (role !== null) heads[role] ??= head;
  }
  return { heads, attributes: declared.columns };
}
