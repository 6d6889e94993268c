import { isDeadline } from '../../meaning/deadlines/parse-deadline.ts';
import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import type { UnitRegister } from '../../meaning/units/unit-register.ts';
import { append } from './append.ts';
import { closeUp, firstWords, joinWrapped, linesOf, paragraphsOf } from './clean-text.ts';
import { assignRoles, type AssignedColumn } from './assign-roles.ts';
import type { ColumnRole } from './column-roles.ts';
import { declareColumns, type DeclaredColumns } from './declare-columns.ts';
import type { Doubt } from './doubt.ts';
import type { PlanTable } from './find-tables.ts';
import type { TableRow } from './table-grid.ts';
import {
  deadlineEntries,
  MOST_UNREAD_LINES,
  namesIn,
  unitEntries,
  type Patience,
} from './cell-entries.ts';
import { groupRows } from './group-rows.ts';
import type { Omission } from './omission.ts';
import { follows } from './split-at-labels.ts';
import { partUnits } from './part-units.ts';
import { splitActions, splitDimensions, type Heading } from './split-headings.ts';
import {
  isItem,
  measureNumbering,
  splitMeasures,
  type Entry,
  type MeasureNumbering,
  type SplitCell,
} from './split-measures.ts';
import type { TableContext } from './table-context.ts';
import type { GridCell } from './table-grid.ts';

/** Measures printed in one cell and the cells beside them. */
export interface MeasureCell {
  entries: Entry[];
  /** Texts of the cells beside it, one each cell. */
  beside: Record<BesideColumn, string[]>;
  /** Cells of merged rows, by which neighbours are told to share them. */
  merged: Partial<Record<BesideColumn, GridCell>>;
  /** Cells of the declared columns, by head. */
  attributes: Map<string, string>;
  /** Cells of the declared columns that reach the row, also from rows above. */
  covering: Map<string, GridCell>;
  place: string | null;
  /** The rows of the source that it was read from. */
  rows: TableRow[];
}

export type BesideColumn = 'deadline' | 'unit' | 'supporting_unit';

const besideColumns = ['deadline', 'unit', 'supporting_unit'] as const;

/** An 執行項目 cell, or none, and the measures beside it. */
export interface ActionGroup {
  headings: Heading[];
  cells: MeasureCell[];
}

export interface AspectGroup {
  /** All headings of the cell; null for what stands below the first level only. */
  headings: Heading[] | null;
  actions: ActionGroup[];
}

export interface DimensionGroup {
  /** Null where measures stand before the first heading. */
  heading: Heading | null;
  aspects: AspectGroup[];
}

/** The columns of a table: those that the model knows by their head, and the others. */
export interface TableColumns {
  heads: Partial<Record<ColumnRole, string>>;
  attributes: DeclaredColumns['columns'];
}

/** A table of measures as a tree, its cells not yet taken apart into values. */
export interface RecognisedTable {
  columns: TableColumns;
  dimensions: DimensionGroup[];
  doubts: Doubt[];
  /** Headings that are printed again in further rows. */
  omissions: Omission[];
}

/** Reads the rows of a table of measures: which heading they stand below, what goes on over a page. */
export function recogniseTable(table: PlanTable, context: TableContext): RecognisedTable {
  const heads = table.heads.map((head, index) => (head === '' ? `第${index + 1}欄` : head));
  const groups = groupRows(table.rows, heads);
  const body = table.rows.filter((row) => !groups.has(row)).map(({ cells }) => cells);
  const isHeaded = table.heading !== null || groups.size > 0;
  const assigned = assignRoles(heads, body, isHeaded, context);
  const parted = partUnits(table, assigned, context.register);
  const reader = new RowReader(parted.table, parted.columns, context);
  for (const row of parted.table.rows) reader.read(row);
  reader.finish();
  append(reader.omissions, parted.omissions);
  const { columns, dimensions, doubts, omissions } = reader;
  return { columns, dimensions, doubts, omissions };
}

