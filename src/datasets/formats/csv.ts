import { describeColumns, type ColumnDescription } from '../data-dictionary.ts';
import type { CellValue } from '../dataset.ts';
import type { DatasetFormat } from './encoder.ts';

/**
 * CSV after RFC 4180: UTF-8 with a byte order mark (Excel takes UTF-8 for the system's code page
 * without it), records ended by CRLF, a header of field names, a cell quoted where it must be.
 *
 * The dozen lines are written here and not taken from a library: what needs care is our own rules
 * (lists, nulls, a guard that can be undone), which a library's guard against formulas would break.
 */
export const csvFormat: DatasetFormat<'csv'> = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8',
  encoding: 'UTF-8',
  maximumRows: null,
  createEncoder(dataset) {
    const columns = describeColumns(dataset);
    const record = (cells: string[]) => cells.map(quote).join(',') + '\r\n';
    return {
      start: () => '\uFEFF' + record(columns.map(({ name }) => name)),
      row: (row) =>
        record(columns.map((column) => writeCsvCell(column, row[column.name] as CellValue))),
      end: () => '',
    };
  },
};

/** Joins the values of a list in one cell. */
export const LIST_SEPARATOR = ';';

type CellColumn = Pick<ColumnDescription, 'name' | 'type' | 'freeText' | 'nullable'>;

/**
 * The text of a cell before quoting. Missing = empty; a list is joined with `;`; free text that
 * a spreadsheet would run as a formula is guarded with a leading `'` (see `guardFormula`).
 * @throws {Error} when a value of a list contains `;` or is empty.
 */
export function writeCsvCell(column: CellColumn, value: CellValue): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? joinList(column.name, value) : String(value);
  return column.freeText ? guardFormula(text) : text;
}

/**
 * Puts `'` before text that begins with `=`, `+`, `-`, `@`, tab or CR, which spreadsheets take for
 * a formula. Text that begins with such a character behind one or more `'` gets one more `'`, so
 * that no two texts give the same cell, and taking one `'` off always undoes the guard:
 * `=1` → `'=1`, `'=1` → `''=1`, but `'tis` → `'tis`.
 */
export function guardFormula(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

/**
 * The values of a list as one text.
 * @throws {Error} when a value contains `;` or is empty, so that the list could not be read back.
 */
export function joinList(name: string, values: readonly string[]): string {
  for (const value of values) {
    if (value === '' || value.includes(LIST_SEPARATOR)) {
      throw new Error(
        `Column ${name}: ${JSON.stringify(value)} cannot stand in a list, whose values are not empty and contain no "${LIST_SEPARATOR}"`,
      );
    }
  }
  return values.join(LIST_SEPARATOR);
}

/** Also where only other programs ask for it: LibreOffice cuts at `;` and tabs unless told otherwise. */
function quote(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
