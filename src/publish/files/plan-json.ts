import { z } from 'zod';
import { declaredHeads, type DeclaredColumn } from '../../content/table/declared-columns.ts';
import { columnRoles, type TableColumns } from '../../content/schemas/measures.ts';
import type { Corpus, Plan, PlanTable, ReviewMark, Section } from '../../corpus/model/corpus.ts';
import { markInWords } from '../../corpus/assembly/review-words.ts';
import { assignments } from '../../datasets/assignments.ts';
import { attachments } from '../../datasets/attachments.ts';
import { attributes } from '../../datasets/attributes.ts';
import { planCorpus } from '../../datasets/cuts.ts';
import { crosswalk } from '../../datasets/crosswalk.ts';
import type { DatasetContext } from '../../datasets/column.ts';
import { field, textField, textListField } from '../../datasets/fields.ts';
import type { Bilingual } from '../../content/bilingual.ts';
import { deadlines } from '../../datasets/deadlines.ts';
import { innovations } from '../../datasets/innovations.ts';
import { measures } from '../../datasets/measures.ts';
import { plans } from '../../datasets/plans.ts';
import { results } from '../../datasets/results.ts';
import { amounts } from '../../datasets/amounts.ts';
import { tables } from '../../datasets/tables.ts';
import { targets } from '../../datasets/targets.ts';
import type { Standing } from '../../corpus/model/standing.ts';
import { revisions } from '../../datasets/revisions.ts';
import { withholdings } from '../../datasets/withholdings.ts';
import { isoDate, slug, webAddress } from '../../content/schemas/scalars.ts';
import { sectionRolesSchema, type SectionRole } from '../../content/schemas/plan.ts';
import { absoluteUrl } from '../../corpus/addresses/site-address.ts';
import { asUri } from '../../meaning/text/uri.ts';
import { facts } from './field-facts.ts';
import { licenceField, licenceOf } from './licence.ts';
import { planWords } from './plan-words.ts';

/** A row of the plan's table: the fields of dataset `measures`, and its rows in the others. */
const rowSchema = z.strictObject({
  ...measures.schema.shape,
  typed_deadlines: field(z.array(deadlines.entrySchema), {
    title: deadlines.title,
    description: {
      zh: '資料集 deadlines 中屬於該列的資料；deadlines 欄則是原文。',
      en: 'What dataset deadlines has of this row; the field deadlines holds the words as written.',
    },
  }),
  assignments: field(z.array(assignments.entrySchema), wordsOf(assignments)),
  targets: field(z.array(targets.entrySchema), wordsOf(targets)),
  innovations: field(z.array(innovations.entrySchema), wordsOf(innovations)),
  attributes: field(z.array(attributes.entrySchema), wordsOf(attributes)),
  results: field(z.array(results.entrySchema), wordsOf(results)),
  amounts: field(z.array(amounts.entrySchema), wordsOf(amounts)),
});

const count = z.int().min(0);

const cellsSchema = z.array(z.string());

const columnsSchema = z.strictObject({
  dimension: z.string().nullable(),
  action: z.string().nullable(),
  measure: z.string(),
  deadline: z.string().nullable(),
  unit: z.string().nullable(),
  supporting_unit: z.string().nullable(),
  attributes: z.array(z.string()),
});

const innovationTableSchema = z.strictObject({
  heading: z.string(),
  criteria: z.array(z.string()),
  notes: z.array(z.string()),
});

const countsSchema = z.strictObject({
  done: count,
  'in-progress': count,
  late: count,
  'not-started': count,
  cancelled: count,
  settled: count,
  without: count,
} satisfies Record<Standing, z.ZodType>);

/** Something that a person has still to check, or has checked. */
const markSchema = z.strictObject({
  measure_id: field(
    slug.nullable(),
    facts(
      '列識別碼',
      'Measure identifier',
      '疑義所在的列；指整份計畫者為空。',
      'Row that it concerns; null for the plan as a whole.',
    ),
  ),
  column: field(
    z.string().nullable(),
    facts(
      '欄',
      'Column',
      '那一列的哪一欄：資料集 measures 的欄名，或該表的欄名；指整列者為空。',
      'Column of the row: a field of dataset measures, or the head of another column of the table; null for the whole row.',
    ),
  ),
  reason: textField(facts('疑義', 'Reason', '有什麼疑義。', 'What is doubtful.')),
  source_words: field(
    z.string().nullable(),
    facts(
      '來源原文',
      'Source words',
      '來源在該處的文字；未載明者為空。',
      'Words of the source there; null where not given.',
    ),
  ),
  source_place: field(
    z.string().nullable(),
    facts(
      '來源位置',
      'Place in the source',
      '在來源的哪裡；未載明者為空。',
      'Where in the source they stand; null where not given.',
    ),
  ),
});