class RowReader {
  readonly columns: TableColumns;
  readonly dimensions: DimensionGroup[] = [];
  readonly doubts: Doubt[] = [];
  readonly omissions: Omission[] = [];
  readonly #roles: readonly (ColumnRole | null)[];
  /** Heads by column, those of declared columns told apart. */
  readonly #heads: readonly string[];
  readonly #assigned: readonly AssignedColumn[];
  readonly #place: string | null;
  readonly #declaredDoubts: DeclaredColumns['doubts'];
  readonly #register: UnitRegister;
  readonly #context: TableContext;
  readonly #numbering: MeasureNumbering;
  /** Headings that have a row of their own, by row. */
  readonly #groups: ReadonlyMap<TableRow, string>;
  /** Kinds of number of such headings, the outermost first. */
  readonly #groupLevels: string[] = [];
  readonly #isHeaded: boolean;
  /** True in a table in which nearly every row with a measure has a deadline and a unit. */
  readonly #isFull: boolean;
  /** The last rows of pages. */
  readonly #beforeBreak: ReadonlySet<TableRow>;
  readonly #patience: Patience = { left: MOST_UNREAD_LINES };
  #seen = new Set<GridCell>();
  #last: MeasureCell | null = null;
  #first: MeasureCell | null = null;
  /** Lines of measures that go on in further rows. */
  readonly #goingOn = new Map<Entry, string[]>();

