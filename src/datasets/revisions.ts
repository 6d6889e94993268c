import { z } from 'zod';
import { isoDate } from '../content/schemas/scalars.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import { column, optionalTextColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** The versions of the plans. */
export const revisions = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) {
    for (const version of plan.versions) yield { plan, version };
  }
})({
  name: 'revisions',
  madeFrom: 'versions',
  title: { zh: '計畫版次', en: 'Versions of plans' },
  description: {
    zh: '各計畫的版次（滾動修正）：日期、修正理由，以及該版的永久網址。一版一列，由舊到新；只有一版的計畫也有一列。各版之間的差異見資料集 amendments。',
    en: 'Versions of the plans, which are amended as they go (滾動修正): date, reason and permanent address. One row a version, oldest first; a plan with one version has one row. What differs between versions stands in dataset amendments.',
  },
  primaryKey: ['plan_id', 'version'],
  foreignKeys: [{ columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } }],
  columns: {
    plan_id: planIdColumn(({ plan }) => plan.planId),
    version: column(z.int().min(1), ({ version }) => version.number, {
      title: { zh: '版次', en: 'Version' },
      description: {
        zh: '計畫的版次，由 1 起算；沒有記載版次的計畫只有第 1 版。',
        en: 'Number of the plan’s version, counted from 1; a plan that does not speak of versions has version 1 only.',
      },
    }),
    is_current: column(z.boolean(), ({ version }) => version.isCurrent, {
      title: { zh: '現行版', en: 'Current' },
      description: {
        zh: '現行版為 true；其他資料集只有現行版的內容。',
        en: 'True for the version in force; all other datasets hold that one only.',
      },
    }),
    dated: column(isoDate.nullable(), ({ version }) => version.dated, {
      title: { zh: '日期', en: 'Dated' },
      description: {
        zh: '文件本身所載的日期；修正過的計畫，第 1 版沒有記載的，為計畫的發布日；不詳者為空。是什麼日期見 dated_as。',
        en: 'Day that the document itself gives; of the first version of an amended plan that gives none, the day on which the plan was issued; empty where unknown. What day that is stands in dated_as.',
      },
    }),
    dated_as: optionalTextColumn(({ version }) => version.datedAs, {
      title: { zh: '日期的性質', en: 'What the date is' },
      description: {
        zh: '日期不是該版的訂定或修正日期者，說明是什麼日期，例如附表所載日期；其他為空。',
        en: 'Where the date is not known to be that of the version, what it is, e.g. 附表所載日期, the date printed above the table; else empty.',
      },
    }),
    reason: optionalTextColumn(({ version }) => version.reason, {
      title: { zh: '修正理由', en: 'Reason' },
      description: {
        zh: '為何修正；不詳者為空。',
        en: 'Why the plan was amended; empty where unknown.',
      },
    }),
    measure_count: column(z.int().min(0), ({ version }) => version.plan.measureCount, {
      title: { zh: '推動作法數', en: 'Measure count' },
      description: {
        zh: '該版列別為 measure 的列數。',
        en: 'Number of rows of kind measure in this version.',
      },
      unit: { zh: '項', en: 'measures' },
    }),
    row_count: column(z.int().min(0), ({ version }) => version.plan.rows.length, {
      title: { zh: '列數', en: 'Row count' },
      description: { zh: '該版的總列數。', en: 'Number of all rows of this version.' },
      unit: { zh: '列', en: 'rows' },
    }),
    url: urlColumn(({ version }) => version.href),
  },
});
