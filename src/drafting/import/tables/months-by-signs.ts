import { append } from '../document/append.ts';
import { headSense } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { deadlinesOf, haveSigns, noneAmong, signsIn } from './signs-of-times.ts';
import {
  cellsIn,
  isOneCell,
  namesDeadlines,
  textOf,
  timeColumns,
  type TimeColumns,
} from './time-columns.ts';

/** Fewest columns of which nothing is filled that are taken for those of a chart drawn in colours. */
const FEWEST_EMPTY = 4;

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
  if (!haveSigns(cells, signOf))
    return { grid: named === null ? grid : withWordsDoubted(grid, columns), columns: null };
  if (texts.length === 0 && named !== null && times.length < FEWEST_EMPTY)
    return { grid, columns: null };
  const isNone = noneAmong(texts);
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

/** Columns of words or figures stay what they are; each row says what stands there, for it has no deadline. */
function withWordsDoubted(grid: GridCell[][], columns: TimeColumns): GridCell[][] {
  const body = bodyOf(grid, columns);
  const doubted = new Map<GridCell, GridCell>();
  return grid.map((row) => {
    if (!body.has(row)) return row;
    const said = columns.times.flatMap(({ text: time }, index) => {
      const cell = row[columns.first + index]!;
      return textOf(cell) === '' || isNothing(textOf(cell)) ? [] : [{ time, cell }];
    });
    const [begin] = said;
    if (begin === undefined) return row;
    const quoted = said.map(({ time, cell }) => `${time}「${textOf(cell)}」`).join('');
    const doubt = {
      found: `這一項沒有期限欄，月份各欄寫的是${quoted}`,
      lookAt: '請看期限是否依這些欄，並填寫期限',
      isOfRow: true as const,
    };
    // A cell that is merged over rows stays one.
    doubted.set(begin.cell, doubted.get(begin.cell) ?? { ...begin.cell, doubt });
    return row.map((cell) => (cell === begin.cell ? (doubted.get(cell) ?? cell) : cell));
  });
}

/** `—` beside figures or words: nothing is to be done. */
function isNothing(text: string): boolean {
  return /^[-－–—−―/／]+$/u.test(text);
}
