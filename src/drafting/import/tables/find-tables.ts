import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { append } from '../document/append.ts';
import { textOfCell, textsOf } from '../cells/cell-words.ts';
import { columnRole } from '../model/column-roles.ts';
import { moneyIn } from '../columns/declare-columns.ts';
import type { DocumentItem, PlanTable } from '../model/document-items.ts';
import { firstWords } from '../document/clean-text.ts';
import { isRemark, isSum } from './group-rows.ts';
import type { GuessTable } from './guess-table.ts';
import { headSense } from '../columns/head-words.ts';
import { HeadingsAboveTables } from './headings-above-tables.ts';
import { toldOfPart } from './keyed-rows.ts';
import type { Omission } from '../document/omission.ts';
import { isPageNumber, printedMargins } from '../document/page-number.ts';
import {
  doubtOfHeading,
  doubtOfFirstPart,
  doubtOfPart,
  mayGoOnFrom,
  linesOfSeries,
  mayBePart,
  partOfPlanAt,
  partsInTables,
  printedOnPages,
  toldBetween,
} from './parts-of-tables.ts';
import { type ReadTable, readTable } from './read-table.ts';
import { sectionRole } from '../sections/section-roles.ts';
import { signaturesIn } from './signatures.ts';
import type { Block, ParagraphBlock, RowDoubt, TableBlock } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { headKey, kindOfHead, namesMeasures, repeatedHeads } from './table-heads.ts';

/**
 * Finds the tables of measures and of proposals among the blocks.
 * @param omissions gets repeated heads and page numbers
 * @param context tells cells that are deadlines or units, by which a table with unusual heads is known
 * @param guess tells which tables may be of the plan where neither heads nor content say so
 */
export function findTables(
  blocks: readonly Block[],
  omissions: Omission[],
  context: TableContext,
  guess: GuessTable = () => null,
): DocumentItem[] {
  const items: DocumentItem[] = [];
  const tables = readTables(blocks, omissions, context, guess);
  const margins = printedMargins(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  );
  const text = blocks.filter(
    (block) => block.kind === 'table' || !(isPageNumber(block.text) || margins.has(block.text)),
  );
  const printed = printedOnPages(text);
  const series = linesOfSeries(text, tables, printed);
  const parts = partsInTables(tables);
  /** The table that a table without a head may go on from. */
  let open: PlanTable | null = null;
  /** Whether a line above a further part of that may head its rows. */
  let isOpenTable = false;
  /** Number of items when a part of a table was last added. */
  let end = 0;
  const headings = new HeadingsAboveTables(items, series);
  /** The last table of the same heads. */
  const found = new Map<string, PlanTable>();
  /** @returns what stands between the last part and this one */
  const goOn = (table: PlanTable): ParagraphBlock[] => {
    const between = items.slice(end).filter((item) => item.kind === 'paragraph');
    append(table.between, between);
    end = items.length;
    return between;
  };
  for (const block of blocks) {
    if (block.kind === 'paragraph') {
      const margin = isPageNumber(block.text)
        ? '頁碼'
        : margins.has(block.text)
          ? '瀏覽器列印的頁首與頁尾'
          : null;
      if (margin !== null) {
        omissions.push({ reason: margin, text: block.text, place: block.place });
        continue;
      }
      items.push(block);
      if (isSectionHeading(block)) open = null;
      headings.pass(block);
      continue;
    }
    const { grid, keyed, head } = tables.get(block)!;
    if (head === null) {
      if (
        open !== null &&
        grid[0]?.length === open.heads.length &&
        mayGoOnFrom(open, grid, context)
      ) {
        const between = goOn(open);
        const doubt = isOpenTable ? doubtOfPart(between, printed) : null;
        append(items, addRows(open, grid, block, 0, omissions, doubt));
      } else items.push(block);
      continue;
    }
    const { heads, bodyAt, at: headAt, guess: guessed, isOpen } = head;
    isOpenTable = isOpen;
    const { heading, outer, left } = headings.take(heads);
    const same: PlanTable | undefined = heading === null ? found.get(headKey(heads)) : undefined;
    if (same === undefined) {
      const rowsAbove = grid.slice(0, headAt);
      const partAt = isOpen ? partOfPlanAt(rowsAbove, keyed, parts.has(block)) : -1;
      const above = rowsAbove
        .slice(0, partAt === -1 ? headAt : partAt)
        .flatMap((cells) => [...new Set(textsOf(cells))]);
      open = {
        kind: 'plan-table',
        holds: kindOfHead(heads) ?? 'measures',
        heads,
        rows: [],
        caption: above.filter((text) => text !== ''),
        heading,
        outer,
        money: [...above, ...textsAbove(items)].map(moneyIn).find((line) => line !== null) ?? null,
        between: [],
        place: block.place,
        guess: guessed,
      };
      items.push(open);
      found.set(headKey(heads), open);
      end = items.length;
      if (partAt !== -1) {
        addPart(open, grid[partAt]!, block, partAt);
        append(items, toldBetween(grid, block, partAt + 1, headAt));
      }
      append(items, addRows(open, grid, block, bodyAt, omissions, doubtOfHeading(left)));
    } else {
      open = same;
      const between = goOn(same);
      // A column of the outermost headings leaves no place above them, but for what is plainly a part of the plan.
      const lines = isOpen ? between : between.filter(mayBePart);
      const doubt = doubtOfPart(lines, printed);
      if (doubt !== null && same.heading === null) doubtRows(same, doubtOfFirstPart(doubt));
      append(items, addRows(same, grid, block, 0, omissions, doubt));
    }
  }
  return items;
}

