import { parseLabel } from '../../meaning/numbers/parse-label.ts';
import { dropSpace, foldWidth } from '../../meaning/text/fold.ts';
import { append } from './append.ts';
import { firstWords, joinWrapped, linesOf } from './clean-text.ts';
import { assignRoles } from './assign-roles.ts';
import { columnFacts } from './column-facts.ts';
import { columnRole, isTableHead, type ColumnRole } from './column-roles.ts';
import { saysMoney } from './declare-columns.ts';
import { withDittos } from './ditto-cells.ts';
import { withDueColumns } from './due-columns.ts';
import { isRemark, isSum } from './group-rows.ts';
import type { GuessTable, TableGuess } from './guess-table.ts';
import { headSense, namesOutermost } from './head-words.ts';
import type { DocumentItem, PlanTable } from './document-items.ts';
import { HeadingsAboveTables } from './headings-above-tables.ts';
import type { TableContext } from './table-context.ts';
import type { Omission } from './omission.ts';
import { toldOfPart, withKeyedHeadings } from './keyed-rows.ts';
import { isPageNumber, printedMargins } from './page-number.ts';
import { sectionRole } from './section-roles.ts';
import {
  headingOfPart,
  isHeadingLine,
  isPartOfPlan,
  partHeadings,
  sectionsOfTables,
  seriesHeadings,
} from './series-headings.ts';
import { signaturesIn } from './signatures.ts';
import type { Block, ParagraphBlock, RowDoubt, TableBlock } from './source-document.ts';
import { expandSpans, type GridCell } from './table-grid.ts';

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
  const tables = new Map(
    blocks.flatMap((block) =>
      block.kind === 'table' ? [[block, readTable(block, omissions, context, guess)] as const] : [],
    ),
  );
  const margins = printedMargins(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
  );
  const text = blocks.filter(
    (block) => block.kind === 'table' || !(isPageNumber(block.text) || margins.has(block.text)),
  );
  const printed = printedOnPages(text);
  const series = linesOfSeries(text, tables);
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
        goesOnFrom(open, grid, context)
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
        money: [...above, ...textsAbove(items)].find(saysMoney) ?? null,
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
      append(items, addRows(same, grid, block, 0, omissions, doubtOfPart(lines, printed)));
    }
  }
  return items;
}

/** Below this share of its cells the content of a column is of something else. */
const HARDLY = 0.3;

