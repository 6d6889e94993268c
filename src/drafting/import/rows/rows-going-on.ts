import { dropSpace } from '../../../meaning/text/fold.ts';
import type { AssignedColumn } from '../model/assigned-column.ts';
import type { PlanTable } from '../model/document-items.ts';
import { withoutContinued } from '../cells/continued-heading.ts';

/**
 * A table in which a row with a heading that is said to go on (`一、環境（續）` below `一、環境`) goes on from the row
 * before, as over the end of a page.
 */
export function withRowsGoingOn(table: PlanTable, columns: readonly AssignedColumn[]): PlanTable {
  const at = columns.findIndex(({ role }) => role === 'dimension');
  if (at === -1) return table;
  let above = '';
  const rows = table.rows.map((row) => {
    const cell = row.cells[at];
    const text = dropSpace(cell?.text ?? '');
    const plain = withoutContinued(text);
    if (plain === text || plain !== above) {
      if (text !== '') above = plain;
      return row;
    }
    return {
      ...row,
      afterBreak: true,
    };
  });
  return { ...table, rows };
}
