import type { Row, RowAttribute } from '../../corpus/model/corpus.ts';
import type { Target } from '../../content/schemas/measures.ts';

/** The cells of declared columns that are shown as they are printed; 起 and 迄 are shown as a deadline. */
export function shownCells({ attributes }: Pick<Row, 'attributes'>): RowAttribute[] {
  return attributes.filter(({ role }) => role !== 'start' && role !== 'end');
}

/** The targets that are said in words: those of the row's own text; others stand in their cells. */
export function targetsInText({ targets }: Pick<Row, 'targets'>): Target[] {
  return targets.filter(({ column }) => column === undefined);
}
