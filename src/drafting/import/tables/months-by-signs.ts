import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { parseChineseNumeral } from '../../../meaning/numbers/chinese-numerals.ts';
import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';
import { append } from '../document/append.ts';
import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';

/** Rows in which the names of such columns are looked for. */
const HEAD_ROWS = 5;

/** Fewest columns that are named like times; of those whose names are figures alone fewest where something above them says months, and where nothing does. */
const FEWEST = 2;
const FEWEST_MONTHS = 3;
const FEWEST_FIGURES = 10;

/** Fewest columns of which nothing is filled that are taken for those of a chart drawn in colours. */
const FEWEST_EMPTY = 4;

/** Characters of the longest name of a column, and of the longest sign. */
const LONGEST_HEAD = 16;
const LONGEST_SIGN = 12;

/** Signs that may say that nothing is done, where others say that something is. */
const MAY_BE_NONE = /^[-－–—−―×✗✘/／XxＸ]$/u;

/** Pieces of a line or an arrow that is drawn over several columns. */
const OF_LINE = /^[-－–—−―─━═_＿<>＜＞←→↔⇒⇔➔➡▶►◄◀]+$/u;

/** A column of a chart of times. */
interface TimeColumn {
  /** As its heads name it: `3月`, `114年3月`, `第一季`. */
  text: string;
  /** Months since the year 0, where it is one month. */
  month: number | null;
}

/** Where a table has such columns. */
export interface TimeColumns {
  /** Row of their names; -1 where a table goes on without heads. */
  headRow: number;
  /** The first of them. */
  first: number;
  times: readonly TimeColumn[];
  /** Head of the column that they become. */
  head: string;
  /** Columns of the table. */
  width: number;
}

/**
 * The rows of a table that has a column for each month (or season, half, year …), with a sign in those in which something is
 * done, with these as one column of deadlines: `3月至5月`. Any other table as it is, and one that has a column of deadlines besides.
 * What signs of several kinds mean, rows without any, and columns with words in place of signs are doubts.
 * @param before the columns of the table before, from which this one may go on
 * @param omissions gets the signs and the names of the columns
 */
export function withMonthsBySigns(
  grid: GridCell[][],
  context: TableContext,
  place: string | null,
  omissions: Omission[],
  before: TimeColumns | null,
): { grid: GridCell[][]; columns: TimeColumns | null } {
  const named = timeColumns(grid, context);
  if (named !== null && hasOtherDeadlines(grid, named)) return { grid, columns: null };
  const columns = named ?? goingOn(grid, before);
  if (columns === null) return { grid, columns: null };
  const { headRow, first, times } = columns;
  const body = bodyOf(grid, columns);
  const cells = [...new Set([...body.keys()].flatMap((row) => cellsIn(row, columns)))];
  const signOf = signsIn(cells);
  const texts = cells.map(signOf).filter((text) => text !== '');
  if (!texts.every(isSign))
    return { grid: named === null ? grid : withWordsDoubted(grid, columns), columns: null };
  if (texts.length === 0 && named !== null && times.length < FEWEST_EMPTY)
    return { grid, columns: null };
  const kinds = new Set(texts.map(kindOf));
  const isNone = (text: string) =>
    MAY_BE_NONE.test(text) && [...kinds].some((kind) => !MAY_BE_NONE.test(kind) && kind !== LINE);
  const read = deadlinesOf(body, columns, { signOf, isNone, goesOn: named === null }, context);
  const isHead = (row: readonly GridCell[], at: number) =>
    !read.has(row) && !isOneCell(row) && !(at < headRow && isAbove(row, grid[headRow]!, columns));
  let head: GridCell | null = null;
  const rows = grid.map((row, at) => {
    const own = isHead(row, at);
    // Rows of heads one below another are one head.
    head = own ? (head ?? { text: columns.head, firstRow: at }) : null;
    const cell = head ?? read.get(row) ?? row[first]!;
    return [...row.slice(0, first), cell, ...row.slice(first + times.length)];
  });
  const names = new Set(
    grid.filter((row, at) => isHead(row, at)).flatMap((row) => cellsIn(row, columns)),
  );
  const left = (reason: string, of: Iterable<GridCell>) => {
    const text = [...of].map((cell) => cell.text.trim()).filter((each) => each !== '');
    return text.length === 0 ? [] : [{ reason, text: text.join(' '), place }];
  };
  append(omissions, left('月份欄的欄名（寫在期限）', names));
  append(omissions, left('標示月份的符號', cells));
  return { grid: rows, columns };
}

