import type { Block } from '../document/source-document.ts';

/** All text of some blocks in one line, to be quoted. */
export function wordsOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.rows.flat().map(({ text }) => text),
    )
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\s+/g, ' ');
}