/**
 * Each table of a document; one without heads may go on from the one before. A chart of months beside a table of measures
 * that says when they are to be done is no other table of measures: it shows the steps of the plan.
 */
function readTables(
  blocks: readonly Block[],
  omissions: Omission[],
  context: TableContext,
  guess: GuessTable,
): Map<TableBlock, ReadTable> {
  const readAll = (charts: ReadonlySet<TableBlock>) => {
    const left: Omission[] = [];
    const tables = new Map<TableBlock, ReadTable>();
    let before: ReadTable | null = null;
    for (const block of blocks) {
      if (block.kind !== 'table') continue;
      before = readTable(block, left, context, guess, before, !charts.has(block));
      tables.set(block, before);
    }
    return { tables, left };
  };
  let read = readAll(new Set());
  const all = [...read.tables];
  const charts = all.some(([, table]) => saysWhen(table)) ? all.filter(isChartAlone) : [];
  if (charts.length > 0) read = readAll(new Set(charts.map(([block]) => block)));
  append(omissions, read.left);
  return read.tables;
}

/** A table of measures with a column of deadlines that are written out. */
function saysWhen({ head, months }: ReadTable): boolean {
  return (
    months === null &&
    head !== null &&
    head.heads.some(namesMeasures) &&
    head.heads.some((each) => columnRole(each) === 'deadline')
  );
}

/** Columns of months beside what names neither measures nor who does them. */
function isChartAlone([, { head, months }]: [TableBlock, ReadTable]): boolean {
  const isOfMeasures = (each: string) => namesMeasures(each) || columnRole(each) === 'unit';
  return months !== null && head !== null && !head.heads.some(isOfMeasures);
}

/** The rows of the parts of a table before the one that may be headed by a line above it. */
function doubtRows(table: PlanTable, doubt: RowDoubt): void {
  for (const [at, row] of table.rows.entries()) {
    if (row.doubt === undefined) table.rows[at] = { ...row, doubt };
  }
}

/** Lines right above a table. */
function textsAbove(items: readonly DocumentItem[]): string[] {
  return items.slice(-2).flatMap((item) => (item.kind === 'paragraph' ? [item.text] : []));
}

/** A table does not go on behind the heading of a section. */
function isSectionHeading({ text, headingLevel }: ParagraphBlock): boolean {
  const label = parseLabel(text);
  return (
    headingLevel !== null ||
    label?.style === 'formal' ||
    (label !== null && text.length <= LONGEST_HEADING && sectionRole(text) !== null)
  );
}

