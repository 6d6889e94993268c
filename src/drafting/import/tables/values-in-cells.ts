import { headSense } from '../columns/head-words.ts';
import {
  withoutNamedValues,
  type NamedValue,
  type TextWithValues,
} from '../columns/named-values.ts';
import { linesOf } from '../document/clean-text.ts';
import type { Omission } from '../document/omission.ts';
import type { GridCell } from '../document/table-grid.ts';
import { columnRole } from '../model/column-roles.ts';
import type { TableContext } from '../model/table-context.ts';
import { isOneCell } from './time-columns.ts';

/** Fewest lines that name when and by whom, and the share of the filled cells that do. */
const FEWEST = 3;
const NEARLY_ALL = 0.8;

/** A cell as three: its words, and when and by whom its lines say that they are done. */
interface Parts {
  text: string;
  deadline: string;
  unit: string;
  signs: readonly string[];
}

/**
 * The rows of a table without columns for when and who, in which nearly all cells of one column end with both
 * (`開放線上繳費（停車管理科／114年5月）`), or name both in lines of their own, with a column for each; any other as they are.
 * @param omissions gets the signs around what is taken out
 */
export function withValuesInCells(
  grid: GridCell[][],
  context: TableContext,
  place: string | null,
  omissions: Omission[],
): GridCell[][] {
  const width = grid[0]?.length ?? 0;
  for (let column = 0; column < width; column += 1) {
    const parts = partsIn(grid, column, context);
    if (parts === null) continue;
    const head = grid.findIndex((row) => parts.has(row[column]!)) - 1;
    if (head < 0 || namesBeside(grid.slice(0, head + 1))) return grid;
    const first = grid[head + 1]![column];
    const doubt = {
      found: `期限與單位由「${grid[head]![column]!.text.trim()}」欄各項的文字分出`,
      lookAt: '請核對各項的期限與單位',
    };
    for (const { signs } of parts.values())
      omissions.push({ reason: '期限與單位前後的符號', text: signs.join(''), place });
    const made = new Map<GridCell, readonly GridCell[]>();
    return grid.map((row, at) =>
      row.flatMap((cell, index) => {
        if (index !== column) return [cell];
        if (at < head || isOneCell(row)) return [cell, cell, cell];
        const cells = made.get(cell) ?? threeOf(cell, at === head ? HEADS : parts.get(cell));
        made.set(cell, cells);
        return cell === first ? [cells[0]!, { ...cells[1]!, doubt }, cells[2]!] : cells;
      }),
    );
  }
  return grid;
}

const HEADS = { deadline: '完成期限', unit: '承辦單位' };

function threeOf(
  cell: GridCell,
  { text = cell.text, deadline = '', unit = '' }: Partial<Parts> = {},
): readonly GridCell[] {
  const { firstRow } = cell;
  return [
    { ...cell, text },
    { text: deadline, firstRow },
    { text: unit, firstRow },
  ];
}

/** The cells of a column that end with a deadline and units, each line of them; null where there are few. */
function partsIn(
  grid: readonly (readonly GridCell[])[],
  column: number,
  context: TableContext,
): Map<GridCell, Parts> | null {
  const cells = new Set(grid.slice(1).flatMap((row) => (isOneCell(row) ? [] : [row[column]!])));
  const filled = [...cells].filter(({ text }) => text.trim() !== '');
  const found = new Map(
    filled.flatMap((cell) => {
      const parts = partsOf(cell.text, context);
      return parts === null ? [] : [[cell, parts] as const];
    }),
  );
  const lines = [...found.values()].flatMap(({ deadline }) => deadline.split('\n'));
  return lines.length >= FEWEST && found.size >= filled.length * NEARLY_ALL ? found : null;
}

function partsOf(text: string, context: TableContext): Parts | null {
  const lines = linesOf(text).map((line) => withoutNamedValues(line, context));
  const of = (values: readonly NamedValue[], column: NamedValue['column']) =>
    values.filter((value) => value.column === column).map((value) => value.text);
  const are = lines.map(({ values }) => [of(values, 'deadline'), of(values, 'unit')] as const);
  const isWhole = lines.every(
    ({ rest, values }, at) =>
      rest !== '' &&
      are[at]![0].length === 1 &&
      are[at]![1].length > 0 &&
      are[at]!.flat().length === values.length,
  );
  if (lines.length === 0) return null;
  if (!isWhole) return namedIn(lines);
  return {
    text: lines.map(({ rest }) => rest).join('\n'),
    deadline: are.map(([deadlines]) => deadlines[0]!).join('\n'),
    unit: are.map(([, units]) => units.join('、')).join('\n'),
    signs: lines.flatMap(({ signs }) => signs),
  };
}

/** A cell of which lines of their own name one deadline and units: `辦理單位：長照科`, `辦理時程：114年6月`. */
function namedIn(lines: readonly TextWithValues[]): Parts | null {
  const naming = lines.filter(({ values }) => values.length > 0);
  const own = lines.filter(({ values }) => values.length === 0);
  const values = naming.flatMap((line) => line.values);
  const of = (column: NamedValue['column']) =>
    values.filter((value) => value.column === column).map(({ text }) => text);
  const [deadlines, units] = [of('deadline'), of('unit')];
  const arePlain = naming.every(({ rest }) => rest === '') && own.length > 0;
  const areBoth = deadlines.length === 1 && units.length > 0;
  if (!arePlain || !areBoth || deadlines.length + units.length !== values.length) return null;
  return {
    text: own.map(({ rest }) => rest).join('\n'),
    deadline: deadlines[0]!,
    unit: units.join('、'),
    signs: naming.flatMap(({ signs }) => signs),
  };
}

/** Whether a head names when or who alone. */
function namesBeside(heads: readonly (readonly GridCell[])[]): boolean {
  const senses = heads.flat().map(({ text }) => columnRole(text) ?? headSense(text));
  return senses.some(
    (sense) => sense !== null && ['deadline', 'unit', 'start', 'end', 'both_units'].includes(sense),
  );
}
