import { foldForSearch } from '../../meaning/text/fold.ts';
import { itemsUnderHeadings, type HeadedRows } from '../views/dimension-groups.ts';
import type { ComparedRow, Comparison, FileRow } from './comparison.ts';
import { UNMAPPED, type RowChoice } from './row-choice.ts';

/** Rows of one plan that were chosen, under the headings that they stand under there. */
export interface NarrowedColumn {
  count: number;
  parts: readonly HeadedRows<ComparedRow>[];
}

export interface NarrowedDimension {
  /** Null for rows whose headings are mapped to no dimension. */
  dimensionId: string | null;
  /** By plan, in the order of the comparison. */
  columns: readonly NarrowedColumn[];
}

/** What of plans side by side was chosen. */
export interface Narrowed {
  /** A dimension that was asked for is there, though no plan may have a row in it. */
  dimensions: readonly NarrowedDimension[];
  /** Rows by plan. */
  counts: readonly number[];
  /** The words sought, in the form in which texts are searched. */
  needles: readonly string[];
}

/** The rows of the plans that belong to the dimension, hold every word and read like another, by dimension. */
export function narrow({ plans, dimensions }: Comparison, choice: RowChoice): Narrowed {
  const needles = choice.words.split(' ').map(foldForSearch).filter(Boolean);
  const wanted = choice.dimension === UNMAPPED ? null : choice.dimension;
  const asked =
    choice.dimension === ''
      ? dimensions
      : [
          dimensions.find(({ dimensionId }) => dimensionId === wanted) ?? {
            dimensionId: wanted,
            columns: plans.map(() => []),
          },
        ];
  const found = asked.map(({ dimensionId, columns }) => ({
    dimensionId,
    columns: columns.map((rows) =>
      columnOf(
        rows.filter(({ row, alike }) => holds(row, needles) && (!choice.alike || alike.length > 0)),
      ),
    ),
  }));
  return {
    dimensions:
      choice.dimension === ''
        ? found.filter(({ columns }) => columns.some(({ count }) => count > 0))
        : found,
    counts: plans.map((_, position) =>
      found.reduce((sum, { columns }) => sum + columns[position]!.count, 0),
    ),
    needles,
  };
}

function columnOf(rows: readonly ComparedRow[]): NarrowedColumn {
  return { count: rows.length, parts: itemsUnderHeadings(rows, ({ row }) => row) };
}

/** Whether the row's text, or what stands above it, holds every word. */
function holds(row: FileRow, needles: readonly string[]): boolean {
  if (needles.length === 0) return true;
  const text = [row.text ?? '', row.dimension, row.aspect ?? '', ...row.actions, ...row.path]
    .map(foldForSearch)
    .join('\n');
  return needles.every((needle) => text.includes(needle));
}
