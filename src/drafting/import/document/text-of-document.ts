import type { Block, SourceDocument } from './source-document.ts';

/** The text of a document without its form: a line for each paragraph and each row, cells parted by tabs. */
export function textOfDocument({ blocks }: SourceDocument): string {
  return blocks.map((block) => `${textOf(block)}\n`).join('');
}

function textOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text;
  return block.rows
    .map((cells) => cells.map(({ text }) => text.replaceAll('\n', ' ')).join('\t'))
    .join('\n');
}