  constructor(table: PlanTable, assigned: readonly AssignedColumn[], context: TableContext) {
    this.#groups = groupRows(table.rows, table.heads);
    this.#isHeaded = table.heading !== null;
    this.#place = table.place;
    this.#register = context.register;
    this.#context = context;
    this.#assigned = assigned;
    this.#roles = assigned.map(({ role }) => role);
    const rows = table.rows.filter((row) => !this.#groups.has(row)).map(({ cells }) => cells);
    const declared = declareColumns(assigned, rows);
    this.#heads = declared.heads;
    this.#declaredDoubts = declared.doubts;
    this.columns = columnsOf(assigned, declared);
    append(this.omissions, unkeptHeads(assigned, table.place));
    const column = this.#roles.indexOf('measure');
    this.#numbering = measureNumbering(
      table.rows.flatMap((row) =>
        row.afterBreak || this.#groups.has(row) ? [] : (row.cells[column]?.text ?? []),
      ),
    );
    this.#beforeBreak = new Set(
      table.rows.filter((_, at) => table.rows[at + 1]?.afterBreak === true),
    );
    this.#isFull = isFull(rows, this.#roles);
    if (table.heading !== null) {
      const heading = closeUp(table.heading.text);
      this.dimensions.push({ heading: { label: parseLabel(heading), text: heading }, aspects: [] });
    }
  }

  /** A heading that has a row of its own stands above all rows below it. */
  #readGroup(row: TableRow): boolean {
    const text = this.#groups.get(row);
    if (text === undefined) return false;
    for (const cell of row.cells) this.#seen.add(cell);
    for (const heading of splitDimensions(text)) {
      const style = heading.label?.style ?? 'none';
      if (!this.#groupLevels.includes(style)) this.#groupLevels.push(style);
      const level = this.#groupLevels.indexOf(style) + (this.#isHeaded ? 1 : 0);
      const plain = withoutContinued(heading.text);
      const above = level === 0 ? this.dimensions.at(-1)?.heading : this.#headingsOf(level).at(-1);
      if (above?.text === plain) {
        this.#omitRepeated(heading.text, row);
        continue;
      }
      if (level === 0) this.dimensions.push({ heading, aspects: [] });
      else if (level === 1) this.#dimension().aspects.push({ headings: [heading], actions: [] });
      else this.#aspect().actions.push({ headings: [heading], cells: [] });
      this.#last = null;
    }
    return true;
  }

  #headingsOf(level: number): readonly Heading[] {
    const aspect = this.dimensions.at(-1)?.aspects.at(-1);
    return (level === 1 ? aspect?.headings : aspect?.actions.at(-1)?.headings) ?? [];
  }

  #omitRepeated(text: string, { place }: TableRow): void {
    this.omissions.push({ reason: '重複的標題', text, place });
  }

  read(row: TableRow): void {
    if (this.#readGroup(row)) return;
    const own = this.#newCells(row);
    const textOf = (role: ColumnRole) => own.get(role)?.text.trim() ?? '';
    const measureText = textOf('measure');
    const goesOn = row.afterBreak && this.#last !== null;
    const { lead, entries } = this.#measuresOf(measureText, row, own, goesOn);
    // Headings beside what goes on begin something new, the words still belong to the row before.
    const before = this.#last;
    const cell = this.#cellOf(row, entries, textOf);
    const isCut = goesOn && before !== null && this.#isRowCut(before, cell);
    if (lead !== '') {
      this.#goOn(before, lead, row);
      before?.rows.push(row);
    }
    this.#doubtReading(row, entries.length > 0 ? entries : (before?.entries ?? []));
    const isHeadingCut = this.#readDimension(textOf('dimension'), row);
    if (isHeadingCut && before !== null) this.#doubtLastRow(before);
    const isRest = lead !== '' || isCut || isHeadingCut;
    this.#readAspect(textOf('aspect'), row, isRest);
    this.#readAction(textOf('action'), row, isRest);
    const isEmpty = besideColumns.every((name) => cell.beside[name].length === 0);
    if (before !== null && isCut) {
      this.#extend(before, cell, true);
      this.#last = before;
      this.#doubtCutRow(entries, row);
    } else if (entries.length > 0 && !(lead !== '' && isEmpty)) this.#add(cell);
    else if (before !== null) this.#extend(before, cell, row.afterBreak);
    else if (!isEmpty || cell.attributes.size > 0) {
      // No measure to stand beside: an entry without words would be lost.
      this.#add({ ...cell, entries: [{ label: null, text: '' }] });
    }
  }

  /** What the reader was not sure of stands at each measure of the row, or those that the row goes on from. */
  #doubtReading({ cells, doubt, place }: TableRow, entries: readonly Entry[]): void {
    if (doubt !== undefined && entries.length === 0) this.doubts.push({ ...doubt, place });
    for (const entry of entries) {
      if (doubt !== undefined) this.doubts.push({ ...doubt, entry, place });
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

  /**
   * True where the first row of a page is the rest of the row before: a deadline or a unit goes on in it,
   * or it has neither, in a table in which rows have both.
   */
  #isRowCut(before: MeasureCell, cell: MeasureCell): boolean {
    const goesOn = besideColumns.some((name) => {
      const [text] = cell.beside[name];
      return text !== undefined && this.#isCut(name, before.beside[name].at(-1) ?? '', text);
    });
    if (goesOn) return true;
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

  /** Where a heading goes on over the page, the row beside it may as well. */
  #doubtLastRow({ entries, place }: MeasureCell): void {
    for (const entry of entries) {
      for (const column of ['deadlines', 'units']) {
        this.doubts.push({
          entry,
          column,
          place,
          found: '旁邊的標題跨頁，這一列可能也跨頁',
          lookAt: '請核對次頁第一列的期限與單位是否屬於這一列',
        });
      }
    }
  }

  #doubtCutRow(entries: readonly Entry[], { place }: TableRow): void {
    for (const entry of entries) {
      for (const column of ['deadlines', 'units']) {
        this.doubts.push({
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
      if (this.#roles[index] !== null || this.#seen.has(cell)) continue;
      this.#seen.add(cell);
      const text = paragraphsOf(linesOf(cell.text), isItem);
      if (text !== '') found.set(this.#heads[index] ?? '', text);
    }
    return found;
  }

  /** Cells of declared columns that the row stands beside, those that begin in rows above included. */
  #coveringOf({ cells }: TableRow): Map<string, GridCell> {
    return new Map(
      cells.flatMap((cell, index) =>
        this.#roles[index] === null ? [[this.#heads[index] ?? '', cell] as const] : [],
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
    if (!numbered || first === undefined || first.label !== null || split.lead !== '') return split;
    if (split.entries.length > 1) return split;
    if (isAlone && this.#last !== null)
      return { lead: first.text, entries: split.entries.slice(1) };
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

  /** @returns true where the cell goes on from the page before */
  #readDimension(text: string, row: TableRow): boolean {
    if (text === '') return false;
    const headings = splitDimensions(text);
    const [first, ...rest] = headings;
    if (first === undefined) return false;
    const dimension = this.dimensions.at(-1);
    const before = dimension?.aspects.at(-1)?.headings?.at(-1) ?? dimension?.heading;
    const isNumbered = before?.label !== null && before?.label !== undefined;
    if (row.afterBreak && first.label === null && before && isNumbered) {
      this.#joinHeading(before, first, row);
      if (rest.length === 0 || this.#namesAspect(rest, row)) return true;
    } else if (row.afterBreak && isNumbered && this.#namesAspect(headings, row)) return true;
    else rest.unshift(first);
    if (this.#isRepeated(rest)) {
      this.#omitRepeated(text, row);
      // At the end of a page the second level may stand on the next one.
      if (this.#beforeBreak.has(row) && dimension?.aspects.at(-1)?.headings?.length !== undefined) {
        const isWhole = rest.some(({ text: each }) => each !== dimension.heading?.text);
        if (!isWhole && !this.#roles.includes('aspect'))
          dimension.aspects.push({ headings: null, actions: [] });
      }
      return false;
    }
    const level = this.dimensions[0]?.heading?.label?.style;
    const isDimension = ({ label }: Heading) =>
      label === null || label.style === (level ?? rest[0]?.label?.style);
    const aspects: Heading[] = [];
    for (const heading of rest) {
      if (isDimension(heading) && aspects.length === 0) {
        this.dimensions.push({ heading, aspects: [] });
      } else aspects.push(heading);
    }
    if (aspects.length > 1) {
      this.doubts.push({
        place: row.place,
        found: `同一格有 ${aspects.length} 個第二層要項「${firstWords(aspects.map((each) => each.text).join(''))}」`,
        lookAt: '整格存為一個 heading；請加上 notes 說明',
      });
    }
    if (aspects.length > 0) {
      this.#dimension().aspects.push({ headings: aspects, actions: [] });
    } else this.#dimension().aspects.push({ headings: null, actions: [] });
    this.#last = null;
    return false;
  }

  /** A second level that has a column of its own. */
  #readAspect(text: string, row: TableRow, goesOn: boolean): void {
    if (text === '') return;
    const headings = splitDimensions(text);
    const [first] = headings;
    const before = this.#dimension().aspects.at(-1)?.headings;
    const printed = before?.map((heading) => heading.text).join('');
    if (printed !== undefined && printed === headings.map((each) => each.text).join('')) {
      this.#omitRepeated(text, row);
      return;
    }
    const last = before?.at(-1);
    if (row.afterBreak && goesOn && first?.label === null && last?.label) {
      this.#joinHeading(last, first, row);
      return;
    }
    this.#dimension().aspects.push({ headings, actions: [] });
    this.#last = null;
  }

  /** The second level of a cell that the page cut after the first: it heads what stands there already. */
  #namesAspect(headings: Heading[], row: TableRow): boolean {
    const dimension = this.dimensions.at(-1);
    const only = dimension?.aspects.at(-1);
    const style = dimension?.heading?.label?.style;
    const isSecond = headings.every(({ label }) => label !== null && label.style !== style);
    if (only?.headings !== null || !isSecond) return false;
    only.headings = headings;
    const [first] = only.actions.flatMap(({ cells }) => cells);
    this.doubts.push({
      entry: first?.entries[0],
      column: 'dimension',
      place: row.place,
      found: `第二層要項「${firstWords(headings.map(({ text }) => text).join(''))}」在次頁，列在跨頁的要項之下`,
      lookAt: '請核對跨頁之前的各列是否屬於這一項',
    });
    return true;
  }

  /** A merged cell that the next page prints again. */
  #isRepeated(headings: readonly Heading[]): boolean {
    const dimension = this.dimensions.at(-1);
    const printed = [dimension?.heading, ...(dimension?.aspects.at(-1)?.headings ?? [])];
    return headings.every(({ text }) => printed.some((heading) => heading?.text === text));
  }

  #readAction(text: string, row: TableRow, goesOn: boolean): void {
    if (text === '') return;
    const headings = splitActions(text);
    const last = this.#aspect().actions.at(-1);
    const before = last?.headings.at(-1);
    const [first] = headings;
    if (before !== undefined && first !== undefined) {
      if (headings.every((heading, at) => heading.text === last?.headings[at]?.text)) {
        this.#omitRepeated(text, row);
        return;
      }
      if (row.afterBreak && first.label === null && (before.label !== null || goesOn)) {
        this.#joinHeading(before, first, row);
        last?.headings.push(...headings.slice(1));
        return;
      }
    }
    this.#aspect().actions.push({ headings, cells: [] });
  }

  #joinHeading(before: Heading, rest: Heading, { place }: TableRow): void {
    before.text = joinWrapped([before.text, rest.text]);
    this.doubts.push({
      place,
      found: `標題跨頁，已接成「${before.text}」`,
      lookAt: '請核對是否為同一個標題',
    });
  }

  #goOn(before: MeasureCell | null, lead: string, { place, afterBreak }: TableRow): void {
    const entry = before?.entries.at(-1);
    if (entry === undefined) return;
    const lines = this.#goingOn.get(entry) ?? linesOf(entry.text);
    this.doubts.push({
      entry,
      column: 'text',
      words: lead,
      place,
      found: `${afterBreak ? '跨頁' : '跨列'}的作法已接成一項：「…${lastWords(lines.at(-1) ?? '')}」＋「${firstWords(lead)}」`,
      lookAt: '請核對前後是否同屬一項',
    });
    append(lines, linesOf(lead));
    this.#goingOn.set(entry, lines);
  }

  /** Joins the measures that went on, once all rows are read. */
  finish(): void {
    for (const [entry, lines] of this.#goingOn) entry.text = paragraphsOf(lines, isItem);
    for (const dimension of this.dimensions) this.#joinUnnamed(dimension);
    // A doubt about a column stands at its first row.
    const entry = this.#first?.entries[0];
    for (const [index, { head, role, doubt }] of this.#assigned.entries()) {
      if (doubt === null) continue;
      const column = role === null ? this.#heads[index] : columnKeys[role];
      this.doubts.push({ ...doubt, place: this.#place, entry, column, words: head });
    }
    append(
      this.doubts,
      this.#declaredDoubts.map((doubt) => ({ ...doubt, place: this.#place, entry })),
    );
  }

  /** A second level of which the heading was looked for on the next page, in vain, is the one before. */
  #joinUnnamed({ aspects }: DimensionGroup): void {
    for (let at = aspects.length - 1; at > 0; at -= 1) {
      const [before, unnamed] = [aspects[at - 1], aspects[at]];
      if (before === undefined || unnamed === undefined || unnamed.headings !== null) continue;
      for (const { entries, place } of unnamed.actions.flatMap(({ cells }) => cells)) {
        for (const entry of entries) {
          this.doubts.push({
            entry,
            column: 'dimension',
            place,
            found: '要項在這裡重印一次，其下沒有第二層的標題，列在前一個第二層之下',
            lookAt: '請核對這一列屬於哪一個第二層要項',
          });
        }
      }
      append(before.actions, unnamed.actions);
      aspects.splice(at, 1);
    }
  }

  #add(cell: MeasureCell): void {
    const { actions } = this.#aspect();
    if (actions.length === 0) actions.push({ headings: [], cells: [] });
    actions.at(-1)?.cells.push(cell);
    this.#last = cell;
    this.#first ??= cell;
  }

  /** Cells beside no new measure belong to the measure before; a value that the page cut is one. */
  #extend(
    before: MeasureCell,
    { entries, beside, attributes, rows }: MeasureCell,
    afterBreak: boolean,
  ): void {
    append(before.entries, entries);
    append(before.rows, rows);
    for (const name of besideColumns) {
      for (const text of beside[name]) {
        const cell = before.beside[name].at(-1) ?? '';
        if (afterBreak && this.#isCut(name, cell, text)) {
          before.beside[name].splice(-1, 1, `${cell}${text}`);
        } else before.beside[name].push(text);
      }
    }
    for (const [head, text] of attributes) {
      const above = before.attributes.get(head);
      before.attributes.set(head, above === undefined ? text : `${above}\n${text}`);
    }
  }

  #isCut(name: BesideColumn, before: string, text: string): boolean {
    const last = linesOf(before).at(-1) ?? '';
    const first = linesOf(text)[0] ?? '';
    if (last === '') return false;
    if (/[、，]$/u.test(last)) return true;
    if (name === 'deadline') {
      if (/\d年$/u.test(last) && /^\d{1,2}月/u.test(first)) return true;
      const isWhole = (words: string) => isDeadline(words, this.#context);
      return !isWhole(last) && !isWhole(first) && isWhole(closeUp(last + first));
    }
    const isKnown = (unit: string) => namesIn(unit).every((each) => this.#register.isKnown(each));
    return isKnown(closeUp(last + first)) && !isKnown(first);
  }

  #dimension(): DimensionGroup {
    const last = this.dimensions.at(-1);
    if (last !== undefined) return last;
    const first: DimensionGroup = { heading: null, aspects: [] };
    this.dimensions.push(first);
    return first;
  }

  #aspect(): AspectGroup {
    const dimension = this.#dimension();
    const last = dimension.aspects.at(-1);
    if (last !== undefined) return last;
    const first: AspectGroup = { headings: null, actions: [] };
    dimension.aspects.push(first);
    return first;
  }
}

function lastWords(text: string): string {
  return Array.from(text.slice(-24)).slice(-12).join('');
}

/** From this share of rows on they all have a deadline and a unit, but for those that a page cut. */
const NEARLY_ALL = 0.8;

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

/** `一、服務流程（續）` on the next page. */
function withoutContinued(text: string): string {
  return text.replace(/\s*[（(]\s*(?:續|接上頁|承上頁)\s*[)）]$/u, '');
}

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
