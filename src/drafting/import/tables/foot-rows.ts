import { parseLabel } from '../../../meaning/numbers/parse-label.ts';
import type { DocumentItem, PlanTable } from '../model/document-items.ts';
import { groupRows } from './group-rows.ts';
import type { ParagraphBlock } from '../document/source-document.ts';

/** Rows at the foot of a table; more are headings of a form that nobody filled in. */
const MOST_FEET = 8;

/**
 * Takes the last rows of each table that look like headings, but have no number and head nothing, out of it: what
 * stands at the foot of a table is text below it, whoever signs or remarks there.
 */
export function withoutFootRows(items: readonly DocumentItem[]): DocumentItem[] {
  const found = [...items];
  for (const item of items) {
    if (item.kind !== 'plan-table' || item.holds !== 'measures') continue;
    const feet = takeFeet(item);
    if (feet.length === 0) continue;
    const last = item.between.at(-1) ?? item;
    found.splice(found.indexOf(last) + 1, 0, ...feet);
  }
  return found;
}

function takeFeet(table: PlanTable): ParagraphBlock[] {
  const groups = groupRows(table.rows, table.heads);
  const feet: ParagraphBlock[] = [];
  if (table.rows.every((row) => groups.has(row))) return feet;
  const last = table.rows.slice(-MOST_FEET).toReversed();
  for (const row of last) {
    const text = groups.get(row);
    const isEmpty = row.cells.every((cell) => cell.text.trim() === '');
    if (!isEmpty && (text === undefined || parseLabel(text) !== null)) break;
    if (text !== undefined)
      feet.unshift({ kind: 'paragraph', text, headingLevel: null, place: row.place });
    table.rows.pop();
  }
  return feet;
}
