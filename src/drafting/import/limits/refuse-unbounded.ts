import { Budget } from './budget.ts';
import { placesOf } from '../document/table-grid.ts';
import type { SourceDocument } from '../document/source-document.ts';

/**
 * Holds what a reader gives to the limits of an import, whatever the format, so that recognising it is
 * bounded as well.
 * @throws {LimitRefusal} when there is more of something than any plan has
 */
export function refuseUnbounded({ blocks, losses }: SourceDocument, budget = new Budget()): void {
  const take = (text: string, where: string) => {
    budget.spend('characters', text.length);
    budget.allow('paragraphCharacters', text.length, where);
  };
  for (const block of blocks) {
    const place = block.place ?? '';
    if (block.kind === 'paragraph') {
      budget.spend('paragraphs');
      take(block.text, place);
      continue;
    }
    for (const [index, cells] of block.rows.entries()) {
      const where = block.rowPlaces?.[index] ?? place;
      for (const { text } of cells) take(text, where);
      // Rows without cells take room as well.
      budget.spend('cells', cells.length === 0 ? 1 : 0, place);
    }
    const { width, places } = placesOf(block, budget.mostOf('columns'));
    budget.allow('columns', width, place);
    budget.spend('cells', places, place);
  }
  for (const loss of losses) budget.spend('lossCharacters', loss.length);
}
