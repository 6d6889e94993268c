import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import type { DeadlineContext } from '../../meaning/deadlines/typed-deadline.ts';
import type { UnitRegister } from '../../meaning/units/unit-register.ts';
import { append } from './append.ts';
import { closeUp, firstWords, joinWrapped, linesOf, paragraphsOf } from './clean-text.ts';
import { columnRole, type ColumnRole } from './column-roles.ts';
import type { Doubt } from './doubt.ts';
import type { PlanTable, TableRow } from './find-tables.ts';
import { namesIn } from './cell-entries.ts';
import { splitActions, splitDimensions, type Heading } from './split-headings.ts';
import {
  isItem,
  measureNumbering,
  splitMeasures,
  type Entry,
  type MeasureNumbering,
} from './split-measures.ts';
import type { GridCell } from './table-grid.ts';

/** Measures printed in one cell and the cells beside them. */
export interface MeasureCell {
  entries: Entry[];
  /** Texts of the cells beside it, one each cell. */
  beside: Record<BesideColumn, string[]>;
  /** Cells of merged rows, by which neighbours are told to share them. */
  merged: Partial<Record<BesideColumn, GridCell>>;
  /** Cells of the columns that the model does not know, by head. */
  attributes: Map<string, string>;
  place: string | null;
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
  attributes: string[];
}

/** A table of measures as a tree, its cells not yet taken apart into values. */
export interface RecognisedTable {
  columns: TableColumns;
  dimensions: DimensionGroup[];
  doubts: Doubt[];
}

/** What reading cells needs to know of the plan. */
export interface TableContext extends DeadlineContext {
  register: UnitRegister;
}

/** Reads the rows of a table of measures: which heading they stand below, what goes on over a page. */
export function recogniseTable(table: PlanTable, { register }: TableContext): RecognisedTable {
  const reader = new RowReader(table, register);
  for (const row of table.rows) reader.read(row);
  reader.finish();
  return { columns: reader.columns, dimensions: reader.dimensions, doubts: reader.doubts };
}

class RowReader {
  readonly columns: TableColumns;
  readonly dimensions: DimensionGroup[] = [];
  readonly doubts: Doubt[] = [];
  readonly #roles: readonly (ColumnRole | null)[];
  readonly #heads: readonly string[];
  readonly #register: UnitRegister;
  readonly #numbering: MeasureNumbering;
  #seen = new Set<GridCell>();
  #last: MeasureCell | null = null;
  /** Lines of measures that go on in further rows. */
  readonly #goingOn = new Map<Entry, string[]>();

  constructor(table: PlanTable, register: UnitRegister) {
    this.#heads = table.heads.map((head, index) => (head === '' ? `第${index + 1}欄` : head));
    this.#roles = rolesOf(this.#heads, table.heading !== null);
    this.#register = register;
    this.columns = columnsOf(this.#heads, this.#roles);
    const column = this.#roles.indexOf('measure');
    this.#numbering = measureNumbering(
      table.rows.flatMap(({ cells, afterBreak }) =>
        afterBreak ? [] : (cells[column]?.text ?? []),
      ),
    );
    if (table.heading !== null) {
      const heading = closeUp(table.heading.text);
      this.dimensions.push({ heading: { label: parseLabel(heading), text: heading }, aspects: [] });
    }
    if (this.#roles.includes('measure') && columnRole(this.#heads[column] ?? '') !== 'measure') {
      this.doubts.push({
        place: table.place,
        found: `表頭沒有「推動作法」一類的欄位，以「${this.#heads[column] ?? ''}」欄作為作法`,
        lookAt: '請核對 measures.yaml 的 columns',
      });
    }
    for (const head of this.columns.attributes) {
      this.doubts.push({
        place: table.place,
        found: `「${head}」欄不是系統認得的欄位，照原文存在 attributes`,
        lookAt: '若它其實是要項、項目、作法、期限或單位，請改列',
      });
    }
  }

