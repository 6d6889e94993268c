import { z } from 'zod';
import { isoDate, slug } from '../content/schemas/scalars.ts';
import {
  institutionIdColumn,
  institutionNameColumn,
  planIdColumn,
  rocYearColumn,
  urlColumn,
  yearColumn,
} from './common-columns.ts';
import { column, textColumn, optionalTextColumn, textListColumn, conceptColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The plans, with what describes each as a whole. */
export const plans = datasetOf((corpus) => corpus.plans)({
  name: 'plans',
  madeFrom: 'plans',
  title: { zh: '計畫', en: 'Plans' },
  description: {
    zh: '本站收錄的每一份計畫：名稱、機關、年度、期程、依據、目標、推動作法數，以及轉錄所據來源檔的名稱與檢核碼。一份計畫一列，依機關與年度排列。',
    en: 'Every plan on this site: title, institution, year, period, basis, goals, number of measures, and name and checksum of the file it was transcribed from. One row a plan, by institution and year.',
  },
  primaryKey: ['plan_id'],
  foreignKeys: [
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
  ],
  columns: {
    plan_id: planIdColumn((plan) => plan.planId),
    institution_id: institutionIdColumn((plan) => plan.institution.institutionId),
    institution_name: institutionNameColumn((plan) => plan.institutionName),
    title: textColumn((plan) => plan.title, {
      title: { zh: '計畫名稱', en: 'Title' },
      description: { zh: '計畫的全名，依原文。', en: 'Full title of the plan as written.' },
    }),
    plan_type: conceptColumn((plan) => plan.planType.id, {
      vocabulary: 'plan-types',
      title: { zh: '計畫種類', en: 'Plan type' },
      description: {
        zh: '本站給計畫種類的識別碼。',
        en: 'Identifier of the kind of plan on this site.',
      },
    }),
    roc_year: rocYearColumn((plan) => plan.rocYear),
    year: yearColumn((plan) => plan.year),
    period_start: column(isoDate, (plan) => plan.period.start, {
      title: { zh: '期程起日', en: 'Period start' },
      description: { zh: '計畫期程的第一日。', en: 'First day of the plan’s period.' },
    }),
    period_end: column(isoDate, (plan) => plan.period.end, {
      title: { zh: '期程迄日', en: 'Period end' },
      description: { zh: '計畫期程的最後一日。', en: 'Last day of the plan’s period.' },
    }),
    basis: optionalTextColumn((plan) => plan.basis, {
      title: { zh: '計畫依據', en: 'Basis' },
      description: {
        zh: '計畫依據一節的文字，依原文；無此節者為空。',
        en: 'Text of the section on the plan’s basis (計畫依據) as written; empty where there is none.',
      },
    }),
    issuance: optionalTextColumn((plan) => plan.metadata.issuance, {
      title: { zh: '訂定與發布', en: 'Issuance' },
      description: {
        zh: '計畫如何、何時訂定或發布，依原文；未載明者為空。',
        en: 'How and when the plan was issued, as written; empty where it does not say.',
      },
    }),
    document_number: optionalTextColumn((plan) => plan.metadata.document_number, {
      title: { zh: '文號', en: 'Document number' },
      description: {
        zh: '發布計畫的公文文號；未載明者為空。',
        en: 'Number of the letter that issued the plan; empty where it does not say.',
      },
    }),
    goals: textListColumn((plan) => plan.goals, {
      title: { zh: '計畫目標', en: 'Goals' },
      description: {
        zh: '計畫目標一節的各項，依原文。',
        en: 'Items of the section on the plan’s goals (計畫目標) as written.',
      },
    }),
    measure_count: column(z.int().min(0), (plan) => plan.measureCount, {
      title: { zh: '推動作法數', en: 'Measure count' },
      description: {
        zh: '列別為 measure 的列數，不含標題與創新提案。',
        en: 'Number of rows of kind measure, without headings and innovation proposals.',
      },
      unit: { zh: '項', en: 'measures' },
    }),
    row_count: column(z.int().min(0), (plan) => plan.rows.length, {
      title: { zh: '列數', en: 'Row count' },
      description: {
        zh: '該計畫在資料集 measures 中的總列數。',
        en: 'Number of all rows of the plan in dataset measures.',
      },
      unit: { zh: '列', en: 'rows' },
    }),
    source_name: optionalTextColumn((plan) => plan.source?.name ?? null, {
      title: { zh: '來源檔名', en: 'Source name' },
      description: {
        zh: '轉錄所據檔案的名稱；無來源檔者為空。',
        en: 'Name of the file the plan was transcribed from; empty where there is none.',
      },
    }),
    source_sha256: column(sha256.nullable(), (plan) => plan.source?.sha256 ?? null, {
      title: { zh: '來源檔 SHA-256', en: 'Source SHA-256' },
      description: {
        zh: '來源檔的 SHA-256 檢核碼，小寫十六進位；無來源檔者為空。',
        en: 'SHA-256 of the source file, lower-case hexadecimal; empty where there is none.',
      },
    }),
    published: column(isoDate, (plan) => plan.metadata.published, {
      title: { zh: '本站上架日', en: 'Published' },
      description: {
        zh: '計畫第一次刊登於本站的日期。',
        en: 'Day on which this site first published the plan.',
      },
    }),
    modified: column(isoDate, (plan) => plan.metadata.modified, {
      title: { zh: '本站更新日', en: 'Modified' },
      description: {
        zh: '本站最近一次修改該計畫資料的日期。',
        en: 'Day on which this site last changed the plan’s data.',
      },
    }),
    disclosure_category: conceptColumn((plan) => plan.disclosureCategory.id, {
      vocabulary: 'disclosure-categories',
      title: { zh: '主動公開類別', en: 'Disclosure category' },
      description: {
        zh: '政府資訊公開法第 7 條的類別，例如 art7-5 為第 1 項第 5 款。',
        en: 'Category of Article 7 of the Freedom of Government Information Law, e.g. art7-5 for subparagraph 5.',
      },
    }),
    url: urlColumn((plan) => plan.href),
    retired_on: column(isoDate.nullable(), (plan) => plan.metadata.retired?.retired_on ?? null, {
      title: { zh: '移除日', en: 'Retired on' },
      description: {
        zh: '計畫自本站移除的日期；其後只刊登名稱與移除的說明。仍在刊登者為空。',
        en: 'Day on which the plan was taken off this site, which since tells its title and the reason only; empty where it is published.',
      },
    }),
    retired_reason: optionalTextColumn((plan) => plan.metadata.retired?.reason ?? null, {
      title: { zh: '移除理由', en: 'Reason of retirement' },
      description: {
        zh: '計畫自本站移除的理由；仍在刊登者為空。',
        en: 'Why the plan was taken off this site; empty where it is published.',
      },
    }),
    replaced_by: column(slug.nullable(), (plan) => plan.metadata.retired?.replaced_by ?? null, {
      title: { zh: '改見的計畫', en: 'Replaced by' },
      description: {
        zh: '移除的計畫由哪個計畫取代，為其識別碼；沒有者為空。',
        en: 'Id of the plan to see instead of one that was taken off this site; empty where there is none.',
      },
    }),
    issued_on: column(isoDate.nullable(), (plan) => plan.metadata.issued_on, {
      title: { zh: '發布日', en: 'Issued on' },
      description: {
        zh: '機關發布計畫的日期。空白表示不詳：來源沒有寫是哪一日，不表示計畫沒有發布。',
        en: 'Day on which the institution issued the plan. Empty means unknown: the source does not say which day; it does not mean that the plan was never issued.',
      },
      empty: { zh: '不詳', en: 'unknown' },
    }),
  },
});
