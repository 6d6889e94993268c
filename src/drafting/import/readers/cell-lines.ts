import type { Block, TableBlock, TableCell } from '../document/source-document.ts';

/** What stands in a cell as its text, a table in it as lines of its cells; `inside` where there is such a table. */
export function contentOfCell(blocks: readonly Block[]): Pick<TableCell, 'text' | 'inside'> {
  const text = blocks
    .map((block) => (block.kind === 'paragraph' ? block.text : linesOfTable(block)))
    .filter((lines) => lines !== '')
    .join('\n');
  return blocks.some(({ kind }) => kind === 'table') ? { text, inside: blocks } : { text };
}

function linesOfTable({ rows }: TableBlock): string {
  const texts = rows.flatMap((cells) => cells.map(({ text }) => text));
  return texts.filter((text) => text !== '').join('\n');
}
