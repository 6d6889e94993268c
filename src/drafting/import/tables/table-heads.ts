import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';
import { assignRoles } from '../columns/assign-roles.ts';
import { textOfCell, textsOf } from '../cells/cell-words.ts';
import { columnFacts } from '../columns/column-facts.ts';
import { type ColumnRole, columnRole, isTableHead } from '../model/column-roles.ts';
import type { PlanTable } from '../model/document-items.ts';
import type { TableGuess } from '../model/document-items.ts';
import type { GuessTable } from './guess-table.ts';
import { headSense } from '../columns/head-words.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';

/** Longest head of a column that a page repeats. */
const LONGEST_HEAD = 200;

/** Rows in which a head with unusual words is looked for: a title or two may stand above it. */
const HEAD_ROWS = 4;

/** Characters of the longest head in unusual words. */
const LONGEST_UNUSUAL = 24;

/** From this share of its cells on, the content of a column tells what it is. */
const MOSTLY = 0.6;

/** The row of the heads: told by their words, else by what stands in the columns below; -1 without one. */
export function findHead(
  grid: readonly GridCell[][],
  context: TableContext,
  guess: GuessTable,
): { at: number; guess: TableGuess | null } {
  const named = grid.findIndex((cells) => kindOfHead(textsOf(cells)) !== null);
  // Heads that are merged over rows begin in the upper one, whose own words may be unusual.
  if (named !== -1)
    return { at: Math.min(...grid[named]!.map(({ firstRow }) => firstRow)), guess: null };
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

/** Whether a head is that of measures, in usual words or others. */
export function namesMeasures(head: string): boolean {
  return columnRole(head) === 'measure' || headSense(head) === 'measure';
}

/** A head of proposals names criteria (`（一）創意性`) beside deadline or unit. */
export function kindOfHead(cells: readonly string[]): PlanTable['holds'] | null {
  if (isTableHead(cells)) return 'measures';
  const criteria = cells.slice(1).filter((text) => parseLabel(text)?.style === 'numeral-brackets');
  const hasColumn = cells.some((text) => ['deadline', 'unit'].includes(columnRole(text) ?? ''));
  return criteria.length >= 2 && hasColumn ? 'proposals' : null;
}

/** True for as many short words, none of them a sentence or a figure, and all numbered or none. */
function mayBeHeads(cells: readonly GridCell[], fewest: number): boolean {
  const texts = textsOf([...new Set(cells)])
    .filter((text) => text !== '')
    // `作法（請說明對象、次數與地點）`
    .map((text) => text.replace(/(?<=.)[（(][^（()）]*[)）]$/u, ''));
  const rests = texts.map((text) => parseLabel(text)?.rest ?? null);
  const words = rests.every((rest) => rest !== null) ? rests : texts;
  // One alone may be the deadline of a row.
  const areParts = words.filter((text) => PART_OF_YEAR.test(foldWidth(text))).length > 1;
  return (
    texts.length >= fewest &&
    words.every(
      (text) =>
        text.length <= LONGEST_UNUSUAL &&
        !/[。；]/u.test(text) &&
        (isHeadOfYear(text) ||
          (areParts && PART_OF_YEAR.test(foldWidth(text))) ||
          (!/^\d/u.test(text) && parseLabel(text) === null)),
    )
  );
}

/** What a column may hold of a year besides: `112年實際`, `113年預估`. */
const OF_YEAR = /^(?:實[際績]|預[估計]|原定|達成|執行|基[期準])\p{Script=Han}{0,3}$/u;

/** `114年Q1`, `114年上半年`: what a column holds of that part of a year. */
const PART_OF_YEAR =
  /^\d{2,4}\s*年度?\s*(?:第?\s*[一二三四1-4]\s*季|Q[1-4]|[上下]半年度?)\p{Script=Han}{0,6}$/u;

/** `113年目標值`, `112 年度預算數`: not a day, but what a column holds of that year. */
function isHeadOfYear(text: string): boolean {
  const [, words] = /^\d{2,4}\s*年度?\s*(\D+)$/u.exec(foldWidth(text)) ?? [];
  return words !== undefined && (headSense(words) !== null || OF_YEAR.test(words));
}

function isUnusualHead(at: number, grid: readonly GridCell[][], context: TableContext): boolean {
  const { heads, bodyAt } = headsOf(grid, at);
  if (bodyAt >= grid.length || tellOfOthers(heads)) return false;
  // The heading of a group is one cell, and no cell of a column.
  const rows = grid.slice(bodyAt).filter((cells) => new Set(cells).size > 1);
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
  // What things cost, and for whom: `項目`, `金額`, `說明`.
  const unit = columns.find(({ role }) => role === 'unit');
  const isCosts =
    sense !== 'measure' &&
    headSense(unit?.head ?? '') === 'other' &&
    heads.some((head) => headSense(head) === 'amount');
  const isAssigned = has('unit', 'units') && !isCosts;
  // An indicator with its figure and whom it is for is a promise as well: a table of 績效指標.
  const isPromise = sense === 'indicator' && columns.some(({ declared }) => declared === 'target');
  return (isTimed && isAssigned) || ((isWorded || isPromise) && (isTimed || isAssigned));
}

/** Heads of such a table; an issue alone, or whom to ask, may be a column of a plan. */
function tellOfOthers(heads: readonly string[]): boolean {
  const others = heads.filter(tellsOfOthers);
  return others.length > 1 || others.some((head) => !/^(?:議題|電話|分機|聯絡)/u.test(head.trim()));
}

/** A head of a table of who sits in a committee, how to reach somebody, which versions there were, or when one meets. */
function tellsOfOthers(head: string): boolean {
  return /^(?:召集人|副召集人|姓名|職稱|職務|委員|電話|分機|聯絡(?:人|電話|方式)|電子郵件|版[次本別]|修[正訂](?:日期|內容|歷程)|會議(?:名稱|別|時間|日期)?|會次|開會(?:日期|時間)|決議(?:事項|內容)?|出席(?:單位|人員)?|議題|主席|主持人)$/u.test(
    dropSpace(head),
  );
}

/** Heads may stand in several rows: `期程` above `起` and `迄`. */
export function headsOf(
  grid: readonly GridCell[][],
  start: number,
): { heads: string[]; bodyAt: number } {
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
export function headKey(heads: readonly string[]): string {
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
export function repeatedHeads(
  grid: readonly GridCell[][],
  at: number,
  heads: readonly string[],
): number {
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
