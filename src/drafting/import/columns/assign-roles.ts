import type { AssignedColumn } from '../model/assigned-column.ts';
import { candidatesOf } from './column-candidate.ts';
import { ColumnPlaces } from './column-places.ts';
import { placeBeside } from './columns-beside.ts';
import { placeTexts } from './columns-of-text.ts';
import { doubtUnread } from './unread-columns.ts';
import type { TableContext } from '../model/table-context.ts';
import type { GridCell } from '../document/table-grid.ts';

/**
 * What each column of a table holds, by its content and place, with its head as one more sign: cells that
 * are deadlines, cells that name units; of the texts, the one with an entry in each row holds the measures, and
 * those before it their headings.
 * @param rows without the heads
 * @param isHeaded a line above the table stands for its 實施要項
 */
export function assignRoles(
  heads: readonly string[],
  rows: readonly (readonly GridCell[])[],
  isHeaded: boolean,
  context: TableContext,
): AssignedColumn[] {
  const places = new ColumnPlaces(candidatesOf(heads, rows, context));
  placeBeside(places);
  placeTexts(places, isHeaded);
  doubtUnread(places);
  return places.columns();
}
