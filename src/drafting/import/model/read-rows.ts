import type { Doubt } from './doubt.ts';
import type { MeasureCell, RecognisedTable } from './recognised-table.ts';
import type { Entry } from '../cells/split-measures.ts';

/** A measure as it was read, with the headings above it. */
export interface ReadRow {
  entry: Entry;
  cell: MeasureCell;
  dimension: string;
  aspects: readonly string[];
  actions: readonly string[];
  /** Of its table. */
  heads: RecognisedTable['columns']['heads'];
}

/** Rows from which on a table tells what its rows are like. */
export const FEWEST_ROWS = 3;

/** Shares of rows: nearly all, most, hardly any, and exceptions. */
export const NEARLY_ALL = 0.8;
export const MOST = 0.6;
export const HARDLY = 0.2;
export const RARELY = 0.1;

/** The measures of a table in their order. */
export function rowsOf({ dimensions, columns: { heads } }: RecognisedTable): ReadRow[] {
  return dimensions.flatMap(({ heading, aspects }) =>
    aspects.flatMap(({ headings, actions }) =>
      actions.flatMap((action) =>
        action.cells.flatMap((cell) =>
          cell.entries.map((entry) => ({
            entry,
            cell,
            dimension: heading?.text ?? '',
            aspects: (headings ?? []).map(({ text }) => text),
            actions: action.headings.map(({ text }) => text),
            heads,
          })),
        ),
      ),
    ),
  );
}

/** A doubt about a column of a row; about the whole row where the table has no such column. */
export function about(
  { entry, cell, heads }: ReadRow,
  column: string,
): Pick<Doubt, 'entry' | 'column' | 'place'> {
  const isMissing =
    (column === 'deadlines' && heads.deadline === undefined) ||
    (column === 'units' && heads.unit === undefined);
  return { entry, place: cell.place, ...(isMissing ? {} : { column }) };
}

/** Columns of a table beside the measures, by the key of their marks. */
export function columnsOf(rows: readonly ReadRow[]): Map<string, readonly string[]> {
  const heads = new Set(rows.flatMap(({ cell }) => [...cell.attributes.keys()]));
  return new Map([
    ['dimension', rows.map(({ dimension }) => dimension)],
    ['actions', rows.map(({ actions }) => actions.join('\n'))],
    ...[...heads].map(
      (head) => [head, rows.map(({ cell }) => cell.attributes.get(head) ?? '')] as const,
    ),
  ]);
}

/** True for cells that hold nothing. */
export const isEmpty = (texts: readonly string[]) => texts.every((text) => text.trim() === '');
