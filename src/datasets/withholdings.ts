import { z } from 'zod';
import type { WithheldKind } from '../corpus/model/corpus.ts';
import { isoDate, slug } from '../content/schemas/scalars.ts';
import { withheldHref } from '../words/withheld-href.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { column, textColumn, codeColumn, conceptListColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** What is withheld of the plans: a row a measure, section or file. */
export const withholdings = datasetOf(function* ({ plans, asOf }) {
  for (const plan of plans) {
    const ids = new Set(plan.rows.map(({ measureId }) => measureId));
    for (const withholding of plan.withholdings) {
      const isRow = withholding.kind === 'measure' && ids.has(withholding.subject);
      yield { plan, withholding, isRow, asOf };
    }
  }
})({
  name: 'withholdings',
  madeFrom: 'decisions',
  title: { zh: '不予公開', en: 'Withholdings' },
  description: {
    zh: '計畫中不予公開的推動作法、章節與檔案，依政府資訊公開法第十八條第一項：是什麼、依據、理由、由誰決定、到何時為止。文字本身不在本站的任何檔案裡，舊版的計畫也一樣。',
    en: 'Measures, sections and files of plans that are withheld under Article 18, paragraph 1 of the Freedom of Government Information Law: which, on what grounds, why, who decided, and until when. The words themselves are in no file of this site, nor in former versions of the plans.',
  },
  primaryKey: ['plan_id', 'position'],
  foreignKeys: [
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
    { columns: ['measure_id'], references: { dataset: 'measures', columns: ['measure_id'] } },
  ],
  columns: {
    plan_id: planIdColumn(({ plan }) => plan.planId),
    position: column(z.int().min(1), ({ withholding }) => withholding.position, {
      title: { zh: '序號', en: 'Position' },
      description: {
        zh: '在該計畫之內的順序，由 1 起算。',
        en: 'Order within the plan, counted from 1.',
      },
      numbers: { what: 'rows', within: ['plan_id'] },
    }),
    kind: codeColumn(({ withholding }) => withholding.kind, {
      title: { zh: '種類', en: 'Kind' },
      description: { zh: '不予公開的是什麼。', en: 'What it is that is withheld.' },
      values: {
        measure: { zh: '表格的一列', en: 'a row of the table' },
        section: { zh: '一節文字', en: 'a section of the text' },
        file: { zh: '一個檔案', en: 'a file' },
      } satisfies Record<WithheldKind, Bilingual>,
    }),
    subject: textColumn(({ withholding }) => withholding.subject, {
      title: { zh: '對象', en: 'Subject' },
      description: {
        zh: '該列的識別碼（measure_id）、該節的標題或檔名。',
        en: 'The row’s measure_id, the heading of the section, or the name of the file.',
      },
    }),
    grounds: conceptListColumn(({ withholding }) => withholding.grounds.map(({ id }) => id), {
      vocabulary: 'restriction-grounds',
      title: { zh: '依據', en: 'Grounds' },
      description: {
        zh: '政府資訊公開法第十八條第一項的款，art18-1-3 為第三款。',
        en: 'Items of Article 18, paragraph 1 of the Freedom of Government Information Law, art18-1-3 being item 3.',
      },
    }),
    reason: textColumn(({ withholding }) => withholding.reason, {
      title: { zh: '理由', en: 'Reason' },
      description: { zh: '不予公開的理由。', en: 'Why it is withheld.' },
    }),
    decided_by: textColumn(({ withholding }) => withholding.decidedBy, {
      title: { zh: '決定者', en: 'Decided by' },
      description: { zh: '決定不予公開的單位或人員。', en: 'Unit or person that decided.' },
    }),
    decided_on: column(isoDate, ({ withholding }) => withholding.decidedOn, {
      title: { zh: '決定日', en: 'Decided on' },
      description: { zh: '決定不予公開的日期。', en: 'Day of the decision.' },
    }),
    until: column(isoDate.nullable(), ({ withholding }) => withholding.until, {
      title: { zh: '期限', en: 'Until' },
      description: {
        zh: '不予公開的最後一日；沒有期限者為空。期限過後，在另有決定之前仍不公開。',
        en: 'Last day on which it is withheld; empty where there is none. After it, it stays withheld until somebody decides.',
      },
    }),
    is_expired: column(z.boolean().nullable(), ({ withholding }) => withholding.isExpired, {
      title: { zh: '期限已過', en: 'Expired' },
      description: {
        zh: '期限在 as_of 那一日是否已過；兩者缺一者為空。',
        en: 'Whether the last day had passed on as_of; empty where either is missing.',
      },
      isOfToday: true,
    }),
    as_of: column(isoDate.nullable(), ({ asOf }) => asOf, {
      title: { zh: '基準日', en: 'As of' },
      description: {
        zh: '判斷 is_expired 所依的日期，由網站設定，不是取用的當日；未設定者為空。',
        en: 'Day against which is_expired was judged: set by the site, not the day of use; empty where none is set.',
      },
      isOfToday: true,
    }),
    measure_id: column(
      slug.nullable(),
      ({ withholding, isRow }) => (isRow ? withholding.subject : null),
      {
        title: { zh: '推動作法識別碼', en: 'Measure ID' },
        description: {
          zh: '不予公開的是現行版的一列者，該列在資料集 measures 的識別碼；其他為空。',
          en: 'Where it is a row of the current version, its measure_id in dataset measures; else empty.',
        },
      },
    ),
    url: urlColumn(({ plan, withholding }) => withheldHref(plan, withholding)),
  },
});
