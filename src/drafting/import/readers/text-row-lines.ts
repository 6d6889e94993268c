import type { Budget } from '../limits/budget.ts';
import type { TableBlock, TableCell } from '../document/source-document.ts';
import type { TextLine } from './text-line.ts';

/** True for a line of several cells with tabs between them. */
export function isRowLine(line: string): boolean {
  return line.trim().includes('\t') || line.split('\t').length > 2;
}

/** `<p>` and `<br>` set off the paragraphs of a cell; plans have no such signs. */
const paragraphTag = /<\/?p>|<br\s*\/?>/giu;

/**
 * Lines of cells as a table; a line with fewer cells than the longest lacks the last ones.
 * @param removed gets the tags that are no text
 */
export function rowLineTable(
  lines: readonly TextLine[],
  removed: string[],
  budget: Budget,
): TableBlock {
  const rows = lines.map(({ text }) => text.split('\t'));
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const first = `第 ${lines[0]?.number ?? 0} 行開始的表格`;
  budget.allow('columns', width, first);
  budget.spend('cells', width * rows.length, first);
  const cellOf = (text: string): TableCell => {
    for (const [tag] of text.matchAll(paragraphTag)) removed.push(tag);
    const paragraphs = text.replace(paragraphTag, '\n').split('\n');
    const filled = paragraphs.map((each) => each.trim()).filter((each) => each !== '');
    return { text: filled.join('\n'), rowSpan: 1, columnSpan: 1 };
  };
  const rowPlaces = lines.map(({ number }) => `第 ${number} 行`);
  return {
    kind: 'table',
    rows: rows.map((cells) => Array.from({ length: width }, (_, at) => cellOf(cells[at] ?? ''))),
    place: rowPlaces[0] ?? null,
    rowPlaces,
  };
}
