import type { AttributeColumn } from '../../../content/schemas/measures.ts';
import type { ColumnRole } from './column-roles.ts';
import type { Doubt } from './doubt.ts';
import type { Omission } from '../document/omission.ts';
import type { Heading } from '../cells/split-headings.ts';
import type { Entry } from '../cells/split-measures.ts';
import type { GridCell, TableRow } from '../document/table-grid.ts';

/** Measures printed in one cell and the cells beside them. */
export interface MeasureCell {
  entries: Entry[];
  /** Texts of the cells beside it, one each cell. */
  beside: Record<BesideColumn, string[]>;
  /** Cells of merged rows, by which neighbours are told to share them. */
  merged: Partial<Record<BesideColumn, GridCell>>;
  /** Cells of the declared columns, by head. */
  attributes: Map<string, string>;
  /** Cells of the declared columns that reach the row, also from rows above. */
  covering: Map<string, GridCell>;
  place: string | null;
  /** The rows of the source that it was read from. */
  rows: TableRow[];
}

export type BesideColumn = 'deadline' | 'unit' | 'supporting_unit';

/** Columns beside the measures of which each cell is taken apart. */
export const besideColumns = ['deadline', 'unit', 'supporting_unit'] as const;

/** An 執行項目 cell, or none, and the measures beside it. */
export interface ActionGroup {
  headings: Heading[];
  cells: MeasureCell[];
}

export interface AspectGroup {
  /** All headings of the cell; null for what stands below the first level only. */
  headings: Heading[] | null;
  actions: ActionGroup[];
}

export interface DimensionGroup {
  /** Null where measures stand before the first heading. */
  heading: Heading | null;
  aspects: AspectGroup[];
}

/** The columns of a table: those that the model knows by their head, and the others. */
export interface TableColumns {
  heads: Partial<Record<ColumnRole, string>>;
  attributes: AttributeColumn[];
}

/** A table of measures as a tree, its cells not yet taken apart into values. */
export interface RecognisedTable {
  columns: TableColumns;
  dimensions: DimensionGroup[];
  doubts: Doubt[];
  /** Headings that are printed again in further rows. */
  omissions: Omission[];
}

/** A recognised table, and where it stands. */
export interface PlacedTable {
  table: RecognisedTable;
  /** What is printed above it; null where nothing is. */
  title: string | null;
  /** Heading of the section in which it stands. */
  after: string | null;
  caption: readonly string[];
  place: string | null;
}
