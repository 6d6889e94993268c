import type { Block, SourceDocument } from '../document/source-document.ts';

/**
 * Characters that are seen by nobody: where a word may be parted, which way a line runs. Those that join or tell apart
 * signs of one picture stay.
 */
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]/u;

/** A word that a program parted at the end of a line. */
const PARTED = /\u00ad\s+(?=\p{Ll})/gu;

/** A document without such characters, whatever the file. */
export function withoutUnseenSigns(document: SourceDocument): SourceDocument {
  return { ...document, blocks: document.blocks.map(withoutIn) };
}

function withoutIn(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, text: seenOf(block.text) };
  const rows = block.rows.map((row) =>
    row.map((cell) => {
      const text = seenOf(cell.text);
      return cell.inside === undefined
        ? { ...cell, text }
        : { ...cell, text, inside: cell.inside.map(withoutIn) };
    }),
  );
  return { ...block, rows };
}

function seenOf(text: string): string {
  if (!UNSEEN.test(text)) return text;
  return text.replace(PARTED, '').replace(new RegExp(UNSEEN, 'gu'), '');
}
