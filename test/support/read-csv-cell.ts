import type { ColumnDescription } from '../../src/datasets/data-dictionary.ts';
import type { CellValue } from '../../src/datasets/dataset.ts';
import { LIST_SEPARATOR } from '../../src/datasets/formats/csv-text.ts';

type CellColumn = Pick<ColumnDescription, 'type' | 'freeText' | 'nullable'>;

/** The value of a cell of our CSV files, read as they tell users to; a CSV reader has undone the quotes. */
export function readCsvCell(column: CellColumn, cell: string): CellValue {
  const text = column.freeText ? unguardFormula(cell) : cell;
  if (column.type === 'list') return text === '' ? [] : text.split(LIST_SEPARATOR);
  if (text === '' && column.nullable) return null;
  if (column.type === 'integer' || column.type === 'number') return Number(text);
  if (column.type === 'boolean') return text === 'true';
  return text;
}

/** The text that `guardFormula` was given: one leading `'` is taken off where it put one. */
export function unguardFormula(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell;
}