const sectionRoles = Object.keys(sectionRolesSchema.shape) as SectionRole[];

/**
 * One plan, whole: the fields of dataset `plans`, then the plan's text, its table with everything
 * that hangs on each row, and where all of it comes from.
 */
export const planFileSchema = z.strictObject({
  ...plans.schema.shape,
  notes: textListField(
    facts(
      '註記',
      'Notes',
      '本站對整份計畫的說明。',
      'Remarks of this site on the plan as a whole.',
    ),
  ),
  review: textListField(
    facts(
      '待確認',
      'To be reviewed',
      '尚待人工確認的地方；沒有時為空清單。',
      'Passages that a person has still to check; empty where there are none.',
    ),
  ),
  sections: field(
    z.array(
      z.strictObject({
        heading: textField(
          facts('標題', 'Heading', '該節標題，依原文。', 'Heading of the section as written.'),
        ),
        role: field(
          z.enum(sectionRoles).nullable(),
          facts(
            '用途',
            'Role',
            '該節同時作為哪一項資料；其他為空。',
            'What the section is also read as; else null.',
          ),
        ),
        text: field(
          z.string(),
          facts(
            '文字',
            'Text',
            '該節文字，段落與清單項目一項一行；不予公開者是空字串，見 withholdings。',
            'Text of the section, paragraphs and list items one a line; empty where it is withheld, see withholdings.',
          ),
        ),
        level: field(
          z.int().min(1),
          facts(
            '層級',
            'Level',
            '標題的層級：1 是各節，2 是其下的小節，依此類推。',
            'Level of the heading: 1 for a section, 2 for one within it, and so on.',
          ),
        ),
        tables: field(
          z.array(z.strictObject({ head: cellsSchema, rows: z.array(cellsSchema) })),
          facts(
            '文中的表',
            'Tables in the text',
            '該節文字裡的表格，依序；text 裡一列一行，各格以定位字元分開。',
            'Tables that stand in the text of the section, in order; in text they are a row a line, cells apart by tabs.',
          ),
        ),
      }),
    ),
    facts('各節文字', 'Sections', '計畫的各節文字，依序。', 'Sections of the plan in order.'),
  ),
  caption: textListField(
    facts('表頭文字', 'Caption', '印在表格上方的文字。', 'What is printed above the table.'),
  ),
  columns: field(
    columnsSchema,
    facts(
      '表格欄名',
      'Columns',
      '表格各欄的欄名，依原文；沒有該欄者為空。有幾個表時是第一個表的，其他見 tables；沒有表時都是空的。',
      'Heads of the table’s columns as written; null where the table lacks the column. Of several tables those of the first, the others stand in tables; all empty where there is no table.',
    ),
  ),
  innovation_table: field(
    innovationTableSchema.nullable(),
    facts(
      '創新表',
      'Innovation table',
      '創新服務表的標題與評核項目；其提案列於 rows。沒有此表者為空。',
      'Heading and criteria of the innovation table, whose proposals stand in rows; null where there is none.',
    ),
  ),
  rows: field(z.array(rowSchema), wordsOf(measures)),
  retired: field(
    z.array(
      z.strictObject({
        measure_id: slug,
        retired_on: isoDate,
        reason: z.string(),
        replaced_by: slug.nullable(),
      }),
    ),
    facts(
      '已移除的列',
      'Retired rows',
      '曾經刊登、後來移除的列；其識別碼不再使用。',
      'Rows that were published and then removed; their identifiers are not used again.',
    ),
  ),
  version: revisions.schema.shape.version,
  versions: field(z.array(revisions.schema.omit({ plan_id: true })), wordsOf(revisions)),
  withholdings: field(z.array(withholdings.schema.omit({ plan_id: true })), wordsOf(withholdings)),
  crosswalk: field(
    z.array(crosswalk.schema.omit({ plan_id: true, url: true })),
    wordsOf(crosswalk),
  ),
  source: field(
    z
      .strictObject({
        name: textField(facts('檔名', 'Name', '來源檔原來的檔名。', 'Name that the file had.')),
        sha256: field(
          z.string(),
          facts('SHA-256', 'SHA-256', '檔案的 SHA-256 檢核碼。', 'SHA-256 of the file.'),
        ),
        bytes: field(
          z.int().min(0),
          facts('大小', 'Size', '檔案大小（位元組）。', 'Size of the file in bytes.'),
        ),
        url: field(
          webAddress,
          facts('下載網址', 'Download', '本站的下載網址。', 'Where it can be had on this site.'),
        ),
        original_url: field(
          webAddress.nullable(),
          facts(
            '原始網址',
            'Original address',
            '原本發布的網址；不詳者為空。',
            'Where it was published; null where unknown.',
          ),
        ),
        redacted: field(
          z.boolean(),
          facts(
            '遮蔽版',
            'Redacted',
            '不予公開的部分已遮蔽者為 true。',
            'True for a copy in which what is withheld was made illegible.',
          ),
        ),
        notes: textListField(
          facts('註記', 'Notes', '本站對來源檔的說明。', 'Remarks of this site on the file.'),
        ),
      })
      .nullable(),
    facts(
      '來源檔',
      'Source',
      '轉錄所據的檔案；沒有者與不予公開者為空。',
      'File the plan was transcribed from; null where there is none, or where it is withheld.',
    ),
  ),
  licence: licenceField,
  results: field(
    z
      .strictObject({
        periods: z.array(
          z.strictObject({
            period_id: z.string(),
            name: z.string(),
            start: isoDate,
            end: isoDate,
            counts: countsSchema,
          }),
        ),
        notes: z.array(z.string()),
      })
      .nullable(),
    facts(
      '執行情形摘要',
      'Summary of results',
      '各期與各狀態的項數（推動作法與創新提案，不含標題；settled 為先前已完成或停辦，without 為沒有回報）；各項的回報列於 rows。執行結果不詳者為空。',
      'Reporting periods with the number of rows in each state, headings left out; settled means done or cancelled before, without means not reported. The reports themselves stand in rows. Null where results are not known.',
    ),
  ),
  tables: field(
    z.array(
      z.strictObject({
        ...tables.schema.omit({ plan_id: true }).shape,
        caption: z.array(z.string()),
        notes: z.array(z.string()),
        columns: columnsSchema,
        declared_columns: z.array(
          z.strictObject({
            head: z.string(),
            role: z.enum(columnRoles),
            unit: z.string().nullable(),
            period: z.string().nullable(),
            currency: z.string().nullable(),
            multiple: z.int().nullable(),
            roc_year: z.int().nullable(),
            source: z.string().nullable(),
          }),
        ),
        innovation_table: innovationTableSchema.nullable(),
      }),
    ),
    wordsOf(tables),
  ),
  review_marks: field(
    z.array(markSchema),
    facts(
      '待確認的項目',
      'Review marks',
      '同 review，每項分欄：哪一列、哪一欄、疑義、來源的原文與位置；沒有時為空清單。',
      'The same as review, each with its row, column, reason, and the source’s words and their place; empty where there are none.',
    ),
  ),
  review_decided: field(
    z.array(
      z.strictObject({
        ...markSchema.shape,
        decision: textField(
          facts('核對結果', 'Decision', '核對後的決定。', 'What was decided after checking.'),
        ),
        decided_by: textField(facts('核對者', 'Decided by', '由誰決定。', 'Who decided it.')),
        decided_on: field(
          isoDate,
          facts('核對日', 'Decided on', '決定的日期。', 'Day of the decision.'),
        ),
      }),
    ),
    facts(
      '已核對的項目',
      'Settled doubts',
      '轉錄的疑義中已經核對、決定的；沒有時為空清單。',
      'Doubts about the transcription that were checked and decided; empty where there are none.',
    ),
  ),
  attachments: field(
    z.array(
      attachments.schema.omit({ plan_id: true, institution_id: true, roc_year: true, year: true }),
    ),
    wordsOf(attachments),
  ),
});