  read(row: TableRow): void {
    const own = this.#newCells(row);
    const textOf = (role: ColumnRole) => own.get(role)?.text.trim() ?? '';
    const measureText = textOf('measure');
    const goesOn = row.afterBreak && this.#last !== null;
    const { lead, entries } = this.#measuresOf(measureText, row, own, goesOn);
    // Headings beside what goes on begin something new, the words still belong to the row before.
    const before = this.#last;
    if (lead !== '') this.#goOn(before, lead, row);
    this.#readDimension(textOf('dimension'), row, lead !== '');
    this.#readAction(textOf('action'), row, lead !== '');
    const cell: MeasureCell = {
      entries,
      beside: { deadline: [], unit: [], supporting_unit: [] },
      merged: {},
      attributes: this.#attributesOf(row),
      place: row.place,
    };
    for (const name of besideColumns) {
      const text = textOf(name);
      if (text !== '') cell.beside[name].push(text);
      const merged = row.cells[this.#roles.indexOf(name)];
      if (merged !== undefined) cell.merged[name] = merged;
    }
    const isEmpty = besideColumns.every((name) => cell.beside[name].length === 0);
    if (entries.length > 0 && !(lead !== '' && isEmpty)) this.#add(cell);
    else if (before !== null) this.#extend(before, cell, row.afterBreak);
    else if (!isEmpty || cell.attributes.size > 0) {
      // No measure to stand beside: an entry without words would be lost.
      this.#add({ ...cell, entries: [{ label: null, text: '' }] });
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

  #measuresOf(
    text: string,
    row: TableRow,
    own: ReadonlyMap<ColumnRole, GridCell>,
    goesOn: boolean,
  ): { lead: string; entries: Entry[] } {
    if (text === '') return { lead: '', entries: [] };
    const numbered = this.#numbering.families.size > 0;
    const isAlone = (['deadline', 'unit', 'action', 'dimension'] as const).every(
      (name) => (own.get(name)?.text.trim() ?? '') === '',
    );
    // Without numbers only a row with nothing beside its measure is known to go on.
    const split = splitMeasures(text, this.#numbering, goesOn && (numbered || isAlone));
    const [first] = split.entries;
    if (!numbered || first === undefined || first.label !== null || split.lead !== '') return split;
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

  #readDimension(text: string, row: TableRow, goesOn: boolean): void {
    if (text === '') return;
    const headings = splitDimensions(text);
    const [first, ...rest] = headings;
    if (first === undefined) return;
    const dimension = this.dimensions.at(-1);
    const before = dimension?.aspects.at(-1)?.headings?.at(-1) ?? dimension?.heading;
    if (row.afterBreak && goesOn && first.label === null && before?.label) {
      this.#joinHeading(before, first, row);
      if (rest.length === 0 || this.#namesAspect(rest)) return;
    } else rest.unshift(first);
    if (row.afterBreak && this.#isRepeated(rest)) return;
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
  }

  /** The second level of a cell that the page cut after the first: it heads what stands there already. */
  #namesAspect(headings: Heading[]): boolean {
    const dimension = this.dimensions.at(-1);
    const [only, ...others] = dimension?.aspects ?? [];
    const isSecond = headings.every(
      ({ label }) => label?.style !== dimension?.heading?.label?.style,
    );
    if (only?.headings !== null || others.length > 0 || !isSecond) return false;
    only.headings = headings;
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
    if (row.afterBreak && before !== undefined && first !== undefined) {
      if (headings.every((heading, at) => heading.text === last?.headings[at]?.text)) return;
      if (goesOn && first.label === null && before.label !== null) {
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
  }

  #add(cell: MeasureCell): void {
    const { actions } = this.#aspect();
    if (actions.length === 0) actions.push({ headings: [], cells: [] });
    actions.at(-1)?.cells.push(cell);
    this.#last = cell;
  }

  /** Cells beside no new measure belong to the measure before; a value that the page cut is one. */
  #extend(
    before: MeasureCell,
    { entries, beside, attributes }: MeasureCell,
    afterBreak: boolean,
  ): void {
    append(before.entries, entries);
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
    if (/[、，]$/u.test(last)) return true;
    if (name === 'deadline') return /\d年$/u.test(last) && /^\d{1,2}月/u.test(first);
    const isKnown = (unit: string) => namesIn(unit).every((each) => this.#register.isKnown(each));
    return last !== '' && isKnown(closeUp(last + first)) && !isKnown(first);
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

/**
 * The role of each column, each role once. Where no column is headed as that of the measures, the last
 * one of headings takes its place; where neither a column nor a line above the table (`isHeaded`) is its
 * 實施要項, 執行項目 is the first level.
 */
function rolesOf(heads: readonly string[], isHeaded: boolean): (ColumnRole | null)[] {
  const roles: (ColumnRole | null)[] = [];
  for (const head of heads) {
    const role = columnRole(head);
    roles.push(role !== null && roles.includes(role) ? null : role);
  }
  const rename = (from: ColumnRole, to: ColumnRole) => {
    const at = roles.indexOf(from);
    if (at !== -1 && !roles.includes(to)) roles[at] = to;
  };
  rename('action', 'measure');
  rename('dimension', 'measure');
  if (!isHeaded) rename('action', 'dimension');
  return roles;
}

function columnsOf(heads: readonly string[], roles: readonly (ColumnRole | null)[]): TableColumns {
  const columns: TableColumns = { heads: {}, attributes: [] };
  for (const [index, role] of roles.entries()) {
    const head = heads[index] ?? '';
    if (role === null) columns.attributes.push(head);
    else columns.heads[role] = head;
  }
  return columns;
}