/** Whether the rows of a table without heads may be further ones of a table: times stand below its times, units below its units. */
function goesOnFrom(
  { heads, rows }: PlanTable,
  grid: readonly GridCell[][],
  context: TableContext,
): boolean {
  const roles = assignRoles(
    heads,
    rows.map(({ cells }) => cells),
    false,
    context,
  );
  const facts = columnFacts(grid, heads.length, context);
  return roles.every(({ role }, column) => {
    const { cells = 0, deadlines = 0, units = 0 } = facts[column] ?? {};
    const share = role === 'deadline' ? deadlines : role === 'unit' ? units : 1;
    return cells === 0 || share >= HARDLY;
  });
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

/** Longest head of a column that a page repeats. */
const LONGEST_HEAD = 200;

/** A table of a document, and the row of its heads; null without one. */
interface ReadTable {
  grid: GridCell[][];
  /** Cells of headings that a row names (`策略 | 便民服務`). */
  keyed: ReadonlySet<GridCell>;
  head: {
    at: number;
    heads: string[];
    bodyAt: number;
    guess: TableGuess | null;
    /** A line above it may head its rows: no column has the outermost headings. */
    isOpen: boolean;
  } | null;
}

function readTable(
  block: TableBlock,
  omissions: Omission[],
  context: TableContext,
  guess: GuessTable,
): ReadTable {
  const spread = withDittos(expandSpans(block), block.place, omissions);
  const due = withDueColumns(spread, context, block.place, omissions);
  const { grid, keyed } = withKeyedHeadings(due, block.place, omissions);
  const { at, guess: guessed } = findHead(grid, context, guess);
  if (at === -1) return { grid, keyed, head: null };
  const { heads, bodyAt } = headsOf(grid, at);
  const isOpen = lacksOutermost(heads, grid.slice(bodyAt), context);
  return { grid, keyed, head: { at, heads, bodyAt, guess: guessed, isOpen } };
}

/** The lines above tables of the same heads that head these, each its own. */
function linesOfSeries(
  blocks: readonly Block[],
  tables: ReadonlyMap<TableBlock, ReadTable>,
): ReadonlySet<Block> {
  const headed = [...tables].flatMap(([block, { head }]) =>
    head === null ? [] : [{ block, head }],
  );
  const byHeads = Map.groupBy(headed, ({ head }) => headKey(head.heads));
  const lines = [...byHeads.values()].flatMap((some) => {
    const own = new Set(some.map(({ block }) => block));
    // Where a column has the outermost headings, nothing but a part of the plan stands above these.
    const lines =
      some[0]?.head.isOpen === true ? seriesHeadings(blocks, own) : partHeadings(blocks, own);
    return lines.length > 0 ? lines : sectionsOfTables(blocks, own);
  });
  return new Set(lines);
}

/** Whether no column has 實施要項: none is named so, and of headings there is one column at most. */
function lacksOutermost(
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  context: TableContext,
): boolean {
  if (heads.some((head) => columnRole(head) === 'dimension' || namesOutermost(head))) return false;
  const roles = assignRoles(heads, rows, false, context).map(({ role }) => role);
  return roles.filter((role) => headingRoles.includes(role)).length <= 1;
}

const headingRoles: readonly (ColumnRole | null)[] = ['dimension', 'aspect', 'action'];

/** The row above the heads that is a numbered part of the plan and nothing else: `策略一：…`; -1 without one. */
function partOfPlanAt(
  above: readonly GridCell[][],
  keyed: ReadonlySet<GridCell>,
  isOneOfSeveral: boolean,
): number {
  const at = above.findLastIndex((cells) => toldOfPart(cells) === null);
  const cell = aloneIn(above[at]);
  const isPart =
    cell !== null && (isOneOfSeveral || keyed.has(cell) || isPartOfPlan(textOfCell(cell)));
  return isPart ? at : -1;
}

/** Short lines that stand above several tables word by word, and elsewhere: what is printed on each page. */
function printedOnPages(blocks: readonly Block[]): ReadonlySet<string> {
  const above = blocks.flatMap((block, at) => {
    const next = blocks[at + 1];
    return block.kind === 'paragraph' && next?.kind === 'table' ? [block.text] : [];
  });
  const all = Map.groupBy(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : [])),
    (text) => text,
  );
  return new Set(above.filter((text) => (all.get(text)?.length ?? 0) > 1));
}

/** A heading right above that of a table may be the one around it. */
function doubtOfHeading(left: ParagraphBlock | null): RowDoubt | null {
  if (left === null) return null;
  return {
    columns: ['dimension', 'actions'],
    found: `這一列的標題上方還有「${firstWords(left.text)}」`,
    lookAt: '請核對它是否為這幾列的實施要項',
  };
}

/** A line above a further part of a table may be the heading of its rows. */
function doubtOfPart(
  between: readonly ParagraphBlock[],
  printed: ReadonlySet<string>,
): RowDoubt | null {
  const above = headingOfPart(between, printed);
  if (above === null) return null;
  return {
    columns: ['dimension'],
    found: `這一列所在的部分，上方有「${firstWords(above.text)}」`,
    lookAt: '請核對是否為這幾列的實施要項',
  };
}

/** Whether a line is marked or numbered as the heading of something, and not of a section. */
function mayBePart({ text, headingLevel }: ParagraphBlock): boolean {
  const isMarked = headingLevel !== null || parseLabel(text) !== null || isPartOfPlan(text);
  return isMarked && sectionRole(text) === null;
}

/** The only cell of a row that holds something. */
function aloneIn(row: readonly GridCell[] | undefined): GridCell | null {
  const [first, ...others] = [...new Set(row ?? [])];
  return first !== undefined && others.every((other) => textOfCell(other) === '') ? first : null;
}

/** The tables of the same heads, two at least, that have a numbered line of their own in the row above the heads. */
function partsInTables(tables: ReadonlyMap<TableBlock, ReadTable>): ReadonlySet<TableBlock> {
  const parts = [...tables].flatMap(([block, { grid, head }]) => {
    const cell = head?.isOpen === true ? aloneIn(grid[head.at - 1]) : null;
    const text = cell === null ? '' : textOfCell(cell);
    const isPart = isHeadingLine(text) && parseLabel(text) !== null && sectionRole(text) === null;
    return isPart ? [{ block, text, key: headKey(head!.heads) }] : [];
  });
  const several = [...Map.groupBy(parts, ({ key }) => key).values()].filter(
    (own) => new Set(own.map(({ text }) => text)).size > 1,
  );
  return new Set(several.flat().map(({ block }) => block));
}

