import { dropSpace } from '../../../../meaning/text/fold.ts';
import { parseLabel } from '../../../../meaning/numbers/parse-label.ts';
import type { Budget } from '../../limits/budget.ts';
import { quoteStart } from '../paragraph-text.ts';
import type {
  Block,
  ParagraphBlock,
  RowDoubt,
  TableBlock,
  TableCell,
} from '../../document/source-document.ts';
import { HiddenRows } from './hidden-rows.ts';
import { withoutBeside, type BesideLine } from './beside-table.ts';
import type { SheetCell, SheetRow } from './sheet-cell.ts';

/** A sheet of a spreadsheet. */
export interface Sheet {
  name: string;
  cells: readonly SheetCell[];
  /** Rows that are not shown; they part no table. */
  hidden: ReadonlySet<number>;
  /** What stands in these and is not shown. */
  hiddenCells: readonly SheetCell[];
  /** Places of cells that hold nothing but a colour; absent where that is not known. */
  filled?: ReadonlySet<string>;
  /** How its rows are numbered for people; `第 3 列`. */
  placeOf: (row: number) => string;
}

/** The place of a cell, as `filled` has it. */
export function placeInSheet(row: number, column: number): string {
  return `${row} ${column}`;
}

/** Names that programs give to sheets. */
const USUAL_NAME = /^(?:工作表|Sheet|試算表|頁)\s*\d*$/iu;

/** Characters of the longest heading that has a row of its own; a longer text is a paragraph. */
const LONGEST_HEADING = 60;

/**
 * Sheets as paragraphs and tables: rows with one filled cell at the beginning and end of a sheet, as titles
 * and remarks have, are paragraphs; empty rows part tables; the name of a sheet stands above it where there
 * are several.
 */
export function sheetBlocks(sheets: readonly Sheet[], budget: Budget): Block[] {
  const filled = sheets.filter(({ cells }) => cells.some(({ text }) => text !== ''));
  return filled.flatMap((sheet) => {
    const blocks = blocksOfSheet(sheet, budget);
    const [first] = blocks;
    // A first row that says the name again says it instead of the sheet.
    const isSaid = first?.kind === 'paragraph' && dropSpace(first.text) === dropSpace(sheet.name);
    return filled.length > 1 && !USUAL_NAME.test(sheet.name) && !isSaid
      ? [{ ...paragraph(sheet.name, sheet.placeOf(0), budget), headingLevel: 1 }, ...blocks]
      : blocks;
  });
}

function blocksOfSheet(sheet: Sheet, budget: Budget): Block[] {
  const { cells, placeOf, hidden, hiddenCells } = sheet;
  const rows = Map.groupBy(
    [...cells].sort((one, other) => one.row - other.row || one.column - other.column),
    ({ row }) => row,
  );
  const filled = [...rows].filter(([, row]) => row.some(({ text }) => text !== ''));
  const blocks: Block[] = [];
  const hiddenRows = new HiddenRows(hiddenCells);
  for (const whole of partsOf(filled, hidden).flatMap(cutAtHeads)) {
    const { rows: part, beside } = withoutBeside(whole);
    const covered = coveredRows(part);
    let [start, end] = [0, part.length];
    while (start < end && isSingle(part[start]!)) start += 1;
    // A row beside merged cells is one of the table, whatever stands in it.
    const isBelow = (row: SheetRow) => isSingle(row) && isText(row) && !covered.has(row[0]);
    while (end > start && isBelow(part[end - 1]!)) end -= 1;
    if (endsWithMeasures(part, start, end)) end = part.length;
    const alone = ([row, own]: SheetRow) =>
      paragraph(own.map(({ text }) => text).join(''), placeOf(row), budget);
    for (const row of part.slice(0, start)) blocks.push(alone(row));
    if (end > start)
      blocks.push(
        withDoubts(tableOf(part.slice(start, end), hiddenRows, sheet, budget), beside, placeOf),
      );
    for (const row of part.slice(end)) blocks.push(alone(row));
    for (const { row, text } of beside) blocks.push(paragraph(text, placeOf(row), budget));
  }
  return blocks;
}

/** A table with a doubt at each row beside which there are words that may be of it. */
function withDoubts(
  table: TableBlock,
  beside: readonly BesideLine[],
  placeOf: Sheet['placeOf'],
): TableBlock {
  const doubts = new Map(
    beside
      .filter(({ isLegend }) => !isLegend)
      .map(({ row, text }): [string, RowDoubt] => [
        placeOf(row),
        {
          found: `右邊隔著空欄有${quoteStart(text)}，沒有欄名，讀為表格以外的文字`,
          lookAt: '請核對是否屬於這一列',
        },
      ]),
  );
  if (doubts.size === 0) return table;
  const rowDoubts = table.rows.map(
    (_, at) => table.rowDoubts?.[at] ?? doubts.get(table.rowPlaces?.[at] ?? '') ?? null,
  );
  return { ...table, rowDoubts };
}

/** Rows that merged cells of rows above stand beside. */
function coveredRows(rows: readonly SheetRow[]): ReadonlySet<number> {
  const covered = new Set<number>();
  let reach = -1;
  for (const [index, cells] of rows) {
    if (index <= reach) covered.add(index);
    for (const { row, rowSpan, text } of cells)
      if (text !== '') reach = Math.max(reach, row + rowSpan - 1);
  }
  return covered;
}