/** What each row has in the place of the columns; merged over rows, they are one cell for all of these. */
function deadlinesOf(
  body: ReadonlyMap<readonly GridCell[], number>,
  columns: TimeColumns,
  signs: Signs,
  context: TableContext,
): Map<readonly GridCell[], GridCell> {
  const read = new Map<readonly GridCell[], GridCell>();
  let before: readonly GridCell[] = [];
  let last: GridCell | null = null;
  let usual: string | null = null;
  for (const [row, at] of body) {
    const own = cellsIn(row, columns);
    if (last === null || own.some((cell, index) => cell !== before[index])) {
      const text = timesOf(own, columns, signs, context);
      // The first row may go on from the page before, where its signs stand.
      const isRest = signs.goesOn && at === 0 && own.every((cell) => signs.signOf(cell) === '');
      const doubt = isRest ? undefined : doubtOf(own, columns, signs, { text, usual });
      if (text !== '')
        usual ??= own.map(signs.signOf).find((sign) => sign !== '' && sign !== FILLED) ?? null;
      last = { text, firstRow: at, ...(doubt === undefined ? {} : { doubt }) };
    }
    before = own;
    read.set(row, last);
  }
  return read;
}

/** The columns whose heads name times, one beside another; null without such. */
export function timeColumns(
  grid: readonly (readonly GridCell[])[],
  context: TableContext,
): TimeColumns | null {
  for (const [headRow, row] of grid.slice(0, Math.min(HEAD_ROWS, grid.length - 1)).entries()) {
    if (isOneCell(row)) continue;
    const named = row.map((cell, column) => {
      const above = grid
        .slice(0, headRow)
        .flatMap((cells) => cells[column] ?? [])
        .filter((each) => each !== cell && each.text.length <= LONGEST_HEAD);
      return timeNamed(cell, above, context);
    });
    const above = grid.slice(0, headRow).map((cells) => cells.map(({ text }) => text));
    const run =
      longestRun(named) ??
      runOfMonths(
        row.map(({ text }) => figureIn(text)),
        above,
      );
    if (run === null) continue;
    const [first, times] = run;
    // A merged name is that of a group of columns; the same time twice, or one above others, stands in a row of measures.
    if (new Set(row.slice(first, first + times.length)).size < times.length) continue;
    if (new Set(times.map(({ text }) => text)).size < times.length) continue;
    const below = grid
      .slice(headRow + 1)
      .flatMap((cells) => cells.slice(first, first + times.length));
    const names = new Set(row.map(textOf));
    if (below.some((cell) => !names.has(textOf(cell)) && isDeadline(cell.text, context))) continue;
    const over = grid
      .slice(0, headRow)
      .filter((cells) => !isOneCell(cells))
      .map((cells) => cells[first]!.text.trim())
      .find((text) => namesDeadlines(text));
    return { headRow, first, times, head: over ?? '完成期限', width: row.length };
  }
  return null;
}

/** What a head says together with those above it; null where that is no time. */
function timeNamed(
  { text }: GridCell,
  above: readonly GridCell[],
  context: TableContext,
): TimeColumn | null {
  const own = plainOf(text);
  if (own === '' || own.length > LONGEST_HEAD || columnRole(text) !== null) return null;
  // Figures alone are months where a year stands above them.
  const year = above.map((cell) => /^(\d{2,3})年度?$/u.exec(plainOf(cell.text))?.[1]).find(Boolean);
  const [, ownYear = year, month] =
    /^(?:(\d{2,3})[年/.])?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u.exec(own) ??
    (year === undefined ? [] : (/^()?(\d{1,2})$/u.exec(own) ?? []));
  const number = month === undefined ? null : numberOf(month);
  if (number !== null && number >= 1 && number <= 12) {
    const written = `${month ?? ''}月`;
    return {
      text: ownYear === undefined ? written : `${ownYear}年${written}`,
      month: Number(ownYear ?? 0) * 12 + number,
    };
  }
  const isOfSeasons = above.some((cell) => cell.text.includes('季'));
  const [, season] = (isOfSeasons ? /^Q?([1-4一二三四])$/iu : /^Q([1-4])$/iu).exec(own) ?? [];
  const written = season === undefined ? own : `第${season}季`;
  const whole = above.map((cell) => `${plainOf(cell.text)}${written}`);
  const found = [...whole, written].find(
    (each) => each.length <= LONGEST_HEAD && isDeadline(each, context),
  );
  return found === undefined ? null : { text: found, month: null };
}

/** The longest run of columns that name times. */
function longestRun(named: readonly (TimeColumn | null)[]): [number, TimeColumn[]] | null {
  let best: [number, TimeColumn[]] | null = null;
  for (let at = 0; at < named.length; at += 1) {
    const end = named.findIndex((each, index) => index >= at && each === null);
    const times = named.slice(at, end === -1 ? named.length : end).filter((each) => each !== null);
    if (times.length >= FEWEST && times.length > (best?.[1].length ?? 0)) best = [at, times];
    at += times.length;
  }
  return best;
}

