import { readAmountCell } from '../../../meaning/columns/read-amount-cell.ts';
import { cellLines } from '../../../meaning/columns/cell-lines.ts';
import { readTargetCell } from '../../../meaning/columns/read-target-cell.ts';
import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { deadlineEntries } from '../cells/cell-entries.ts';
import { linesOf } from '../document/clean-text.ts';
import { labelAlone } from '../cells/label-alone.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { withoutNumbers } from '../cells/pair-by-number.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** What the cells of a column are like; shares are parts of its filled cells, 0 … 1. */
export interface ColumnFacts {
  /** Filled cells, merged ones once. */
  cells: number;
  /** Cells for each row of the table; merged and empty ones make it less than 1. */
  perRow: number;
  deadlines: number;
  units: number;
  /** Cells in which all names are units that the institution declares. */
  knownUnits: number;
  /** Cells in which the name of such a unit stands somewhere. */
  namingUnits: number;
  /** Cells that tell a day, a month, or how often something comes back, somewhere. */
  namingTimes: number;
  labelled: number;
  /** Cells that hold a number and nothing else (`labelAlone`). */
  numbers: number;
  /** Cells without a letter or a figure: `●`, `✓`, `－`. */
  signs: number;
  /** Cells that are sentences or lists. */
  sentences: number;
  /** Cells that promise a figure and what it counts. */
  targets: number;
  /** Such cells that say how what is reached is compared with it: `80%以上`, `至少3場`. */
  compared: number;
  amounts: number;
  /** True for 1, 2, 3 … alone in their cells. */
  isCount: boolean;
  /** Characters of a cell. */
  length: number;
  /** True where a cell is merged over rows, or has the words of another. */
  heads: boolean;
}

/** Cells of a column that are looked at, and of all columns: more say no more. */
const MOST_CELLS = 200;
const MOST_CELLS_IN_ALL = 2000;

/** Characters of the longest cell beside a measure; a longer one is text. */
const LONGEST_BESIDE = 200;

/** Says of each column what its cells are like. */
export function columnFacts(
  rows: readonly (readonly GridCell[])[],
  columns: number,
  context: TableContext,
): ColumnFacts[] {
  const most = Math.min(MOST_CELLS, Math.max(5, Math.floor(MOST_CELLS_IN_ALL / columns)));
  return Array.from({ length: columns }, (_, column) => {
    const cells = [...new Set(rows.map((row) => row[column]).filter((cell) => cell !== undefined))];
    const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '');
    const filled = rows.filter((row) => (row[column]?.text.trim() ?? '') !== '').length;
    return {
      ...factsOf(texts.slice(0, most), context),
      perRow: texts.length / Math.max(1, rows.length),
      heads: filled > new Set(texts).size,
    };
  });
}

function factsOf(texts: readonly string[], context: TableContext): ColumnFacts {
  const short = texts.filter((text) => text.length <= LONGEST_BESIDE);
  const names = context.register.knownNames.filter((name) => name.length > 1);
  const share = (of: readonly string[], test: (text: string) => boolean) =>
    texts.length === 0 ? 0 : of.filter(test).length / texts.length;
  return {
    cells: texts.length,
    perRow: 0,
    heads: false,
    deadlines: share(short, (text) => isTime(text, context)),
    units: share(short, (text) => looksLikeUnits(text, context.register) !== null),
    knownUnits: share(short, (text) => looksLikeUnits(text, context.register) === 'known'),
    namingUnits: share(texts, (text) => names.some((name) => text.includes(name))),
    namingTimes: share(texts, (text) => TIME.test(text)),
    labelled: share(texts, (text) => parseLabel(linesOf(text)[0] ?? '') !== null),
    numbers: share(texts, (text) => labelAlone(text) !== null),
    signs: share(texts, (text) => !/[\p{L}\p{N}]/u.test(text)),
    sentences: share(texts, isSentence),
    targets: share(short, isTarget),
    compared: share(short, isCompared),
    amounts: share(short, isAmount),
    isCount:
      texts.length > 0 && texts.every((text, index) => dropSpace(text) === String(index + 1)),
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length),
  };
}

const TIME =
  /\d\s*[年月]|\d[./]\d{1,2}[./]\d|[每全半]\s*(?:個)?[月季週周年日]|隨時|經常|不定期|上半年|下半年/u;

/** Times of the school year, which no deadline of the model is. */
const OF_SCHOOLS =
  /^(?:(?:\d{2,3})?[全每上下本第][一二12]?)?學[年期]度?(?:[上下]學期)?(?:[初末底前中]|期間)?$|^[寒暑]假(?:期間|前|後)?$/u;

/** True for a cell that holds deadlines and nothing else, numbered or not. */
export function isTime(text: string, context: TableContext): boolean {
  if (isDeadline(text, context) || OF_SCHOOLS.test(dropSpace(text))) return true;
  const lines = linesOf(text).map(withoutNumbers);
  if (lines.length === 0) return false;
  const { entries, unread } = deadlineEntries(lines.join('\n'), 99, context);
  return entries.length > 0 && unread.length === 0;
}

function isSentence(text: string): boolean {
  return /[。，；]/u.test(text) || dropSpace(text).length > 18 || linesOf(text).length > 3;
}

function isTarget(text: string): boolean {
  const { promises, unclear } = readTargetCell(text, null);
  return promises.length > 0 && unclear.length === 0 && dropSpace(text).length <= 40;
}

function isCompared(text: string): boolean {
  const { promises, unclear } = readTargetCell(text, null);
  return unclear.length === 0 && promises.every(({ comparator }) => comparator !== null);
}

function isAmount(text: string): boolean {
  const { amounts, unclear } = readAmountCell(text, 1);
  return (
    unclear.length === 0 &&
    (amounts.length > 0
      ? /^[\d,.\s元千萬億新臺台幣NT$＄:：\p{Script=Han}]+$/u.test(text)
      : cellLines(text).length === 0)
  );
}
