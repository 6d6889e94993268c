import { z } from 'zod';
import type { Plan } from '../corpus/model/corpus.ts';
import { isoDate } from '../content/schemas/scalars.ts';
import { absoluteUrl } from '../corpus/addresses/site-address.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import { column, defineDataset, optionalTextColumn, type DatasetContext } from './dataset.ts';

/** Number of a version; the same in several datasets. */
export const versionColumn = column(z.int().min(1), {
  title: { zh: '版次', en: 'Version' },
  description: {
    zh: '計畫的版次，由 1 起算；沒有記載版次的計畫只有第 1 版。',
    en: 'Number of the plan’s version, counted from 1; a plan that does not speak of versions has version 1 only.',
  },
});

const columns = z.strictObject({
  plan_id: planIdColumn,
  version: versionColumn,
  is_current: column(z.boolean(), {
    title: { zh: '現行版', en: 'Current' },
    description: {
      zh: '現行版為 true；其他資料集只有現行版的內容。',
      en: 'True for the version in force; all other datasets hold that one only.',
    },
  }),
  dated: column(isoDate.nullable(), {
    title: { zh: '日期', en: 'Dated' },
    description: {
      zh: '文件本身所載的日期；不詳者為空。是什麼日期見 dated_as。',
      en: 'Day that the document itself gives; empty where unknown. What day that is stands in dated_as.',
    },
  }),
  dated_as: optionalTextColumn({
    title: { zh: '日期的性質', en: 'What the date is' },
    description: {
      zh: '日期不是該版的訂定或修正日期者，說明是什麼日期，例如附表所載日期；其他為空。',
      en: 'Where the date is not known to be that of the version, what it is, e.g. 附表所載日期, the date printed above the table; else empty.',
    },
  }),
  reason: optionalTextColumn({
    title: { zh: '修正理由', en: 'Reason' },
    description: {
      zh: '為何修正；不詳者為空。',
      en: 'Why the plan was amended; empty where unknown.',
    },
  }),
  measure_count: column(z.int().min(0), {
    title: { zh: '推動作法數', en: 'Measure count' },
    description: {
      zh: '該版列別為 measure 的列數。',
      en: 'Number of rows of kind measure in this version.',
    },
    unit: { zh: '項', en: 'measures' },
  }),
  row_count: column(z.int().min(0), {
    title: { zh: '列數', en: 'Row count' },
    description: { zh: '該版的總列數。', en: 'Number of all rows of this version.' },
    unit: { zh: '列', en: 'rows' },
  }),
  url: urlColumn,
});

/** The versions of the plans. */
export const revisions = defineDataset({
  name: 'revisions',
  title: { zh: '計畫版次', en: 'Versions of plans' },
  description: {
    zh: '各計畫的版次（滾動修正）：日期、修正理由，以及該版的永久網址。一版一列，由舊到新；只有一版的計畫也有一列。各版之間的差異見資料集 amendments。',
    en: 'Versions of the plans, which are amended as they go (滾動修正): date, reason and permanent address. One row a version, oldest first; a plan with one version has one row. What differs between versions stands in dataset amendments.',
  },
  columns,
  primaryKey: ['plan_id', 'version'],
  foreignKeys: [{ columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } }],
  *rows(corpus, context) {
    for (const plan of corpus.plans) yield* revisionRows(plan, context);
  },
});

/** The rows of dataset `revisions` for one plan. */
export function* revisionRows(
  plan: Plan,
  { settings }: DatasetContext,
): Generator<z.output<typeof columns>> {
  for (const { number, isCurrent, dated, datedAs, reason, plan: version, href } of plan.versions) {
    yield {
      plan_id: plan.planId,
      version: number,
      is_current: isCurrent,
      dated,
      dated_as: datedAs,
      reason,
      measure_count: version.measureCount,
      row_count: version.rows.length,
      url: absoluteUrl(settings, href),
    };
  }
}
