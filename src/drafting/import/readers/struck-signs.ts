import type { Budget } from '../limits/budget.ts';
import { Losses } from '../limits/losses.ts';
import type { Block, SourceDocument, TableBlock, TableCell } from '../document/source-document.ts';
import { leftOutWords } from './hidden-text.ts';
import { quoteStart, tidyLines } from './paragraph-text.ts';

/** Strokes that are laid over the character before them, with which programs strike out where there are no looks. */
const STROKE = /[\u0335-\u0338]/u;

/** Characters in a row with such a stroke each, and spaces between them. */
const STRUCK =
  /[^\n\p{M}]\p{M}*?[\u0335-\u0338]\p{M}*(?:[^\S\n]*[^\n\p{M}]\p{M}*?[\u0335-\u0338]\p{M}*)*/gu;

/**
 * A document without the text that strokes of its characters strike out, which is quoted, whatever the file; signs that
 * are written with such a stroke, as ≠ can be, stay.
 */
export function withoutStruckSigns(document: SourceDocument, budget: Budget): SourceDocument {
  const reading = new StruckSigns(new Losses(budget));
  const blocks = reading.withoutIn(document.blocks);
  if (reading.losses.size === 0) return document;
  return { ...document, blocks, losses: [...document.losses, ...reading.losses] };
}

class StruckSigns {
  readonly losses: Losses;

  constructor(losses: Losses) {
    this.losses = losses;
  }

  withoutIn(blocks: readonly Block[], around: string | null = null): Block[] {
    return blocks.flatMap((block): Block[] => {
      if (block.kind === 'table') return [this.#withoutInTable(block, around)];
      const text = this.#withoutIn(block.text, block.place ?? around);
      return text === '' && block.text !== '' ? [] : [{ ...block, text }];
    });
  }

  #withoutInTable(table: TableBlock, around: string | null): TableBlock {
    return {
      ...table,
      rows: table.rows.map((row, at) => {
        const place = table.rowPlaces?.[at] ?? table.place ?? around;
        return row.map((cell): TableCell => {
          const text = this.#withoutIn(cell.text, place);
          if (cell.inside === undefined) return { ...cell, text };
          return { ...cell, text, inside: this.withoutIn(cell.inside, place) };
        });
      }),
    };
  }

  #withoutIn(text: string, place: string | null): string {
    if (!STROKE.test(text)) return text;
    const struck: string[] = [];
    const rest = text.replace(STRUCK, (written) => {
      // What is left are signs that Unicode knows with their stroke.
      if (!STROKE.test(written.normalize('NFC'))) return written;
      struck.push(written.replace(/[\u0335-\u0338]/gu, ''));
      return '';
    });
    const left = tidyLines(rest);
    const where = place === null ? (left === '' ? '' : `${quoteStart(left)}處：`) : `${place}：`;
    for (const words of struck) this.losses.add(`${where}${leftOutWords('struck', words)}`);
    return struck.length === 0 ? text : left;
  }
}
