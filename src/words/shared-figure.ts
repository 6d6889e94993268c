import type { RowAttribute } from '../corpus/model/corpus.ts';

/** Whether a sum of money or a weight stands in the cell of several rows, each of which shows it. */
export function isSharedFigure({
  role,
  isMerged,
}: Pick<RowAttribute, 'role' | 'isMerged'>): boolean {
  return (role === 'amount' || role === 'weight') && isMerged;
}

/** What a cell says in a text of one plan, in Chinese: a figure of several rows with it that it counts once. */
export function cellInText(cell: RowAttribute): string {
  return isSharedFigure(cell)
    ? `${cell.text}（原表數列或數欄合為這一格，加總時只計一次）`
    : cell.text;
}
