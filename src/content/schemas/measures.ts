import { z } from 'zod';
import { slug, isoDate, notes, text } from './scalars.ts';

/**
 * `measures.yaml`: the table of a plan, as printed.
 *
 * The file keeps the table's cells; which deadline and unit belong to which measure follows
 * from them (docs/rows.md), so a clerk copies cells and decides nothing.
 */

/** A cell entry of the 完成期限 column; the object form is for a slip whose meaning is certain. */
export const deadlineCellSchema = z.union([
  text,
  z.strictObject({
    /** As printed, e.g. `104年12月 務`. */
    text,
    /** What it certainly means, e.g. `104年12月`; only this is read by the machine. */
    canonical: text,
  }),
]);

/** How a promised figure relates to the value. */
export const comparators = [
  'at-least',
  'at-most',
  'exactly',
  'between',
  'increase-by',
  'decrease-by',
] as const;

/** A quantified promise: exact words of the measure, and what they say in figures. */
export const targetSchema = z.strictObject({
  /** Exact words of the measure's text that make the promise, e.g. `滿意度達70%以上`. */
  quote: text,
  /** What is counted, in words of the source where it has them, e.g. `讀者服務整體滿意度`. */
  indicator: text,
  /** Relation of the result to `value`. */
  comparator: z.enum(comparators),
  /** The figure itself; ten thousands written out (`45萬頁` → 450000). */
  value: z.number(),
  /** Upper end for `between`; else absent. */
  value_max: z.number().optional(),
  /** What one is of, as written: `%`, `場`, `影幅`, `次`. */
  unit: text,
  /** Period over which it is counted, when the words say so: `每年`, `每月`, `全年`. */
  per: text.optional(),
  /** The figure that it starts from or is compared with, e.g. 90 in `由90日縮短為30日`. */
  baseline: z.number().optional(),
  /** When that figure held, as written, e.g. `100年度`. */
  baseline_period: text.optional(),
});

const cells = {
  /** Entries of the 完成期限 cell, as printed, one string an entry. */
  deadlines: z.array(deadlineCellSchema).optional(),
  /** Entries of the 承辦單位 (主辦單位) cell, as printed, one string an entry. */
  units: z.array(text).optional(),
  /** Entries of the 協辦單位 cell, where the table has such a column. */
  supporting_units: z.array(text).optional(),
};

const leafSchema = z.strictObject({
  /** Permanent identifier and anchor; unique across the site, never changed, never used again. */
  id: slug,
  /** The row's own number as printed (`"1.1"`, `（1）`); left out where it has none. */
  label: text.optional(),
  /** The 推動作法, whole, without its number; left out only where `plan.md` withholds the row. */
  text: text.optional(),
  ...cells,
  /** Columns that the model does not know, by their head, as printed (see `columns.attributes`). */
  attributes: z.record(z.string(), text).optional(),
  targets: z.array(targetSchema).optional(),
  notes: notes.optional(),
});

/** One entry of the 推動作法 column; `children` are numbered lines below it that are rows of their own. */
export type MeasureNode = z.output<typeof leafSchema> & { children?: MeasureNode[] | undefined };

export const measureSchema: z.ZodType<MeasureNode> = leafSchema.extend({
  children: z.lazy(() => z.array(measureSchema).min(1)).optional(),
});

/** Several measures printed in one cell, beside cells whose values may be for any of them. */
export const sharedCellSchema = z.strictObject({
  ...cells,
  notes: notes.optional(),
  measures: z.array(measureSchema).min(1),
});

/** 執行項目: the numbered headings of one cell and the measures beside them. */
export const actionSchema = z.strictObject({
  /** All numbered 執行項目 of the cell, as printed. */
  headings: z.array(text).min(1),
  notes: notes.optional(),
  measures: z.array(z.union([sharedCellSchema, measureSchema])).min(1),
});

const belowHeading = {
  notes: notes.optional(),
  actions: z.array(actionSchema).min(1).optional(),
  /** Measures that stand beside no 執行項目. */
  measures: z
    .array(z.union([sharedCellSchema, measureSchema]))
    .min(1)
    .optional(),
};

/** 實施要項, second level. */
export const aspectSchema = z.strictObject({
  /** The whole cell, as printed; several headings in one cell are separated by line ends. */
  heading: text,
  ...belowHeading,
});

/** 實施要項, first level. */
export const dimensionSchema = z.strictObject({
  /** Number and name, as printed: `一、服務流程`. */
  heading: text,
  aspects: z.array(aspectSchema).min(1).optional(),
  ...belowHeading,
});

/** A proposal of an innovation table: a row whose cells answer fixed criteria. */
export const proposalSchema = z.strictObject({
  id: slug,
  label: text.optional(),
  /** Name of the proposal; becomes the row's `text`. Left out only where `plan.md` withholds the row. */
  name: text.optional(),
  /** Cells in the order of `criteria`; an empty one is written `""`. Left out with `name`. */
  cells: z.array(z.string()).optional(),
  deadlines: cells.deadlines,
  units: cells.units,
  targets: z.array(targetSchema).optional(),
  notes: notes.optional(),
});

/** A table of proposals against criteria (`nstm-104`: 五、有價值的創意服務). */
export const innovationTableSchema = z.strictObject({
  heading: text,
  criteria: z.array(text).min(1),
  notes: notes.optional(),
  proposals: z.array(proposalSchema).min(1),
});

/** Heads of the columns, as printed. A column that the table lacks is left out. */
export const columnsSchema = z.strictObject({
  dimension: text.optional(),
  action: text.optional(),
  measure: text,
  deadline: text.optional(),
  unit: text.optional(),
  supporting_unit: text.optional(),
  /** Further columns (績效指標, 經費 …), in order; kept verbatim. */
  attributes: z.array(text).optional(),
});

/** A row that was removed; its address goes on answering. */
export const retiredSchema = z.strictObject({
  id: slug,
  retired_on: isoDate,
  reason: text,
  replaced_by: slug.optional(),
});

export const measuresFileSchema = z.strictObject({
  columns: columnsSchema,
  /** What is printed above the table: its title, a date. */
  caption: z.array(text).optional(),
  dimensions: z.array(dimensionSchema).optional(),
  innovations: innovationTableSchema.optional(),
  retired: z.array(retiredSchema).optional(),
});

export type MeasuresFile = z.output<typeof measuresFileSchema>;
export type DimensionNode = z.output<typeof dimensionSchema>;
export type AspectNode = z.output<typeof aspectSchema>;
export type ActionNode = z.output<typeof actionSchema>;
export type SharedCellNode = z.output<typeof sharedCellSchema>;
export type InnovationTable = z.output<typeof innovationTableSchema>;
export type DeadlineCell = z.output<typeof deadlineCellSchema>;
export type Target = z.output<typeof targetSchema>;
export type Comparator = (typeof comparators)[number];
export type RetiredMeasure = z.output<typeof retiredSchema>;