/** What rows tell of the part of the plan between its heading and the heads (`目標：…`), as paragraphs. */
function toldBetween(
  grid: readonly GridCell[][],
  block: TableBlock,
  start: number,
  end: number,
): ParagraphBlock[] {
  return grid.slice(start, end).flatMap((cells, at): ParagraphBlock[] => {
    const text = toldOfPart(cells);
    const place = block.rowPlaces?.[start + at] ?? block.place;
    return text === null ? [] : [{ kind: 'paragraph', text, headingLevel: null, place }];
  });
}

function addPart(
  table: PlanTable,
  cells: readonly GridCell[],
  block: TableBlock,
  at: number,
): void {
  const place = block.rowPlaces?.[at] ?? block.place;
  table.rows.push({ cells: [...cells], place, afterBreak: false });
}

function textsOf(cells: readonly GridCell[]): string[] {
  return cells.map(textOfCell);
}

/** Texts of cells in one line: a merged cell is asked for in each place that it covers. */
const oneLine = new WeakMap<GridCell, string>();

function textOfCell(cell: GridCell): string {
  const known = oneLine.get(cell);
  if (known !== undefined) return known;
  const text = joinWrapped(linesOf(cell.text));
  oneLine.set(cell, text);
  return text;
}

/** A head of proposals names criteria (`（一）創意性`) beside deadline or unit. */
function kindOfHead(cells: readonly string[]): PlanTable['holds'] | null {
  if (isTableHead(cells)) return 'measures';
  const criteria = cells.slice(1).filter((text) => parseLabel(text)?.style === 'numeral-brackets');
  const hasColumn = cells.some((text) => ['deadline', 'unit'].includes(columnRole(text) ?? ''));
  return criteria.length >= 2 && hasColumn ? 'proposals' : null;
}

/** Rows in which a head with unusual words is looked for: a title or two may stand above it. */
const HEAD_ROWS = 4;

/** Characters of the longest head in unusual words. */
const LONGEST_UNUSUAL = 24;

/** The row of the heads: told by their words, else by what stands in the columns below; -1 without one. */
function findHead(
  grid: readonly GridCell[][],
  context: TableContext,
  guess: GuessTable,
): { at: number; guess: TableGuess | null } {
  const named = grid.findIndex((cells) => kindOfHead(textsOf(cells)) !== null);
  if (named !== -1) return { at: named, guess: null };
  const first = grid.slice(0, Math.min(HEAD_ROWS, grid.length - 1));
  const told = first.findIndex(
    (cells, at) => mayBeHeads(cells, 3) && isUnusualHead(at, grid, context),
  );
  if (told !== -1) return { at: told, guess: null };
  for (const [at, cells] of first.entries()) {
    if (!mayBeHeads(cells, 2)) continue;
    const { heads, bodyAt } = headsOf(grid, at);
    const guessed = bodyAt < grid.length ? guess(heads, grid.slice(bodyAt), context) : null;
    if (guessed !== null) return { at, guess: guessed };
  }
  return { at: -1, guess: null };
}

/** True for as many short words, none of them a sentence or a figure, and all numbered or none. */
function mayBeHeads(cells: readonly GridCell[], fewest: number): boolean {
  const texts = textsOf([...new Set(cells)])
    .filter((text) => text !== '')
    // `作法（請說明對象、次數與地點）`
    .map((text) => text.replace(/(?<=.)[（(][^（()）]*[)）]$/u, ''));
  const rests = texts.map((text) => parseLabel(text)?.rest ?? null);
  const words = rests.every((rest) => rest !== null) ? rests : texts;
  return (
    texts.length >= fewest &&
    words.every(
      (text) =>
        text.length <= LONGEST_UNUSUAL &&
        !/[。；]/u.test(text) &&
        (isHeadOfYear(text) || (!/^\d/u.test(text) && parseLabel(text) === null)),
    )
  );
}

/** `113年目標值`, `112 年度預算數`: not a day, but what a column holds of that year. */
function isHeadOfYear(text: string): boolean {
  const [, words] = /^\d{2,4}\s*年度?\s*(\D+)$/u.exec(foldWidth(text)) ?? [];
  return words !== undefined && headSense(words) !== null;
}

