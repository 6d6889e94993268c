import type { Removal } from './conversion-rules.ts';

/** Stands in a narrative where the table stands. No plan has this text. */
export const TABLE_MARK = '〔表〕';

/** The table's columns, read from top to bottom; a proposal table adds its own. */
export type Columns = Map<string, string>;

/** A row of the table by the rules of docs/rows.md. */
export interface ReadRow {
  kind: 'measure' | 'heading' | 'innovation';
  dimension: string;
  aspect: string | null;
  actions: string[];
  path: string[];
  label: string | null;
  text: string;
  deadlines: string[];
  units: string[];
  alignment: 'exact' | 'shared' | 'group';
  /** Cells of a proposal, each below its criterion. */
  innovations: { criterion: string; text: string }[];
}

/** A source file, read without any help of the content. */
export interface SourceReading {
  /** Everything outside the table, in reading order, `TABLE_MARK` where the table stands. */
  narrative: string;
  columns: Columns;
  rows: ReadRow[];
  /** What conversion added. */
  removed: Removal[];
}

/** The headings above a row. */
export interface Headings {
  dimension: string;
  aspect: string | null;
  actions: string[];
}

/** An entry of the 推動作法 column. */
export interface Entry {
  label: string | null;
  text: string;
}

/** A row of kind `measure` that stands directly below the 執行項目. */
export function measureRow(
  headings: Headings,
  entry: Entry,
  beside: Pick<ReadRow, 'deadlines' | 'units' | 'alignment'>,
): ReadRow {
  return { kind: 'measure', ...headings, path: [], ...entry, ...beside, innovations: [] };
}

/** Adds a cell's text to a column. */
export function addToColumn(columns: Columns, name: string, text: string): void {
  columns.set(name, `${columns.get(name) ?? ''}${text}\n`);
}
