import { isTime } from '../columns/column-facts.ts';
import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { ReadingDoubt } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';
import { looksLikeUnits } from '../cells/unit-names.ts';

/** Rows in which the head of such a column is looked for. */
const HEAD_ROWS = 4;

/** From this share of its cells on that hold both, a column is parted. */
const MOSTLY = 0.6;

/** Characters of the longest head, and of the longest cell that holds a deadline and units. */
const LONGEST_HEAD = 24;
const LONGEST_CELL = 100;

/** A cell as two, and the signs that stood between them. */
interface Parts {
  deadline: string;
  unit: string;
  signs: string;
}

/**
 * The rows of a table in which one column names when and who (`完成期限／承辦單位`), with a column for each; any other
 * as they are. A cell that is not plainly both stays whole, with a doubt.
 * @param omissions gets the signs between them
 */
export function withDueColumns(
  grid: GridCell[][],
  context: TableContext,
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const found = headOf(grid);
  if (found === null) return grid;
  const { row: headRow, column, heads } = found;
  // The line of a group goes across the table, and is neither.
  const isAcross = (row: readonly GridCell[]) =>
    row[column - 1] === row[column] || row[column + 1] === row[column];
  const rowsBelow = grid.slice(headRow + 1).filter((row) => !isAcross(row));
  const below = [...new Set(rowsBelow.map((row) => row[column]!))];
  const plain = new Map(below.map((cell) => [cell, partsOf(cell.text, context)]));
  // Below such a head one of two pieces is what the other is not.
  const parts = new Map(
    [...plain].map(([cell, found]) => [cell, found ?? halvesOf(cell.text, context)]),
  );
  const filled = below.filter(({ text }) => text.trim() !== '');
  const parted = filled.filter((cell) => parts.get(cell) !== null);
  const isPlain = filled.some((cell) => plain.get(cell) !== null);
  if (!isPlain || parted.length < filled.length * MOSTLY) return grid;
  const cells = new Map<GridCell, readonly [GridCell, GridCell]>();
  const pairOf = (cell: GridCell, row: number): readonly [GridCell, GridCell] => {
    const known = cells.get(cell);
    if (known !== undefined) return known;
    const made = row === headRow ? pairOfHeads(cell, heads) : pairOfParts(cell, parts.get(cell));
    cells.set(cell, made);
    return made;
  };
  const signs = [heads.signs, ...parted.map((cell) => parts.get(cell)?.signs ?? '')];
  for (const text of signs.filter((each) => each !== ''))
    omissions.push({ reason: '期限與單位之間的符號', text, place });
  return grid.map((row, at) =>
    row.flatMap((cell, index) => {
      if (index !== column) return cell;
      return at !== headRow && isAcross(row) ? [cell, cell] : pairOf(cell, at);
    }),
  );
}

function pairOfHeads(cell: GridCell, heads: Parts): readonly [GridCell, GridCell] {
  return [
    { ...cell, text: heads.deadline },
    { ...cell, text: heads.unit },
  ];
}

function pairOfParts(
  cell: GridCell,
  parts: Parts | null | undefined,
): readonly [GridCell, GridCell] {
  if (parts !== null && parts !== undefined) {
    const isPaired = PAIRS.test(cell.text);
    return pairOfHeads(isPaired ? { ...cell, doubt: pairsParted } : cell, parts);
  }
  const doubt =
    cell.text.trim() === ''
      ? undefined
      : { found: '一格裡的期限與單位分不開，整格列為期限', lookAt: '請對照原始檔，分列期限與單位' };
  return [
    { ...cell, ...(doubt === undefined ? {} : { doubt }) },
    { text: '', firstRow: cell.firstRow, ...(doubt === undefined ? {} : { doubt }) },
  ];
}

/** `人事室（每季）、推廣組（每月）` */
const PAIRS = /[（(][^（()）]+[)）]\s*[、，；;]\s*[^（()）]+[（(][^（()）]+[)）]/u;

const pairsParted: ReadingDoubt = {
  found: '一格裡有幾組單位與期限，分成兩欄後看不出各組的對應',
  lookAt: '請對照原始檔；各組不同的，分成幾項作法',
};

