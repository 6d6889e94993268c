import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { parseChineseNumeral } from '../../../meaning/numbers/chinese-numerals.ts';
import { toRocYear } from '../../../meaning/numbers/roc-year.ts';
import { dropSpace, foldWidth } from '../../../meaning/text/fold.ts';
import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';

/** Rows in which the names of such columns are looked for. */
const HEAD_ROWS = 5;

/** Fewest columns that are named like times; of those whose names are figures alone fewest where something above them says months, and where nothing does. */
const FEWEST = 2;
const FEWEST_MONTHS = 3;
const FEWEST_FIGURES = 10;
const FEWEST_YEARS = 2;

/** Characters of the longest name of a column. */
const LONGEST_HEAD = 16;

const MONTHS = 12;

/** Characters of the longest sign. */
const LONGEST_SIGN = 12;

/** A column of a chart of times. */
export interface TimeColumn {
  /** As its heads name it: `3月`, `114年3月`, `第一季`. */
  text: string;
  /** Months since the year 0, where it is one month; without a year its number. */
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
  /** Months go on behind December, and nothing says of which years they are. */
  isOverTurn: boolean;
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
      ) ??
      runOfYears(grid, headRow);
    if (run === null) continue;
    const [first, { length }] = run;
    const { times, isOverTurn } = withYears(run[1], context);
    // A merged name is that of a group of columns; the same time twice, or one above others, stands in a row of measures.
    if (new Set(row.slice(first, first + length)).size < length) continue;
    if (new Set(times.map(({ text }) => text)).size < length || areYearsApart(times)) continue;
    const below = grid.slice(headRow + 1).flatMap((cells) => cells.slice(first, first + length));
    const names = new Set(row.map(textOf));
    if (below.some((cell) => !names.has(textOf(cell)) && isDeadline(cell.text, context))) continue;
    const over = grid
      .slice(0, headRow)
      .filter((cells) => !isOneCell(cells))
      .map((cells) => cells[first]!.text.trim())
      .find((text) => namesDeadlines(text));
    return { headRow, first, times, head: over ?? '完成期限', width: row.length, isOverTurn };
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
  const year = above.map((cell) => yearIn(cell.text)).find((each) => each !== null);
  const [, ownYear = year, month] =
    /^(?:(\d{2,3})[年/.])?(\d{1,2}|[一二三四五六七八九十]{1,2})月份?$/u.exec(own) ??
    (year === undefined ? [] : (/^()?(\d{1,2})$/u.exec(own) ?? []));
  const number = month === undefined ? null : numberOf(month);
  if (number !== null && number >= 1 && number <= 12) {
    const written = `${month ?? ''}月`;
    return {
      text: ownYear === undefined ? written : `${ownYear}年${written}`,
      month: Number(ownYear ?? 0) * MONTHS + number,
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

/** Whether each column has a year of its own: what stands below `114`, `115`, `116` are figures of these years, no months. */
function areYearsApart(times: readonly TimeColumn[]): boolean {
  const months = times.flatMap(({ month }) => month ?? []);
  const years = new Set(months.map((month) => Math.ceil(month / MONTHS)));
  return months.length > 1 && years.size === months.length;
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
    return [first, figures.slice(first, end).map((month) => ({ text: `${month ?? ''}月`, month }))];
  }
  return null;
}

/** Figures that count years on, over signs: `114`, `115`, `116`; over some others as well, where each row has a sign or words. */
function runOfYears(
  grid: readonly (readonly GridCell[])[],
  headRow: number,
): [number, TimeColumn[]] | null {
  const years = grid[headRow]!.map(({ text }) => yearIn(text));
  for (const [first, begin] of years.entries()) {
    if (begin === null) continue;
    let end = first + 1;
    while (years[end] === years[end - 1]! + 1) end += 1;
    const below = grid
      .slice(headRow + 1)
      .flatMap((cells) => cells.slice(first, end).map(textOf))
      .filter((text) => text !== '' && text !== String(begin));
    // Months below years are the columns of the chart.
    const areHeads = below.some((text) =>
      /^(?:Q?\d{1,2}|[一二三四五六七八九十]{1,2})(?:月份?)?$/iu.test(text),
    );
    if (end - first < FEWEST_YEARS || areHeads || !below.some(isSign)) continue;
    return [
      first,
      years.slice(first, end).map((year) => ({ text: `${year ?? ''}年`, month: null })),
    ];
  }
  return null;
}

/** The months that a run names without a year, with the years in which they lie in the period of the plan, where that has each of them once. */
function withYears(
  times: readonly TimeColumn[],
  { stated = null }: TableContext,
): { times: readonly TimeColumn[]; isOverTurn: boolean } {
  const numbers = times.map(({ month }) => month ?? Infinity);
  const goesBack = (months: readonly number[]) =>
    months.some((month, at) => month < (months[at - 1] ?? 0));
  const isOverTurn = goesBack(numbers);
  if (numbers.some((month) => month > MONTHS)) {
    // One year above months of two is not that of all.
    const areDated = numbers.every((month) => month > MONTHS && month < Infinity);
    return { times, isOverTurn: areDated && isOverTurn };
  }
  if (stated === null) return { times, isOverTurn };
  const [begin, end] = [stated.start, stated.end].map((day) => {
    const [year = 0, month = 0] = day.split('-').map(Number);
    return toRocYear(year) * MONTHS + month;
  }) as [number, number];
  const isOfOneYear = stated.start.slice(0, 4) === stated.end.slice(0, 4);
  if (isOfOneYear || end - begin >= MONTHS) return { times, isOverTurn };
  const dated = numbers.flatMap((number) => {
    const month = begin + ((((number - begin) % MONTHS) + MONTHS) % MONTHS);
    const year = (month - number) / MONTHS;
    return month > end ? [] : [{ text: `${year}年${number}月`, month }];
  });
  return dated.length === times.length && !goesBack(dated.map(({ month }) => month))
    ? { times: dated, isOverTurn: false }
    : { times, isOverTurn };
}

/** The year of the Republic that a head is: `114年度`, `114`, `2025年`. */
function yearIn(text: string): number | null {
  const [, roc, western] =
    /^(?:(?:中華)?民國)?(\d{2,3}(?=年)|1\d\d)(?:年度?)?$|^(?:西元)?(20\d\d)(?:年度?)?$/u.exec(
      plainOf(text),
    ) ?? [];
  if (western !== undefined) return toRocYear(Number(western));
  return roc === undefined ? null : Number(roc);
}

function figureIn(text: string): number | null {
  const plain = plainOf(text);
  return /^(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/u.test(plain) ? numberOf(plain) : null;
}

function numberOf(text: string): number | null {
  return /^\d+$/u.test(text) ? Number(text) : parseChineseNumeral(text);
}

/** Whether a head says that deadlines stand below it. */
export function namesDeadlines(head: string): boolean {
  return columnRole(head) === 'deadline' || headSense(head) === 'deadline';
}

/** The cells of a row in such columns. */
export function cellsIn(row: readonly GridCell[], { first, times }: TimeColumns): GridCell[] {
  return row.slice(first, first + times.length);
}

/** Whether a row is one cell, merged over all columns. */
export function isOneCell(row: readonly GridCell[]): boolean {
  return new Set(row).size === 1;
}

/** What a cell says, without white space. */
export function textOf({ text }: GridCell): string {
  return dropSpace(text);
}

function plainOf(text: string): string {
  return foldWidth(dropSpace(text));
}

/** Whether a text is a sign rather than words or figures. */
export function isSign(text: string): boolean {
  return text.length <= LONGEST_SIGN && /^(?:[^\p{L}\p{N}]+|〇|[ˇVvＶｖνOoＯｏXxＸ])$/u.test(text);
}
