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
  return withSharedDoubted(places.columns(), rows);
}

/**
 * Columns below one head that some rows have merged and others apart, as where a table stands within a cell: kept as several,
 * all of them doubtful.
 */
function withSharedDoubted(
  columns: readonly AssignedColumn[],
  rows: readonly (readonly GridCell[])[],
): AssignedColumn[] {
  const isShared = (at: number) => {
    const [one, other] = [columns[at], columns[at + 1]];
    const areKept = [one, other].every(
      (each) => each?.role === null && each.declared !== 'heading',
    );
    if (!areKept || one?.head !== other?.head) return false;
    // The heading of a group is one cell over all columns.
    const own = rows.filter((cells) => new Set(cells).size > 1);
    const merged = own.filter((cells) => cells[at] === cells[at + 1]);
    return merged.length > 0 && merged.length < own.length;
  };
  return columns.map((column, at) => {
    if (!isShared(at) && !isShared(at - 1)) return column;
    return {
      ...column,
      doubt: {
        found: `「${column.head}」的欄名跨幾欄，有的列合併、有的列分開，照原樣存成幾欄`,
        lookAt: '請對照原始檔，看是否其實是一欄，其中一格裡另有表格',
        isOfAllRows: true,
      },
    };
  });
}