export type PlanFile = z.output<typeof planFileSchema>;

function markFields(mark: ReviewMark): z.output<typeof markSchema> {
  return {
    measure_id: mark.measureId,
    column: mark.column,
    reason: mark.reason,
    source_words: mark.words,
    source_place: mark.place,
  };
}

/** The content of `/data/plans/<plan_id>.json`. Pure: the same plan gives the same object. */
export function planFile(plan: Plan, corpus: Corpus, context: DatasetContext): PlanFile {
  const { source } = plan;
  const [first] = plan.tables;
  const own = planCorpus(corpus, plan);
  return {
    ...plans.rowOf(plan, context),
    notes: plan.metadata.notes,
    review: plan.review.map(markInWords),
    sections: plan.sections.map(sectionOf),
    caption: first?.caption ?? [],
    columns: columnsOf(first?.columns ?? NO_COLUMNS),
    innovation_table: first === undefined ? null : innovationsOf(first),
    rows: plan.rows.map((row) => ({
      ...measures.rowOf(row, context),
      typed_deadlines: deadlines.entriesOf(row, context),
      assignments: assignments.entriesOf(row, context),
      targets: targets.entriesOf(row, context),
      innovations: innovations.entriesOf(row, context),
      attributes: attributes.entriesOf(row, context),
      results: results.entriesOf(row, context),
      amounts: amounts.entriesOf(row, context),
    })),
    retired: plan.retired.map(({ id, retired_on, reason, replaced_by }) => ({
      measure_id: id,
      retired_on,
      reason,
      replaced_by: replaced_by ?? null,
    })),
    version: plan.versions.find((version) => version.plan === plan)!.number,
    versions: Array.from(revisions.rows(own, context), (version) => without(version, 'plan_id')),
    withholdings: Array.from(withholdings.rows(own, context), (each) => without(each, 'plan_id')),
    crosswalk: Array.from(
      crosswalk.rows(own, context),
      ({ plan_id: _, url: __, ...mapping }) => mapping,
    ),
    source: source && {
      name: source.name,
      sha256: source.sha256,
      bytes: source.bytes,
      url: absoluteUrl(context.settings, source.href),
      original_url: source.originalUrl && asUri(source.originalUrl),
      redacted: source.isRedacted,
      notes: source.notes,
    },
    licence: licenceOf(corpus.site, planWords(plan).title),
    results: plan.results && {
      periods: plan.results.counts.map(({ period, counts }) => ({
        period_id: period.periodId,
        name: period.name,
        start: period.start,
        end: period.end,
        counts,
      })),
      notes: [...plan.results.notes],
    },
    tables: plan.tables.map((table): PlanFile['tables'][number] => ({
      ...without(tables.rowOf({ plan, table }, context), 'plan_id'),
      caption: [...table.caption],
      notes: [...table.notes],
      columns: columnsOf(table.columns),
      declared_columns: table.declared.map(declaredColumn),
      innovation_table: innovationsOf(table),
    })),
    review_marks: plan.review.map(markFields),
    review_decided: plan.decided.map((mark) => ({
      ...markFields(mark),
      decision: mark.decision,
      decided_by: mark.decidedBy,
      decided_on: mark.decidedOn,
    })),
    attachments: plan.attachments.map((attachment) => {
      const {
        plan_id: _,
        institution_id: __,
        roc_year: ___,
        year: ____,
        ...own
      } = attachments.rowOf({ plan, attachment }, context);
      return own;
    }),
  };
}

