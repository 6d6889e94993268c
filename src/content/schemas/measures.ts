import { z } from 'zod';
import { slug, isoDate, notes, rocYear, text } from './scalars.ts';

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
  /** Exact words of the measure's text, or of another cell of its row, that make the promise, e.g. `滿意度達70%以上`. */
  quote: text,
  /** Head of the declared column whose cell is quoted; left out for the measure's own text. */
  column: text.optional(),
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
  /** For when it is promised, where that is not the whole of the plan, as written: `114年度`. */
  period: text.optional(),
  /** How the result is found out, where the source says it: exact words of the row, e.g. `服務滿意度調查`. */
  measured_by: text.optional(),
});

/**
 * A cell of a declared column. The object form is for one that was printed across several: it holds
 * for this row and those below it in the file, and for this column and those declared after it.
 */
export const attributeCellSchema = z.union([
  text,
  z.strictObject({
    /** As printed. */
    text,
    /** How many rows of the table it spans, this one counted. */
    rows: z.int().min(1, { message: '至少跨 1 列' }).default(1),
    /** How many of the declared columns it spans, this one counted. */
    columns: z.int().min(1, { message: '至少跨 1 欄' }).default(1),
  }),
]);

const attributeCells = z.record(z.string(), attributeCellSchema);

const cells = {
  /** Entries of the 完成期限 cell, as printed, one string an entry. */
  deadlines: z.array(deadlineCellSchema).optional(),
  /** Entries of the 承辦單位 (主辦單位) cell, as printed, one string an entry. */
  units: z.array(text).optional(),
  /** Entries of the 協辦單位 cell, where the table has such a column. */
  supporting_units: z.array(text).optional(),
};

/** The cells of a row whose entries are paired with measures. */
export const pairedCells = ['deadlines', 'units', 'supporting_units'] as const;

export type PairedCell = (typeof pairedCells)[number];

