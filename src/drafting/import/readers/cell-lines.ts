import type { Block, TableBlock } from '../source-document.ts';

/** Lines of a cell; a table in it as lines of its cells. */
export function linesOfCell(blocks: readonly Block[], losses: Set<string>): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return block.text;
      losses.add(`${block.place ?? ''}在另一個表格的儲存格裡，只讀入文字，不分欄列`);
      return linesOfTable(block);
    })
    .filter((text) => text !== '')
    .join('\n');
}

function linesOfTable({ rows }: TableBlock): string {
  const texts = rows.flatMap((cells) => cells.map(({ text }) => text));
  return texts.filter((text) => text !== '').join('\n');
}
