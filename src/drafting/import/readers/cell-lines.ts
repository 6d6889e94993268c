import { columnRole } from '../model/column-roles.ts';
import { headSense } from '../columns/head-words.ts';
import type { Block, TableBlock, TableCell } from '../document/source-document.ts';

/** What stands in a cell as its text, a table in it as lines of its cells or rows; `inside` where there is such a table. */
export function contentOfCell(blocks: readonly Block[]): Pick<TableCell, 'text' | 'inside'> {
  const texts: string[] = [];
  for (const block of blocks) {
    const lines = block.kind === 'paragraph' ? block.text : linesOfTable(block);
    // What stands below a table is no part of its last row.
    const isBelowRow = block.kind === 'paragraph' && isRow(texts.at(-1)?.split('\n').at(-1) ?? '');
    if (lines !== '') texts.push(isBelowRow ? `${DASH}${lines}` : lines);
  }
  const text = texts.join('\n');
  return blocks.some(({ kind }) => kind === 'table') ? { text, inside: blocks } : { text };
}

/** What parts cells of one row in a line. */
export const BETWEEN_CELLS = '｜';

/** What readers write before an item of a list without a number. */
const DASH = '- ';

/** Characters of the longest name of what stands beside it. */
const LONGEST_NAME = 10;

/** A line a cell of a table that is one row or column, else a line a row, with the dash that readers have before items. */
function linesOfTable({ rows }: TableBlock): string {
  const texts = rows
    .map((cells) => cells.map(({ text }) => text).filter((text) => text !== ''))
    .filter((cells) => cells.length > 0);
  if (texts.length < 2 || texts.every((cells) => cells.length < 2)) return texts.flat().join('\n');
  return texts.map(lineOfRow).join('\n');
}

function lineOfRow(texts: readonly string[]): string {
  const [name = '', value = ''] = texts;
  // `完成期限 | 114年3月` names what it holds.
  if (texts.length === 2 && namesColumn(name)) return `${name.replace(/[：:]$/u, '')}：${value}`;
  // Rows of a table in one of these cells stay apart.
  const words = texts.map((text) =>
    withoutDash(text).replaceAll(`\n${DASH}`, '；').replaceAll('\n', ' '),
  );
  return `${DASH}${words.join(BETWEEN_CELLS)}`;
}

function withoutDash(line: string): string {
  return line.startsWith(DASH) ? line.slice(DASH.length) : line;
}

function isRow(line: string): boolean {
  return line.startsWith(DASH) && line.includes(BETWEEN_CELLS);
}

function namesColumn(text: string): boolean {
  return text.length <= LONGEST_NAME && (columnRole(text) ?? headSense(text)) !== null;
}