/**
 * Whether what stands alone below a table stands in a column within it, and so is of the table: remarks begin in its first
 * column, or are merged over it.
 */
function endsWithMeasures(part: readonly SheetRow[], start: number, end: number): boolean {
  const first = Math.min(...part.slice(start, end).flatMap(([, cells]) => filledColumns(cells)));
  const below = part.slice(end).map(([, cells]) => Math.min(...filledColumns(cells)));
  return end > start && below.length > 0 && below.every((column) => column > first);
}

function filledColumns(cells: readonly SheetCell[]): number[] {
  return cells.filter(({ text }) => text !== '').map(({ column }) => column);
}

/** A single cell at the end that heads nothing: a section, a remark, a sentence. */
function isText([, row]: SheetRow): boolean {
  const text = row.map((cell) => cell.text).join('');
  return (
    text.length > LONGEST_HEADING || /[。；：:]/u.test(text) || parseLabel(text)?.style === 'formal'
  );
}

function isSingle([, row]: SheetRow): boolean {
  return row.filter(({ text }) => text !== '').length === 1;
}

/** Rows of which a line alone with the heads of the table below it once more begins a further table. */
function cutAtHeads(rows: SheetRow[]): SheetRow[][] {
  const textsOf = (row: SheetRow | undefined) =>
    JSON.stringify((row?.[1] ?? []).map(({ column, text }) => [column, text]));
  const heads = textsOf(rows.find((row) => !isSingle(row)));
  const parts: SheetRow[][] = [[]];
  for (const [at, row] of rows.entries()) {
    if (at > 0 && isSingle(row) && !isSingle(rows[at - 1]!) && textsOf(rows[at + 1]) === heads)
      parts.push([]);
    parts.at(-1)?.push(row);
  }
  return parts;
}

/** Rows that stand together: an empty row begins a new part, unless a merged cell reaches over it. */
function partsOf(rows: readonly SheetRow[], hidden: ReadonlySet<number>): SheetRow[][] {
  const parts: SheetRow[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const [index, cells] = row;
    while (hidden.has(end)) end += 1;
    if (index > end) parts.push([]);
    parts.at(-1)?.push(row);
    end = Math.max(end, index + 1, ...cells.map(({ rowSpan }) => index + rowSpan));
  }
  return parts;
}

function tableOf(
  rows: readonly SheetRow[],
  hidden: HiddenRows,
  { placeOf, filled }: Pick<Sheet, 'placeOf' | 'filled'>,
  budget: Budget,
): TableBlock {
  const cells = rows.flatMap(([, row]) => row);
  const texts = cells.filter(({ text }) => text !== '');
  const first = Math.min(...texts.map(({ column }) => column));
  const last = Math.max(...texts.map(({ column }) => column));
  budget.allow('columns', last - first + 1, placeOf(rows[0]?.[0] ?? 0));
  /** Row up to which a cell above takes a column. */
  const taken: number[] = [];
  const indexes = rows.map(([index]) => index);
  hidden.begin(indexes[0] ?? 0);
  const rowDoubts: (RowDoubt | null)[] = [];
  const table = rows.map(([index, row], at) => {
    budget.spend('cells', last - first + 1, placeOf(index));
    const line: TableCell[] = [];
    hidden.next(index, row);
    rowDoubts.push(hidden.rowDoubt());
    for (let column = first; column <= last; column += 1) {
      if ((taken[column] ?? -1) >= index) continue;
      const cell = row.find((each) => each.column === column);
      const columnSpan = Math.min(cell?.columnSpan ?? 1, last - column + 1);
      const reach = index + (cell?.rowSpan ?? 1) - 1;
      let rowSpan = 1;
      while ((indexes[at + rowSpan] ?? Infinity) <= reach) rowSpan += 1;
      for (let each = column; each < column + columnSpan; each += 1) taken[each] = reach;
      const text = cell?.text ?? '';
      const doubt = cell?.doubt ?? (text === '' ? hidden.cellDoubt(column) : null);
      const isFilled = text === '' && filled?.has(placeInSheet(index, column)) === true;
      line.push({
        text,
        rowSpan,
        columnSpan,
        ...(isFilled ? { isFilled } : {}),
        ...(doubt === null ? {} : { doubt }),
      });
      budget.spend('characters', cell?.text.length ?? 0, placeOf(index));
      budget.allow('paragraphCharacters', cell?.text.length ?? 0, placeOf(index));
      column += columnSpan - 1;
    }
    return line;
  });
  return {
    kind: 'table',
    rows: table,
    place: placeOf(rows[0]?.[0] ?? 0),
    rowPlaces: rows.map(([index]) => placeOf(index)),
    ...(rowDoubts.some((doubt) => doubt !== null) ? { rowDoubts } : {}),
  };
}

function paragraph(text: string, place: string, budget: Budget): ParagraphBlock {
  budget.spend('paragraphs', 1, place);
  budget.spend('characters', text.length, place);
  budget.allow('paragraphCharacters', text.length, place);
  return { kind: 'paragraph', text, headingLevel: null, place };
}
