import { guardFormula } from '../../../datasets/formats/csv-text.ts';
import type { Condition, View, ViewColumn } from '../view.ts';

/** What lines are written for. */
export interface SnippetSubject {
  view: View;
  columns: readonly ViewColumn[];
  /** Column of which different values are counted as well, else null. */
  distinct: string | null;
  /** Name of the dataset. */
  dataset: string;
  /** Absolute address of its Parquet file. */
  parquet: string;
  /** Lines that load the whole dataset, as the page gives them. */
  loading: Readonly<Record<'python' | 'r' | 'excel', string>>;
}

/** Type of a column. */
export const typeOf = ({ columns }: SnippetSubject, name: string) =>
  columns.find((column) => column.name === name)!.type;

/** A value as a CSV cell has it. */
export function inCsv({ columns }: SnippetSubject, { column, value }: Condition): string {
  const isGuarded = columns.some(({ name, freeText }) => name === column && freeText);
  return isGuarded ? guardFormula(value) : value;
}

/** Whether a column holds figures. */
export const isNumeric = (subject: SnippetSubject, name: string) =>
  ['integer', 'number'].includes(typeOf(subject, name));

/** A text between double quotation marks, as Python and R take it. */
export const quoted = (text: string) => JSON.stringify(text);

/** Such texts, one after the other. */
export const listed = (names: readonly string[]) => names.map(quoted).join(', ');

/** Name of the dataset as Python and R take it for a variable. */
export function variableOf({ dataset }: SnippetSubject): string {
  return dataset.replaceAll('-', '_');
}
