import { assignRoles } from '../columns/assign-roles.ts';
import { type ColumnRole, columnRole } from '../model/column-roles.ts';
import { withoutContacts } from './contacts-of-units.ts';
import { withDittos } from './ditto-cells.ts';
import { withDueColumns } from './due-columns.ts';
import type { TableGuess } from '../model/document-items.ts';
import type { GuessTable } from './guess-table.ts';
import { withoutListSigns } from './listed-beside.ts';
import { withMonthsBySigns } from './months-by-signs.ts';
import { namesOutermost } from '../columns/head-words.ts';
import { withKeyedHeadings } from './keyed-rows.ts';
import type { Omission } from '../document/omission.ts';
import type { TableBlock } from '../document/source-document.ts';
import type { TableContext } from '../model/table-context.ts';
import { type GridCell, expandSpans } from '../document/table-grid.ts';
import { withoutRepeatsInCells } from './repeated-in-cells.ts';
import { findHead, headsOf } from './table-heads.ts';
import type { TimeColumns } from './time-columns.ts';
import { withUnitsBySigns } from './units-by-signs.ts';
import { withValuesInCells } from './values-in-cells.ts';

/** A table of a document, and the row of its heads; null without one. */
export interface ReadTable {
  grid: GridCell[][];
  /** Cells of headings that a row names (`策略 | 便民服務`). */
  keyed: ReadonlySet<GridCell>;
  head: {
    at: number;
    heads: string[];
    bodyAt: number;
    guess: TableGuess | null;
    /** A line above it may head its rows: no column has the outermost headings. */
    isOpen: boolean;
  } | null;
  /** Its columns of months, where it has such; those of the table before where it goes on from them. */
  months: TimeColumns | null;
}

/**
 * A table with its merged cells spread, ditto marks and combined columns parted, and its heads where it has some.
 * @param omissions gets what that leaves out
 * @param before the table before
 * @param mayChart whether columns of months with signs are read as deadlines
 */
export function readTable(
  block: TableBlock,
  omissions: Omission[],
  context: TableContext,
  guess: GuessTable,
  before: ReadTable | null,
  mayChart: boolean,
): ReadTable {
  const merged = withoutRepeatsInCells(expandSpans(block), block.place, omissions);
  const spread = withDittos(merged, block.place, omissions);
  const plain = withoutListSigns(spread, context, block.place, omissions);
  const units = withoutContacts(plain, context, block.place, omissions);
  const named = withUnitsBySigns(units, context, block.place, omissions);
  const charted = mayChart
    ? withMonthsBySigns(named, context, block.place, omissions, before?.months ?? null)
    : { grid: named, columns: null };
  const { columns: months } = charted;
  const told = withValuesInCells(charted.grid, context, block.place, omissions);
  const due = withDueColumns(told, context, block.place, omissions);
  const { grid, keyed } = withKeyedHeadings(due, block.place, omissions);
  const { at, guess: guessed } = findHead(grid, context, guess);
  if (at === -1) return { grid, keyed, head: null, months };
  const { heads, bodyAt } = headsOf(grid, at);
  const isOpen = lacksOutermost(heads, grid.slice(bodyAt), context);
  return { grid, keyed, head: { at, heads, bodyAt, guess: guessed, isOpen }, months };
}

/** Whether no column has 實施要項: none is named so, and of headings there is one column at most. */
function lacksOutermost(
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  context: TableContext,
): boolean {
  const roles = assignRoles(heads, rows, false, context).map(({ role }) => role);
  // A head that names them (`實施要領`) may be that of the measures all the same.
  const isNamed = (head: string) => columnRole(head) === 'dimension' || namesOutermost(head);
  if (heads.some((head, at) => isNamed(head) && roles[at] !== 'measure')) return false;
  return roles.filter((role) => headingRoles.includes(role)).length <= 1;
}

const headingRoles: readonly (ColumnRole | null)[] = ['dimension', 'aspect', 'action'];
