import type { ErratumField } from '../content/schemas/errata.ts';
import { isoDate, slug } from '../content/schemas/scalars.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { column, textColumn, optionalTextColumn, codeColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** Corrections of the transcription. */
export const errata = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) yield* corpus.errataByPlan.get(plan.planId) ?? [];
})({
  name: 'errata',
  madeFrom: 'corrections',
  title: { zh: '更正紀錄', en: 'Errata' },
  description: {
    zh: '本站對計畫轉錄文字所作的更正，一處一列：更正日、計畫、列、欄位、更正前後的文字與理由。這是本站轉錄有誤的更正，不是機關對計畫內容的修正；機關原文的筆誤照原文保留，也不在此列。',
    en: 'Corrections that this site made to its transcriptions of plans, one row each: day, plan, row, field, words before and after, and why. They are not amendments by the institutions, and slips of the plans themselves are kept as they are and not listed.',
  },
  primaryKey: ['erratum_id'],
  foreignKeys: [{ columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } }],
  columns: {
    erratum_id: column(slug, (erratum) => erratum.erratumId, {
      title: { zh: '更正識別碼', en: 'Erratum ID' },
      description: {
        zh: '計畫識別碼、更正日與當日序號，例如 example-113-2026-11-30-1。',
        en: 'Plan, day and a count within the day, e.g. example-113-2026-11-30-1.',
      },
    }),
    date: column(isoDate, (erratum) => erratum.date, {
      title: { zh: '更正日', en: 'Date' },
      description: { zh: '本站更正的日期。', en: 'Day on which this site corrected it.' },
    }),
    plan_id: planIdColumn((erratum) => erratum.plan.planId),
    measure_id: column(slug.nullable(), (erratum) => erratum.measureId, {
      title: { zh: '推動作法識別碼', en: 'Measure ID' },
      description: {
        zh: '所更正的列；整份計畫的欄位為空。該列後來可能已自計畫移除。',
        en: 'The row that was corrected; empty for a field of the plan as a whole. The row may have been removed since.',
      },
    }),
    field: codeColumn((erratum) => erratum.field, {
      title: { zh: '欄位', en: 'Field' },
      description: { zh: '更正的是哪一個欄位。', en: 'Which field was corrected.' },
      values: {
        text: { zh: '推動作法或提案名稱', en: 'text of the measure or name of the proposal' },
        label: { zh: '編號', en: 'number' },
        deadline: { zh: '完成期限', en: 'deadline' },
        unit: { zh: '承辦或協辦單位', en: 'unit' },
        attribute: { zh: '表格的其他欄位', en: 'another column of the table' },
        cell: { zh: '提案的一格', en: 'a cell of the proposal' },
        title: { zh: '計畫名稱', en: 'title of the plan' },
        institution_name: { zh: '機關名稱', en: 'name of the institution' },
        issuance: { zh: '發布', en: 'how it was issued' },
        document_number: { zh: '文號', en: 'document number' },
        section: { zh: '計畫的文字', en: 'text of the plan' },
        caption: { zh: '表格上方的文字', en: 'what is printed above the table' },
        heading: { zh: '表格的標題', en: 'a heading of the table' },
      } satisfies Record<ErratumField, Bilingual>,
    }),
    was: optionalTextColumn((erratum) => erratum.was, {
      title: { zh: '原作', en: 'Was' },
      description: {
        zh: '更正前的文字；原來漏列者為空。',
        en: 'What stood there before; empty where something had been left out.',
      },
    }),
    now: optionalTextColumn((erratum) => erratum.now, {
      title: { zh: '改為', en: 'Now' },
      description: {
        zh: '更正後的文字；刪去者為空。',
        en: 'What stands there since; empty where something was taken away.',
      },
    }),
    reason: textColumn((erratum) => erratum.reason, {
      title: { zh: '理由', en: 'Reason' },
      description: { zh: '更正的理由。', en: 'Why it was corrected.' },
    }),
    url: urlColumn((erratum) => erratum.href),
  },
});
