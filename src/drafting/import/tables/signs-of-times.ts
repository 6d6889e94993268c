import { isDeadline } from '../../../meaning/deadlines/parse-deadline.ts';
import { foldWidth } from '../../../meaning/text/fold.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import type { GridCell } from '../document/table-grid.ts';
import type { TableContext } from '../model/table-context.ts';
import { cellsIn, isSign, textOf, type TimeColumn, type TimeColumns } from './time-columns.ts';

/** Signs that may say that nothing is done, where others say that something is. */
const MAY_BE_NONE = /^[-－–—−―×✗✘/／XxＸ]$/u;

/** Pieces of a line or an arrow that is drawn over several columns. */
const OF_LINE = /^[-－–—−―─━═_＿<>＜＞←→↔⇒⇔➔➡▶►◄◀]+$/u;

/** What stands for the colour of a cell that has nothing else. */
const FILLED = '底色';

/** What the cells of such columns say, and which of it says nothing. */
export interface Signs {
  signOf: (cell: GridCell) => string;
  isNone: (text: string) => boolean;
  /** The table goes on from the one before. */
  goesOn: boolean;
}

/** The sign of a cell, be it a colour where some cells have one and others none. */
export function signsIn(cells: readonly GridCell[]): (cell: GridCell) => string {
  const empty = cells.filter((cell) => textOf(cell) === '');
  const filled = empty.filter(({ isFilled }) => isFilled === true);
  const areTold = filled.length > 0 && filled.length < empty.length;
  return (cell) => textOf(cell) || (areTold && cell.isFilled === true ? FILLED : '');
}

const LINE = '→';

/** Whether every cell that says anything has a sign. */
export function haveSigns(cells: readonly GridCell[], signOf: Signs['signOf']): boolean {
  return cells
    .map(signOf)
    .filter((text) => text !== '')
    .every((text) => text === FILLED || isSign(text));
}

/** Which of the signs say that nothing is done: those that may, where others say that something is. */
export function noneAmong(signs: readonly string[]): Signs['isNone'] {
  const kinds = new Set(signs.map(kindOf));
  const areOthers = [...kinds].some((kind) => !MAY_BE_NONE.test(kind) && kind !== LINE);
  return (text) => areOthers && MAY_BE_NONE.test(text);
}

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
  { times, isOverTurn }: TimeColumns,
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
  if (isOverTurn) {
    const [from, to] = [times[0]!.text, times.at(-1)!.text];
    return {
      found: `期限依月份欄的符號「${sign}」寫成（這一列是「${text}」），月份欄由「${from}」跨年到「${to}」，沒有寫是哪一年`,
      lookAt: '請對照計畫期程，在期限的月份前面補上年份',
    };
  }
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

/** What each row has in the place of the columns; merged over rows, they are one cell for all of these. */
export function deadlinesOf(
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