function sectionOf({ heading, role, text, level, blocks }: Section): PlanFile['sections'][number] {
  return {
    heading,
    role,
    text,
    level,
    tables: blocks.flatMap((block) =>
      block.kind === 'table'
        ? { head: [...block.head], rows: block.rows.map((cells) => [...cells]) }
        : [],
    ),
  };
}

/** Of a plan without a table. */
const NO_COLUMNS: TableColumns = { measure: '' };

function columnsOf(columns: TableColumns): PlanFile['columns'] {
  return {
    dimension: columns.dimension ?? null,
    action: columns.action ?? null,
    measure: columns.measure,
    deadline: columns.deadline ?? null,
    unit: columns.unit ?? null,
    supporting_unit: columns.supporting_unit ?? null,
    attributes: declaredHeads(columns),
  };
}

function innovationsOf({ innovationTable: table }: PlanTable): PlanFile['innovation_table'] {
  return (
    table && {
      heading: table.heading,
      criteria: [...table.criteria],
      notes: [...table.notes],
    }
  );
}

function declaredColumn(
  column: DeclaredColumn,
): PlanFile['tables'][number]['declared_columns'][number] {
  const { head, role } = column;
  const target = role === 'target' ? column : null;
  const amount = role === 'amount' ? column : null;
  return {
    head,
    role,
    unit: target?.unit ?? null,
    period: target?.period ?? null,
    currency: amount?.currency ?? null,
    multiple: amount?.multiple ?? null,
    roc_year: amount?.roc_year ?? null,
    source: amount?.source ?? null,
  };
}

/** The text of that file: JSON without spaces, for it is as long as its plan and nobody reads it by eye. */
export function planJson(plan: Plan, corpus: Corpus, context: DatasetContext): string {
  return JSON.stringify(planFile(plan, corpus, context)) + '\n';
}

/** @throws {Error} when the plan does not fit `planFileSchema`, which is a fault of the program. */
export function checkPlanFile(plan: Plan, corpus: Corpus, context: DatasetContext): void {
  const { error } = planFileSchema.safeParse(planFile(plan, corpus, context));
  if (error !== undefined) {
    throw new Error(
      `File of plan ${plan.planId} does not fit its schema:\n${z.prettifyError(error)}`,
    );
  }
}

function without<T extends object, Key extends keyof T>(object: T, key: Key): Omit<T, Key> {
  const copy: Partial<T> = { ...object };
  delete copy[key];
  return copy as Omit<T, Key>;
}

function wordsOf({ title, description }: { title: Bilingual; description: Bilingual }) {
  return { title, description };
}
