import { append } from '../document/append.ts';
import { assignRoles } from '../columns/assign-roles.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import { MOST_UNREAD_LINES, type Patience } from '../cells/cell-entries.ts';
import { columnKeys, type ColumnRole } from '../model/column-roles.ts';
import { CutRows } from './cut-rows.ts';
import { declareColumns, type DeclaredColumns } from '../columns/declare-columns.ts';
import type { Doubt } from '../model/doubt.ts';
import type { PlanTable } from '../model/document-items.ts';
import { doubtsOfColumns } from '../columns/doubts-of-columns.ts';
import { doubtsOfReading } from './doubts-of-reading.ts';
import { groupRows } from '../tables/group-rows.ts';
import type { TableGuess } from '../model/document-items.ts';
import { JoinedMeasures } from './joined-measures.ts';
import { MeasuresOfRow } from './measures-of-row.ts';
import { numberColumn, type NumberColumn } from '../columns/number-column.ts';
import type { Omission } from '../document/omission.ts';
import { PageBreaks } from './page-breaks.ts';
import { partUnits } from './part-units.ts';
import {
  besideColumns,
  type DimensionGroup,
  type MeasureCell,
  type RecognisedTable,
  type TableColumns,
} from '../model/recognised-table.ts';
import { RowCells } from './row-cells.ts';
import { measureNumbering, type Entry, type MeasureNumbering } from '../cells/split-measures.ts';
import type { TableContext } from '../model/table-context.ts';
import type { TableRow } from '../document/table-grid.ts';
import { withRowsGoingOn } from './rows-going-on.ts';
import { TableHeadings } from './table-headings.ts';

/** Reads the rows of a table of measures: which heading they stand below, what goes on over a page. */
export function recogniseTable(table: PlanTable, context: TableContext): RecognisedTable {
  const heads = table.heads.map((head, index) => (head === '' ? `第${index + 1}欄` : head));
  const groups = groupRows(table.rows, heads);
  const body = table.rows.filter((row) => !groups.has(row)).map(({ cells }) => cells);
  const isHeaded = table.heading !== null || headsRows(groups, table.rows);
  const assigned = assignRoles(heads, body, isHeaded, context);
  const parted = partUnits(withRowsGoingOn(table, assigned), assigned, context.register);
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

/** Reads the rows of a table in order, each beside what those above it have left open. */
class RowReader {
  readonly columns: TableColumns;
  readonly doubts: Doubt[] = [];
  readonly omissions: Omission[] = [];
  readonly #roles: readonly (ColumnRole | null)[];
  readonly #assigned: readonly AssignedColumn[];
  readonly #declared: DeclaredColumns;
  readonly #place: string | null;
  readonly #guess: TableGuess | null;
  readonly #numbering: MeasureNumbering;
  /** The column that has the numbers of the measures, where they have none themselves. */
  readonly #numbers: NumberColumn | null;
  readonly #cells: RowCells;
  readonly #measures: MeasuresOfRow;
  readonly #joined = new JoinedMeasures(this.doubts);
  readonly #headings: TableHeadings;
  readonly #breaks: PageBreaks;
  readonly #cutRows: CutRows;
  #last: MeasureCell | null = null;
  #first: MeasureCell | null = null;
  #rows = 0;
  /** Rows whose own cell of the measure is empty, with a deadline and a unit beside it, and the measure above each. */
  readonly #bare: { before: MeasureCell; cell: MeasureCell }[] = [];

  constructor(table: PlanTable, assigned: readonly AssignedColumn[], context: TableContext) {
    // Headings that have a row of their own, by row.
    const groups = groupRows(table.rows, table.heads);
    this.#place = table.place;
    this.#guess = table.guess;
    this.#numbers = numberColumn(table, assigned, groups);
    this.#assigned = assigned;
    const roles = assigned.map(({ role }) => role);
    this.#roles = roles;
    const rows = table.rows.filter((row) => !groups.has(row));
    const cells = rows.map((row) => row.cells);
    const numbers = this.#numbers?.index ?? null;
    this.#declared = declareColumns(
      assigned.map((each, index) => (index === numbers ? { ...each, declared: null } : each)),
      cells,
      table.money,
    );
    const { heads } = this.#declared;
    this.columns = columnsOf(assigned, this.#declared);
    append(this.omissions, unkeptHeads(assigned, table.place));
    if (numbers !== null)
      this.omissions.push({
        reason: '編號欄的欄名（編號寫在 label）',
        text: heads[numbers] ?? '',
        place: table.place,
      });
    const column = roles.indexOf('measure');
    this.#numbering = measureNumbering(
      rows.flatMap((row) => (row.afterBreak ? [] : (row.cells[column]?.text ?? []))),
    );
    const patience: Patience = { left: MOST_UNREAD_LINES };
    this.#cells = new RowCells({ roles, heads, numbers }, this.omissions);
    this.#measures = new MeasuresOfRow(this.#numbering, context, patience, this);
    this.#breaks = new PageBreaks(cells, roles, context, this.doubts, patience);
    this.#cutRows = new CutRows(rows, roles, heads, this.doubts);
    this.#headings = new TableHeadings(table, roles, groups, this, () => {
      this.#last = null;
    });
  }

  get dimensions(): DimensionGroup[] {
    return this.#headings.dimensions;
  }

  read(row: TableRow): void {
    if (this.#headings.readGroup(row)) {
      this.#cells.pass(row);
      return;
    }
    this.#rows += 1;
    const own = this.#cells.beginningIn(row);
    const textOf = (role: ColumnRole) => own.get(role)?.text.trim() ?? '';
    // Headings beside what goes on begin something new, the words still belong to the row before.
    const before = this.#last;
    const goesOn = row.afterBreak && before !== null;
    const { lead: cutOff, entries } = this.#measures.read(row, own, before);
    const label = this.#numbers?.labels.get(row);
    if (label !== undefined && entries.length === 1) entries[0]!.label ??= label;
    const cell = this.#cells.measureCell(row, entries, own);
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
      this.#joined.goOn(before, lead, row, isSure);
      before?.rows.push(row);
    }
    append(
      this.doubts,
      doubtsOfReading(row, entries.length > 0 ? entries : (before?.entries ?? []), {
        roles: this.#roles,
        heads: this.#declared.heads,
      }),
    );
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
      if (own.has('measure') && lead === '' && !row.afterBreak) {
        if (isHeaded) this.#doubtBare(before, cell);
        else if (cell.beside.deadline.length > 0 && cell.beside.unit.length > 0)
          this.#bare.push({ before, cell });
      }
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

  /** Joins the measures that went on, once all rows are read. */
  finish(): void {
    this.#joined.finish();
    // In a table that has a row for each line of its cells they are usual; else the measure was struck out, or is missing.
    if (this.#bare.length <= Math.max(1, this.#rows * FEW))
      for (const { before, cell } of this.#bare) this.#doubtBare(before, cell);
    this.#headings.finish();
    append(
      this.doubts,
      doubtsOfColumns(
        { assigned: this.#assigned, declared: this.#declared, guess: this.#guess },
        this.#entries(),
        { entry: this.#first?.entries[0], place: this.#place },
      ),
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

/** Up to this share of the rows, those without a measure are unusual. */
const FEW = 0.2;

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