function isUnusualHead(at: number, grid: readonly GridCell[][], context: TableContext): boolean {
  const { heads, bodyAt } = headsOf(grid, at);
  if (bodyAt >= grid.length || heads.some(tellsOfOthers)) return false;
  const rows = grid.slice(bodyAt);
  const columns = assignRoles(heads, rows, false, context);
  const facts = columnFacts(rows, heads.length, context);
  const has = (role: ColumnRole, share: 'deadlines' | 'units') => {
    const index = columns.findIndex((column) => column.role === role);
    return index !== -1 && (facts[index]?.[share] ?? 0) >= MOSTLY;
  };
  const measure = columns.find(({ role }) => role === 'measure');
  if (measure === undefined) return false;
  const isTimed =
    has('deadline', 'deadlines') || columns.some(({ declared }) => declared === 'start');
  const sense = headSense(measure.head);
  const isWorded = columnRole(measure.head) !== null || sense === 'measure' || sense === 'heading';
  const isAssigned = has('unit', 'units');
  // An indicator with its figure and whom it is for is a promise as well: a table of 績效指標.
  const isPromise = sense === 'indicator' && columns.some(({ declared }) => declared === 'target');
  return (isTimed && isAssigned) || ((isWorded || isPromise) && (isTimed || isAssigned));
}

/** A head of a table of who sits in a committee, how to reach somebody, which versions there were, or when one meets. */
function tellsOfOthers(head: string): boolean {
  return /^(?:召集人|副召集人|姓名|職稱|職務|委員|電話|分機|聯絡(?:人|電話|方式)|電子郵件|版[次本別]|修[正訂](?:日期|內容|歷程)|會議(?:名稱|別|時間|日期)?|議題|主席|主持人)$/u.test(
    dropSpace(head),
  );
}

/** From this share of its cells on, the content of a column tells what it is. */
const MOSTLY = 0.6;

/** Heads may stand in several rows: `期程` above `起` and `迄`. */
function headsOf(grid: readonly GridCell[][], start: number): { heads: string[]; bodyAt: number } {
  let bodyAt = start + 1;
  while (
    bodyAt < grid.length &&
    (grid[bodyAt]?.some(({ firstRow }) => firstRow <= start) || isSecondHead(grid, start, bodyAt))
  )
    bodyAt += 1;
  const rows = grid.slice(start, bodyAt);
  const heads = (rows[0] ?? []).map((_, column) => {
    const cells = new Set(rows.map((row) => row[column]).filter((cell) => cell !== undefined));
    return textsOf([...cells])
      .filter((text) => text !== '')
      .join(' ');
  });
  return { heads, bodyAt };
}

/** A row of heads below heads that are merged over columns, with nothing below the others. */
function isSecondHead(grid: readonly GridCell[][], start: number, at: number): boolean {
  if (at !== start + 1) return false;
  const [above = [], below = []] = [grid[start], grid[at]];
  const isMerged = (index: number) =>
    above[index] === above[index - 1] || above[index] === above[index + 1];
  const filled = below.flatMap((cell, index) => (textOfCell(cell) === '' ? [] : [index]));
  return (
    filled.length >= 2 &&
    filled.every((index) => isMerged(index) && textOfCell(below[index]!).length <= 8)
  );
}

/** Heads that differ in white space only have the same. */
function headKey(heads: readonly string[]): string {
  return JSON.stringify(heads.map(dropSpace));
}

function sameHeads(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((head, at) => equal(head, other[at] ?? ''));
}

function equal(one: string, other: string): boolean {
  if (one === other) return true;
  // White space aside they are no longer than with it: most cells are told from a head at once.
  if (one.length > LONGEST_HEAD || other.length > LONGEST_HEAD) return false;
  return dropSpace(one) === dropSpace(other);
}

/** How many rows, from one on, are the heads of the table printed again; 0 where none is. */
function repeatedHeads(grid: readonly GridCell[][], at: number, heads: readonly string[]): number {
  const texts = textsOf(grid[at] ?? []);
  if (sameHeads(texts, heads)) return 1;
  const isBegun = texts.every(
    (text, column) =>
      text.length <= LONGEST_HEAD && dropSpace(heads[column] ?? '').startsWith(dropSpace(text)),
  );
  if (!isBegun || texts.every((text) => text === '')) return 0;
  const { heads: found, bodyAt } = headsOf(grid, at);
  return sameHeads(found, heads) ? bodyAt - at : 0;
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
  return remarks;
}