const leafSchema = z.strictObject({
  /** Permanent identifier and anchor; unique across the site, never changed, never used again. */
  id: slug,
  /** The row's own number as printed (`"1.1"`, `（1）`); left out where it has none. */
  label: text.optional(),
  /** The 推動作法, whole, without its number; left out only where `plan.md` withholds the row. */
  text: text.optional(),
  ...cells,
  /** Columns that the model does not know, by their head, as printed (see `columns.attributes`). */
  attributes: attributeCells.optional(),
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
  /** Cells of declared columns that were printed beside all of them. */
  attributes: attributeCells.optional(),
  /**
   * Columns whose entries were not as many as the measures, as printed: needed where a measure is withheld
   * and there are now as many as measures are left.
   */
  grouped: z.array(z.enum(pairedCells)).min(1).optional(),
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

/** Where the unit of the figures of a target column stands. Exactly one of the three. */
const unitOfTargets = {
  /** The unit of every figure, as written in the head or beside the table: `%`, `場`. */
  unit: text.optional(),
  /** Head of the declared column that has it: 單位. */
  unit_column: text.optional(),
  /** True where each cell writes it behind its figure: `85%`, `120場`. */
  unit_in_cell: z.literal(true, { message: '只能寫 true；單位不在格子裡就改用 unit' }).optional(),
};

/** A column whose cells promise figures (目標值). Staged ones (`1.完成委託25%`) stand a line each. */
const targetColumnSchema = z.strictObject({
  head: text,
  role: z.literal('target'),
  /** What is counted, where it is the same for all rows. */
  indicator: text.optional(),
  /** Head of the declared column that says what is counted; else the row's own text does. */
  indicator_column: text.optional(),
  /** How the result is to relate to the figure, where the cell's words do not say so. */
  comparator: z.enum(['at-least', 'at-most', 'exactly', 'increase-by', 'decrease-by']),
  ...unitOfTargets,
  /** For when, as written: `113年度`. */
  period: text.optional(),
  /** Period over which it is counted: `每年`. */
  per: text.optional(),
  /** Head of the declared column that has the figure it starts from (現況值, 基準值). */
  baseline_column: text.optional(),
  /** When that figure held, as written. */
  baseline_period: text.optional(),
  /** Heads of the declared columns that say how the result is found out: 評估方式, 衡量標準. */
  measured_by_columns: z.array(text).min(1).optional(),
});

/** A column of sums of money (經費). */
const amountColumnSchema = z.strictObject({
  head: text,
  role: z.literal('amount'),
  /** ISO 4217: `TWD`. */
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/, { message: '幣別是三個大寫英文字母，新臺幣寫 TWD' })
    .describe('幣別（ISO 4217），新臺幣寫 TWD'),
  /** What one of a figure stands for: 1000 where the table is in 千元. */
  multiple: z.int().min(1, { message: '千元寫 1000，元寫 1' }).default(1),
  /** Year of the budget. */
  roc_year: rocYear.optional(),
  /** Where the money comes from, as written: `中央補助`. */
  source: text.optional(),
});

/** A column of weights (權數), in per cent. */
const weightColumnSchema = z.strictObject({ head: text, role: z.literal('weight') });

/**
 * A column of which no more is known than its head (a `text` one may be said to be one), of a further
 * level of headings, of the day on which something begins or ends.
 */
const plainColumnSchema = z.strictObject({
  head: text,
  role: z.enum(['text', 'heading', 'start', 'end']),
});

/** What a declared column means. */
export const columnRoles = [
  'text',
  'target',
  'amount',
  'weight',
  'heading',
  'start',
  'end',
] as const;

/** A further column of a table: its head alone is kept word for word, without a meaning. */
export const attributeColumnSchema = z.union([
  text,
  z.discriminatedUnion('role', [
    plainColumnSchema,
    targetColumnSchema,
    amountColumnSchema,
    weightColumnSchema,
  ]),
]);

/** Heads of the columns, as printed. A column that the table lacks is left out. */
export const columnsSchema = z.strictObject({
  dimension: text.optional(),
  action: text.optional(),
  measure: text,
  deadline: text.optional(),
  unit: text.optional(),
  supporting_unit: text.optional(),
  /** Further columns (績效指標, 經費 …), in order; kept verbatim. */
  attributes: z.array(attributeColumnSchema).optional(),
});

/** A row that was removed; its address goes on answering. */
export const retiredSchema = z.strictObject({
  id: slug,
  retired_on: isoDate,
  reason: text,
  replaced_by: slug.optional(),
});

/** Cells of a table. */
const tableCells = {
  /** What is printed above the table: its title, a date. */
  caption: z.array(text).optional(),
  notes: notes.optional(),
  dimensions: z.array(dimensionSchema).optional(),
  /** 執行項目 and measures of a table, or part of one, without 實施要項: the title of the table stands for it. */
  actions: belowHeading.actions,
  measures: belowHeading.measures,
  innovations: innovationTableSchema.optional(),
};

/** One of several tables of a plan. */
export const tableSchema = z.strictObject({
  /** As printed; what tells it from the plan's other tables. */
  title: text,
  /** Heading of the section of `plan.md` below which it stands; left out = where the table of a plan stands. */
  after: text.optional(),
  columns: columnsSchema,
  ...tableCells,
});

/** Either the plan's one table, or `tables`; an empty list of them says that the plan has none. */
export const measuresFileSchema = z.strictObject({
  tables: z.array(tableSchema).optional(),
  title: text.optional(),
  columns: columnsSchema.optional(),
  ...tableCells,
  retired: z.array(retiredSchema).optional(),
});

/** Of the two forms of `measures.yaml` a file has one: a table of its own, or a list of them. */
export function inOneForm<Schema extends z.ZodType<MeasuresFile>>(schema: Schema): Schema {
  return schema.superRefine((file, context) => {
    const own = (['columns', 'title', 'dimensions', 'actions', 'measures', 'innovations'] as const)
      .filter((key) => file[key] !== undefined)
      .join('、');
    if (file.tables === undefined && file.columns === undefined) {
      context.addIssue({
        code: 'invalid_type',
        expected: 'object',
        path: ['columns'],
        input: file,
      });
    } else if (file.tables !== undefined && own !== '') {
      context.addIssue({
        code: 'custom',
        path: ['tables'],
        message: `只有一個表時不寫 tables；有幾個表時，${own} 都移到 tables 裡所屬的表`,
      });
    }
  });
}

export type MeasuresFile = z.output<typeof measuresFileSchema>;
export type TableNode = Omit<z.output<typeof tableSchema>, 'title'> & {
  title?: string | undefined;
};
export type TableColumns = z.output<typeof columnsSchema>;
export type AttributeColumn = z.output<typeof attributeColumnSchema>;
export type TargetColumn = z.output<typeof targetColumnSchema>;
export type AmountColumn = z.output<typeof amountColumnSchema>;
export type ColumnRole = (typeof columnRoles)[number];
export type AttributeCell = z.output<typeof attributeCellSchema>;
export type DimensionNode = z.output<typeof dimensionSchema>;
export type AspectNode = z.output<typeof aspectSchema>;
export type ActionNode = z.output<typeof actionSchema>;
export type SharedCellNode = z.output<typeof sharedCellSchema>;
export type InnovationTable = z.output<typeof innovationTableSchema>;
export type DeadlineCell = z.output<typeof deadlineCellSchema>;
export type Target = z.output<typeof targetSchema>;
export type Comparator = (typeof comparators)[number];
export type RetiredMeasure = z.output<typeof retiredSchema>;
