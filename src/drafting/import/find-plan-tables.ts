import { append } from './document/append.ts';
import { linesOf } from './document/clean-text.ts';
import { columnBlocksTable } from './tables/column-blocks.ts';
import { findSections } from './sections/find-sections.ts';
import { findTables } from './tables/find-tables.ts';
import type { DocumentItem, PlanTable } from './model/document-items.ts';
import { withoutFootRows } from './tables/foot-rows.ts';
import {
  guessByContent,
  guessByPromises,
  guessByWords,
  type GuessTable,
} from './tables/guess-table.ts';
import type { Omission } from './document/omission.ts';
import { readOutlineLine } from './sections/outline-lines.ts';
import { outlineRows } from './outline/outline-rows.ts';
import type { Block } from './document/source-document.ts';
import { namesMeasures } from './tables/table-heads.ts';
import type { TableContext } from './model/table-context.ts';

/**
 * What stands in a document, with the tables of the plan. Where none is told by its heads, deadlines and units, and
 * the paragraphs do not hold the measures either, a table that may be one is: one whose heads name measures, else a
 * table that stands alone in the document and has a column of sentences.
 * @param omissions gets repeated heads and page numbers
 */
export function findPlanTables(
  blocks: readonly Block[],
  omissions: Omission[],
  context: TableContext,
): DocumentItem[] {
  const told = read(blocks, context);
  const choose = ({ items, left }: Read) => {
    append(omissions, left);
    return items;
  };
  const tables = blocks.filter(({ kind }) => kind === 'table');
  if (measureRows(told) > 0 || tables.length === 0) return choose(told);
  const worded = readByWords(blocks, context);
  const rows = measureRows(worded);
  if (rows > 0 && !isInText(told, rows, context)) return choose(worded);
  if (rows > 0 || tables.length > 1) return choose(told);
  const guessed = read(blocks, context, guessByContent);
  if (measureRows(guessed) === 0 || hasOutline(told, context)) return choose(told);
  return choose(guessed);
}

interface Read {
  items: DocumentItem[];
  left: Omission[];
}

function read(blocks: readonly Block[], context: TableContext, guess?: GuessTable): Read {
  const left: Omission[] = [];
  const items = withoutFootRows(findTables(blocks, left, context, guess));
  doubtOthers(items);
  return { items, left };
}

/** Beside tables whose heads name measures, one that is told by its times and units alone may be of something else. */
function doubtOthers(items: readonly DocumentItem[]): void {
  const tables = items
    .filter((item) => item.kind === 'plan-table')
    .filter(({ holds }) => holds === 'measures');
  const others = tables.filter(({ heads }) => !heads.some(namesMeasures));
  if (others.length === tables.length) return;
  for (const table of others) {
    const names = table.heads.map((head) => `「${head}」`).join('');
    table.guess ??= {
      found: `這個表（${names}）的欄名不像附表，由時間或單位的欄讀成附表`,
      lookAt:
        '請核對；若是另一個表的期程，請把期限寫到那些列；若不是計畫的附表，請把它移回 plan.md 的正文',
      isOfAllRows: true,
    };
  }
}

/** Of tables of different columns only those that promise something: the others may tell what that costs. */
function readByWords(blocks: readonly Block[], context: TableContext): Read {
  const worded = read(blocks, context, guessByWords);
  const heads = new Set(measureTables(worded).map((table) => table.heads.join('|')));
  if (heads.size < 2) return worded;
  const promising = read(blocks, context, guessByPromises);
  return measureRows(promising) > 0 ? promising : worded;
}

function measureTables({ items }: Read): PlanTable[] {
  return items
    .filter((item) => item.kind === 'plan-table')
    .filter(({ holds }) => holds === 'measures');
}

function measureRows(found: Read): number {
  return measureTables(found).reduce((sum, { rows }) => sum + rows.length, 0);
}

/** True where the text holds a table that lost its cells, or names as many deadlines and units as a table has rows. */
function isInText({ items }: Read, rows: number, context: TableContext): boolean {
  if (columnBlocksTable(findSections(items).sections, context) !== null) return true;
  const naming = items
    .flatMap((item) => (item.kind === 'paragraph' ? linesOf(item.text) : []))
    .filter((line) => readOutlineLine(line, false, context).read.values.length > 0);
  return naming.length >= rows;
}

function hasOutline({ items }: Read, context: TableContext): boolean {
  const { sections } = findSections(items);
  return columnBlocksTable(sections, context) !== null || outlineRows(sections, context) !== null;
}