/** Figures that count the months of a year on, or of two: `1` … `12`, `8` … `12`, `1` … `7`. */
function runOfMonths(
  figures: readonly (number | null)[],
  above: readonly (readonly string[])[],
): [number, TimeColumn[]] | null {
  for (const [first, begin] of figures.entries()) {
    if (begin === null || begin < 1 || begin > 12) continue;
    let end = first + 1;
    while (figures[end] === (figures[end - 1]! % 12) + 1) end += 1;
    const saysMonths = above.some((texts) => /月|期程/u.test(texts[first] ?? ''));
    if (end - first < (saysMonths ? FEWEST_MONTHS : FEWEST_FIGURES)) continue;
    // Behind the turn of a year that nothing names, months are of another one.
    const isOfOne = begin + (end - first) <= 13;
    return [
      first,
      figures.slice(first, end).map((month, index) => ({
        text: `${month ?? ''}月`,
        month: isOfOne ? begin + index : null,
      })),
    ];
  }
  return null;
}

function figureIn(text: string): number | null {
  const plain = plainOf(text);
  return /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u.test(plain) ? numberOf(plain) : null;
}

function numberOf(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : parseChineseNumeral(text);
}

/** A column of deadlines beside these: they say the same once more. */
function hasOtherDeadlines(
  grid: readonly (readonly GridCell[])[],
  { headRow, first, times }: TimeColumns,
): boolean {
  const cells = grid.slice(0, headRow + 1).flatMap((row) => {
    if (isOneCell(row)) return [];
    const own = new Set(row.slice(first, first + times.length));
    return row.filter((cell) => !own.has(cell));
  });
  return cells.some(
    ({ text }) => namesDeadlines(text) || ['start', 'end'].includes(headSense(text) ?? ''),
  );
}

function namesDeadlines(head: string): boolean {
  return columnRole(head) === 'deadline' || headSense(head) === 'deadline';
}

/** A row above the heads that is none of them: nothing in it reaches down to them, and what stands over the columns names no times. */
function isAbove(
  row: readonly GridCell[],
  heads: readonly GridCell[],
  columns: TimeColumns,
): boolean {
  const own = cellsIn(row, columns);
  return (
    isOneCell(own) &&
    !namesDeadlines(own[0]!.text) &&
    row.every((cell, column) => cell !== heads[column])
  );
}

/** The columns of the table before, where a table without heads has as many, and signs in the same ones. */
function goingOn(
  grid: readonly (readonly GridCell[])[],
  before: TimeColumns | null,
): TimeColumns | null {
  if (before === null || grid[0]?.length !== before.width) return null;
  return { ...before, headRow: -1 };
}

/** Rows below the heads, and where they stand; those that are one cell head a group, and those in which the names stand again are heads. */
function bodyOf(grid: readonly GridCell[][], columns: TimeColumns): Map<GridCell[], number> {
  const { headRow } = columns;
  const namesOf = (row: readonly GridCell[]) => cellsIn(row, columns).map(textOf).join('|');
  const heads = new Set(grid.slice(0, headRow + 1).map(namesOf));
  heads.delete(columns.times.map(() => '').join('|'));
  return new Map(
    grid.flatMap((row, at) =>
      at <= headRow || isOneCell(row) || heads.has(namesOf(row)) ? [] : [[row, at] as const],
    ),
  );
}

function cellsIn(row: readonly GridCell[], { first, times }: TimeColumns): GridCell[] {
  return row.slice(first, first + times.length);
}

function isOneCell(row: readonly GridCell[]): boolean {
  return new Set(row).size === 1;
}

function textOf({ text }: GridCell): string {
  return dropSpace(text);
}

function plainOf(text: string): string {
  return foldWidth(dropSpace(text));
}

/** What stands for the colour of a cell that has nothing else. */
const FILLED = '底色';

/** What the cells of such columns say, and which of it says nothing. */
interface Signs {
  signOf: (cell: GridCell) => string;
  isNone: (text: string) => boolean;
  /** The table goes on from the one before. */
  goesOn: boolean;
}

/** The sign of a cell, be it a colour where some cells have one and others none. */
function signsIn(cells: readonly GridCell[]): (cell: GridCell) => string {
  const empty = cells.filter((cell) => textOf(cell) === '');
  const filled = empty.filter(({ isFilled }) => isFilled === true);
  const areTold = filled.length > 0 && filled.length < empty.length;
  return (cell) => textOf(cell) || (areTold && cell.isFilled === true ? FILLED : '');
}

