import type { ColumnType } from '../../datasets/data-dictionary.ts';
import type { CellValue } from '../../datasets/dataset.ts';
import type { Condition } from './view.ts';

/** Whether a value of a column of this type is one that is asked for. Letters count alike, small or capital, in `has`. */
export function matcherOf(
  { test, value }: Condition,
  type: ColumnType,
): (cell: CellValue) => boolean {
  const isMeant = equalTo(value, type);
  switch (test) {
    case 'empty':
      return isEmpty;
    case 'filled':
      return (cell) => !isEmpty(cell);
    case 'is':
      return isMeant;
    case 'not':
      return (cell) => !isMeant(cell);
    case 'has': {
      const part = value.toLowerCase();
      return (cell) => textsOf(cell).some((text) => text.toLowerCase().includes(part));
    }
    case 'from':
    case 'to': {
      const limit = type === 'date' ? value : Number(value);
      return (cell) => cell !== null && (test === 'from' ? cell >= limit : cell <= limit);
    }
  }
}

/** Nothing there: null, or a list of nothing. */
export function isEmpty(cell: CellValue): boolean {
  return cell === null || (typeof cell === 'object' && cell.length === 0);
}

function equalTo(value: string, type: ColumnType): (cell: CellValue) => boolean {
  switch (type) {
    case 'integer':
    case 'number':
      return (cell) => cell === Number(value);
    case 'boolean':
      return (cell) => cell === (value === 'true');
    case 'list':
      return (cell) => (cell as readonly string[]).includes(value);
    case 'string':
    case 'url':
    case 'duration':
    case 'date':
      return (cell) => cell === value;
  }
}

function textsOf(cell: CellValue): readonly string[] {
  if (cell === null) return [];
  return typeof cell === 'object' ? cell : [String(cell)];
}
