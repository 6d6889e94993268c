import type { ColumnDescription } from '../data-dictionary.ts';
import type { CellValue } from '../dataset.ts';

/**
 * CSV after RFC 4180, as text: UTF-8 with a byte order mark (Excel takes UTF-8 for the system's code page
 * without it), records ended by CRLF, a cell quoted where it must be.
 */

/** What stands before the first record. */
export const CSV_START = '\uFEFF';

/** Joins the values of a list in one cell. */
export const LIST_SEPARATOR = ';';

/** A record of cells that are guarded and joined already. */
export function csvRecord(cells: readonly string[]): string {
  return cells.map(quote).join(',') + '\r\n';
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

/**
 * The text of a cell before quoting. Missing = empty; a list is joined with `;`; free text that
 * a spreadsheet would run as a formula is guarded with a leading `'` (see `guardFormula`).
 * @throws {Error} when a value of a list contains `;` or is empty.
 */
export function writeCsvCell(
  column: Pick<ColumnDescription, 'name' | 'freeText'>,
  value: CellValue,
): string {
  if (value === null) return '';
  const text = typeof value === 'object' ? joinList(column.name, value) : String(value);
  return column.freeText ? guardFormula(text) : text;
}

/** Also where only other programs ask for it: LibreOffice cuts at `;` and tabs unless told otherwise. */
function quote(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