function isSign(text: string): boolean {
  if (text === FILLED) return true;
  return text.length <= LONGEST_SIGN && /^(?:[^\p{L}\p{N}]+|〇|[ˇVvＶｖνOoＯｏXxＸ])$/u.test(text);
}

const LINE = '→';

/** Pieces of lines and arrows are of one kind. */
function kindOf(text: string): string {
  return OF_LINE.test(text) && !MAY_BE_NONE.test(text) ? LINE : foldWidth(text).toUpperCase();
}

/** The times whose cells have a sign: `3月至5月`, `6月、12月`. */
function timesOf(
  cells: readonly GridCell[],
  { times }: TimeColumns,
  { signOf, isNone }: Signs,
  context: TableContext,
): string {
  const signed = times.filter((_, index) => {
    const text = signOf(cells[index]!);
    return text !== '' && !isNone(text);
  });
  const runs: TimeColumn[][] = [];
  for (const time of signed) {
    const run = runs.at(-1);
    const before = run?.at(-1)?.month ?? null;
    if (run !== undefined && before !== null && time.month === before + 1) run.push(time);
    else runs.push([time]);
  }
  const texts = runs.map((run) => {
    const [from, to] = [run[0]!.text, run.at(-1)!.text];
    return run.length === 1 ? from : `${from}至${to}`;
  });
  const line = texts.join('、');
  return texts.length < 2 || isDeadline(line, context) ? line : texts.join('\n');
}

/**
 * What is to be looked at in a row, be it that nothing stands there; for the first one how all were read.
 * @param usual the sign of the first row; null where this one is the first
 */
function doubtOf(
  cells: readonly GridCell[],
  { times }: TimeColumns,
  { signOf }: Signs,
  { text, usual }: { text: string; usual: string | null },
): ReadingDoubt | undefined {
  const said = times.flatMap(({ text: time }, index) => {
    const sign = signOf(cells[index]!);
    return sign === '' ? [] : [{ time, sign }];
  });
  const kinds = new Set(said.map(({ sign }) => kindOf(sign)));
  if (kinds.size > 1) {
    const quoted = said.map(({ time, sign }) => `${time}「${sign}」`).join('');
    return {
      found: `這一列的月份欄有不同的符號：${quoted}`,
      lookAt: '請對照原始檔的說明，看各種符號的意思，更正期限',
    };
  }
  if (said.length === 0)
    return {
      found: '這一列的月份欄沒有文字或符號，期限空白',
      lookAt: '請看原始檔是否以底色、線條或圖形標示，補上期限',
    };
  if (text === '')
    return {
      found: `這一列的月份欄只有「${said[0]!.sign}」，期限空白`,
      lookAt: '請對照原始檔，補上期限',
    };
  if (kinds.has(FILLED))
    return {
      found: `期限依月份欄的底色寫成（這一列是「${text}」）`,
      lookAt: '請對照原始檔，核對有底色的月份',
    };
  const { sign } = said[0]!;
  if (usual !== null) {
    const isOther = ![sign, usual].map(kindOf).includes(LINE) && kindOf(sign) !== kindOf(usual);
    return isOther
      ? {
          found: `這一列的月份欄以「${sign}」標示，前面的列是「${usual}」`,
          lookAt: '請對照原始檔的說明，看各種符號的意思，更正期限',
        }
      : undefined;
  }
  return {
    found: `期限依月份欄的符號「${sign}」寫成，連續的月份寫成起訖（這一列是「${text}」）`,
    lookAt: '請核對；各月都要辦理而不是在最後一個月前完成的，請改寫',
  };
}

/** Columns of words or figures stay what they are; the first row, and each with words, says what stands there, for it has no deadline. */
function withWordsDoubted(grid: GridCell[][], columns: TimeColumns): GridCell[][] {
  const body = bodyOf(grid, columns);
  const seen = new Set<GridCell>();
  return grid.map((row) => {
    if (!body.has(row)) return row;
    const said = columns.times.flatMap(({ text: time }, index) => {
      const cell = row[columns.first + index]!;
      return /[\p{L}\p{N}]/u.test(cell.text) ? [{ time, cell }] : [];
    });
    const [begin] = said;
    if (begin === undefined || seen.has(begin.cell)) return row;
    if (seen.size > 0 && !said.some(({ cell }) => /\p{L}/u.test(cell.text))) return row;
    seen.add(begin.cell);
    const quoted = said.map(({ time, cell }) => `${time}「${textOf(cell)}」`).join('');
    const doubt = {
      found: `這一項沒有期限欄，月份各欄寫的是${quoted}`,
      lookAt: '請看期限是否依這些欄，並填寫期限',
    };
    const doubted = { ...begin.cell, doubt };
    return row.map((cell) => (cell === begin.cell ? doubted : cell));
  });
}