/** Characters of the longest line that may head a section. */
const LONGEST_HEADING = 30;

function addPart(
  table: PlanTable,
  cells: readonly GridCell[],
  block: TableBlock,
  at: number,
): void {
  const place = block.rowPlaces?.[at] ?? block.place;
  table.rows.push({ cells: [...cells], place, afterBreak: false });
}

/** `經費合計` in any column, with nothing but figures beside it. */
function isSumOfMoney([first, ...others]: readonly GridCell[]): boolean {
  const isNamed = /^\p{Script=Han}{0,4}[合總小共]\s*計\s*[：:]?$/u.test(first?.text.trim() ?? '');
  return isNamed && others.every(({ text }) => /^[\d,.\s元千萬—－-]*$/u.test(text));
}

/** @returns remarks that stand in merged rows of the table, as paragraphs below it */
function addRows(
  table: PlanTable,
  grid: readonly GridCell[][],
  block: TableBlock,
  start: number,
  omissions: Omission[],
  doubtOfAll: RowDoubt | null = null,
): ParagraphBlock[] {
  const remarks: ParagraphBlock[] = [];
  // Where the first column has headings, a short word in it heads the measure beside it.
  const [first = ''] = table.heads;
  const mayTell =
    !['dimension', 'action'].includes(columnRole(first) ?? '') && headSense(first) !== 'heading';
  const offset = table.rows.length;
  let afterBreak = offset > 0;
  let headsEnd = start;
  /** Rows above remarks, which may be of these alone. */
  const remarked = new Map<number, string>();
  for (const [index, cells] of grid.entries()) {
    if (index < headsEnd) continue;
    const place = block.rowPlaces?.[index] ?? block.place;
    const repeated = repeatedHeads(grid, index, table.heads);
    if (repeated > 0) {
      omissions.push({ reason: '重複的表頭', text: table.heads.join(''), place });
      headsEnd = index + repeated;
      afterBreak = true;
      continue;
    }
    const filled = [...new Set(cells)].filter((cell) => textOfCell(cell) !== '');
    const begin = filled[0] === undefined ? '' : textOfCell(filled[0]);
    if (isSum(begin) || isSumOfMoney(filled)) {
      omissions.push({ reason: '合計的列', text: textsOf(filled).join(' '), place });
      continue;
    }
    if (filled.length === 1 && isRemark(begin)) {
      remarks.push({ kind: 'paragraph', text: filled[0]!.text, headingLevel: null, place });
      remarked.set(table.rows.length - 1, begin);
      continue;
    }
    const told = mayTell ? toldOfPart(cells) : null;
    if (told !== null) {
      remarks.push({ kind: 'paragraph', text: told, headingLevel: null, place });
      continue;
    }
    const signatures = signaturesIn(filled.map(({ text }) => text));
    if (signatures !== null) {
      for (const text of signatures)
        remarks.push({ kind: 'paragraph', text, headingLevel: null, place });
      continue;
    }
    const own = block.rowDoubts?.[index] ?? null;
    // What is said of the whole row is not given up for what is said of some columns.
    const doubt = own?.columns === undefined ? (own ?? doubtOfAll) : (doubtOfAll ?? own);
    table.rows.push({ cells, place, afterBreak, ...(doubt === null ? {} : { doubt }) });
    afterBreak = false;
  }
  // What stands below the last row is of the table.
  for (const [at, text] of remarked) {
    const row = table.rows[at];
    if (row === undefined || at < offset || at === table.rows.length - 1) continue;
    table.rows[at] = { ...row, doubt: row.doubt ?? doubtOfRemark(text) };
  }
  return remarks;
}

function doubtOfRemark(text: string): RowDoubt {
  return {
    columns: ['text'],
    found: `下面一列「${firstWords(text)}」放在正文`,
    lookAt: '請核對是否只是這一項的說明；是的，移到這一項',
  };
}
