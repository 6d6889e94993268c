import { splitLabel } from '../../../meaning/numbers/parse-label.ts';
import { dropSpace } from '../../../meaning/text/fold.ts';
import { ENDED } from '../cells/sentence-end.ts';
import { append } from '../document/append.ts';
import { columnRole } from '../model/column-roles.ts';
import type { Doubt } from '../model/doubt.ts';
import { headSense } from '../columns/head-words.ts';
import type { Omission } from '../document/omission.ts';
import type { Block, TableBlock } from '../document/source-document.ts';
import { expandSpans } from '../document/table-grid.ts';
import type { TableContext } from '../model/table-context.ts';
import { timeColumns } from '../tables/time-columns.ts';

/** Fewest rows, the heads aside, of which the first cells have to be the same. */
const FEWEST_ROWS = 2;

/** Characters of the longest line that may stand between both parts: `（續表）`. */
const LONGEST_BETWEEN = 20;

/** Fewest characters of the cells, or of what they are called, by which rows of a chart are told to be those of the table before. */
const SHORTEST_TOLD = 3;

/**
 * Blocks in which a table that was too wide for its page is whole: its further columns (when, who) stand in the next table,
 * whose first column repeats that of the first, row by row. So is a chart of times (`工作項目 | 1月 … 12月`) whose other columns
 * repeat columns of the table before, or say them more shortly.
 * @param told gets what is repeated, and that both were joined
 */
export function withSidewaysJoined(
  blocks: readonly Block[],
  context: TableContext,
  told: { doubts: Doubt[]; omissions: Omission[] },
): Block[] {
  const read: Block[] = [];
  for (const block of blocks) {
    const at = read.findLastIndex((each) => !mayStandBetween(each));
    const before = read[at];
    if (block.kind !== 'table' || before?.kind !== 'table') {
      read.push(block);
      continue;
    }
    const isChart = !goesOnSideways(before, block);
    const repeated = isChart ? repeatedInChart(before, block, context) : 1;
    if (repeated === 0) {
      read.push(block);
      continue;
    }
    read[at] = joined(before, block, repeated);
    append(
      told.omissions,
      block.rows.map((cells, row) => ({
        reason: '並排續表重複的第一欄',
        text: cells
          .slice(0, repeated)
          .map(({ text }) => text)
          .join(' '),
        place: block.rowPlaces?.[row] ?? block.place,
      })),
    );
    told.doubts.push({
      place: block.place,
      found: isChart
        ? '期程表的各列依序是前一個表的各列，已左右併成一個'
        : '兩個表格的第一欄逐列相同，已左右併成一個',
      lookAt: '請核對期限與單位是否對應各項作法',
    });
  }
  return read;
}

function mayStandBetween(block: Block): boolean {
  return block.kind === 'paragraph' && block.text.length <= LONGEST_BETWEEN;
}

/** Whether a table lacks when or who, and the next one has it beside the same first cells. */
function goesOnSideways(one: TableBlock, other: TableBlock): boolean {
  if (one.rows.length !== other.rows.length || one.rows.length <= FEWEST_ROWS) return false;
  if (![one, other].every(isEven)) return false;
  const firsts = one.rows.map(([first]) => dropSpace(first?.text ?? ''));
  const isSame = other.rows.every(([first], row) => dropSpace(first?.text ?? '') === firsts[row]);
  if (!isSame || firsts.includes('') || new Set(firsts).size < firsts.length) return false;
  const [own, further] = [headsOf(one), headsOf(other)];
  const [ownRoles, furtherRoles] = [own.map(roleOf), further.map(roleOf)];
  return (
    ownRoles.includes('measure') &&
    !furtherRoles.includes('measure') &&
    !further.some((head) => own.includes(head)) &&
    (['deadline', 'unit'] as const).some(
      (role) => furtherRoles.includes(role) && !ownRoles.includes(role),
    ) &&
    (['deadline', 'unit'] as const).every(
      (role) => !furtherRoles.includes(role) || !ownRoles.includes(role),
    )
  );
}

/** How many columns of a chart of times repeat columns of the table before, all but those of the times; 0 for any other table. */
function repeatedInChart(one: TableBlock, chart: TableBlock, context: TableContext): number {
  if (one.rows.length !== chart.rows.length || one.rows.length <= FEWEST_ROWS) return 0;
  const grid = expandSpans(chart);
  const columns = timeColumns(grid, context);
  if (columns?.headRow !== 0 || columns.first + columns.times.length < columns.width) return 0;
  const cellsOf = (rows: typeof grid, column: number) =>
    rows.slice(1).map((row) => dropSpace(row[column]?.text ?? ''));
  const above = expandSpans(one);
  const known = (above[0] ?? []).map((_, column) => cellsOf(above, column));
  const repeated = Array.from({ length: columns.first }, (_, column) => cellsOf(grid, column));
  const areKnown = repeated.every(
    (cells) =>
      cells.every((text, row) => text === String(row + 1)) ||
      known.some((each) => cells.every((text, row) => says(each[row]!, text))),
  );
  // Numbers alone are those of any table.
  const isTold = repeated.some(
    (cells) =>
      new Set(cells).size === cells.length && cells.every((text) => text.length >= SHORTEST_TOLD),
  );
  const isPlain = chart.rows.every((cells) => cells.every(({ rowSpan }) => rowSpan === 1));
  return areKnown && isTold && isPlain ? columns.first : 0;
}

/** Whether a cell has what a chart calls it: `1.提供老花眼鏡及放大鏡，供民眾借用。` what `提供老花眼鏡` does. */
function says(cell: string, name: string): boolean {
  if (cell === name) return true;
  const plain = splitLabel(name).rest.replace(ENDED, '');
  return plain.length >= SHORTEST_TOLD && cell.includes(plain);
}

/** Without merged cells, and as wide in each row. */
function isEven({ rows }: TableBlock): boolean {
  const width = rows[0]?.length ?? 0;
  return rows.every(
    (cells) =>
      cells.length === width &&
      cells.every(({ rowSpan, columnSpan }) => rowSpan === 1 && columnSpan === 1),
  );
}

function headsOf({ rows: [heads = []] }: TableBlock): string[] {
  return heads.slice(1).map(({ text }) => dropSpace(text));
}

function roleOf(head: string): string | null {
  return columnRole(head) ?? headSense(head);
}

function joined(one: TableBlock, other: TableBlock, repeated: number): TableBlock {
  return {
    ...one,
    rows: one.rows.map((cells, row) => [...cells, ...(other.rows[row] ?? []).slice(repeated)]),
  };
}