/** The head that names both, and its place; null without one. */
function headOf(
  grid: readonly (readonly GridCell[])[],
): { row: number; column: number; heads: Parts } | null {
  for (const [row, cells] of grid.slice(0, HEAD_ROWS).entries()) {
    for (const [column, { text }] of cells.entries()) {
      const heads =
        text.length > LONGEST_HEAD ? null : (headsIn(text) ?? headsIn(text.replaceAll('\n', '')));
      const isMerged = cells[column - 1] === cells[column] || cells[column + 1] === cells[column];
      if (heads !== null && !isMerged) return { row, column, heads };
    }
  }
  return null;
}

/** `完成期限／承辦單位`, `承辦單位及期限`, `期限（單位）`. */
function headsIn(text: string): Parts | null {
  const [, one = '', sign = '', other = '', end = ''] =
    /^\s*(\p{Script=Han}{2,}?)\s*([／/∕⁄、｜|\n]|[及與和暨]|[（(])\s*(\p{Script=Han}{2,})\s*([)）]?)\s*$/u.exec(
      text,
    ) ?? [];
  const signs = `${sign}${end}`.trim();
  const [first, second] = [one, other].map((head) => columnRole(head) ?? headSense(head));
  if (first === 'deadline' && second === 'unit') return { deadline: one, unit: other, signs };
  return first === 'unit' && second === 'deadline' ? { deadline: other, unit: one, signs } : null;
}

/** Signs at which a cell is parted, the plainer ones first: dates have strokes in them as well. */
const BETWEEN = [
  /[\n；;｜|（()）]/u,
  /[\n；;｜|（()）／]/u,
  /[\n；;｜|（()）／/∕⁄]/u,
  /[\s；;｜|（()）／/∕⁄]/u,
];

function partsOf(text: string, context: TableContext): Parts | null {
  if (text.length > LONGEST_CELL) return null;
  for (const sign of BETWEEN) {
    const pieces = piecesOf(text, sign);
    const times = pieces.filter((piece) => isTime(piece, context));
    const units = pieces.filter((piece) => looksLikeUnits(piece, context.register) !== null);
    const isBoth = times.length > 0 && units.length > 0;
    if (!isBoth || times.length + units.length !== pieces.length) continue;
    return {
      deadline: times.join('\n'),
      unit: units.join('\n'),
      signs: signsBetween(text, pieces),
    };
  }
  return partsWithoutSign(text.replaceAll('\n', '').trim(), context);
}

function piecesOf(text: string, sign: RegExp): string[] {
  return text
    .split(new RegExp(sign, 'gu'))
    .map((piece) => piece.replace(/^[\s／/∕⁄｜|、；;]+|[\s／/∕⁄｜|、；;]+$/gu, ''))
    .filter((piece) => piece !== '');
}

function signsBetween(text: string, pieces: readonly string[]): string {
  return pieces.reduce((rest, piece) => rest.replace(piece, ''), text).replace(/\s/gu, '');
}

/** A cell of two pieces of which one is plainly a time, or plainly units, and the other is not understood. */
function halvesOf(text: string, context: TableContext): Parts | null {
  if (text.length > LONGEST_CELL) return null;
  for (const sign of BETWEEN.slice(0, 3)) {
    const pieces = piecesOf(text, sign);
    const [one = '', other = ''] = pieces;
    if (pieces.length !== 2) continue;
    const signs = signsBetween(text, pieces);
    const isUnits = (piece: string) => looksLikeUnits(piece, context.register) !== null;
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const isFirst = isTime(first, context) && !isTime(second, context);
      if (isFirst || (isUnits(second) && !isUnits(first)))
        return { deadline: first, unit: second, signs };
    }
  }
  return null;
}

/** Time and unit in lines that are wrapped, or were joined, as a PDF has them: `110年10月31日火災預防科`; the longest time there is. */
function partsWithoutSign(text: string, context: TableContext): Parts | null {
  const signs = [...text];
  for (let length = signs.length - 2; length >= 2; length -= 1) {
    const deadline = signs.slice(0, length).join('').trim();
    const unit = signs.slice(length).join('').trim();
    if (!isTime(deadline, context)) continue;
    return looksLikeUnits(unit, context.register) === null ? null : { deadline, unit, signs: '' };
  }
  return null;
}
