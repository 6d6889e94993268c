import { z } from 'zod';
import { institutionCompleteness, planCompleteness } from '../corpus/figures/completeness.ts';
import { figureMeanings, type CompletenessFigure } from '../corpus/figures/figures.ts';
import { slug } from '../content/schemas/scalars.ts';
import { institutionIdColumn, urlColumn } from './common-columns.ts';
import type { Bilingual } from '../content/bilingual.ts';
import { column, textColumn, codeColumn } from './column.ts';
import { datasetOf } from './dataset.ts';

/** How complete the record of each plan and institution is. */
export const completeness = datasetOf(function* (corpus) {
  for (const institution of corpus.institutions) {
    for (const record of institutionCompleteness(institution, corpus)) {
      yield { record, institution, plan: null };
    }
    for (const plan of corpus.plans) {
      if (plan.institution.institutionId !== institution.institutionId) continue;
      for (const record of planCompleteness(plan, corpus)) yield { record, institution, plan };
    }
  }
})({
  name: 'completeness',
  madeFrom: 'institutions',
  title: { zh: '完整程度', en: 'Completeness' },
  description: {
    zh: '各機關與各計畫的紀錄完整程度：有期限早於計畫期末、有自己的承辦單位、有量化目標、有執行情形的項數比例，以及核定到公開的日數；分子、分母與定義一併列出。計畫把表切成幾列是編寫習慣，這些數字不能用來比較機關，不排名次，也沒有跨機關的合計。',
    en: 'How complete the record of each institution and plan is: shares of rows with a deadline before the end of the plan, a unit of their own, a quantified target, a reported result, and days from approval to publication, with numerator, denominator and definition. How a plan cuts its table into rows is a matter of style: the figures do not compare institutions, are no ranking, and are not added up across them.',
  },
  primaryKey: ['subject', 'subject_id', 'figure'],
  foreignKeys: [
    {
      columns: ['institution_id'],
      references: { dataset: 'institutions', columns: ['institution_id'] },
    },
    { columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } },
  ],
  columns: {
    subject: codeColumn(({ plan }) => (plan === null ? 'institution' : 'plan'), {
      title: { zh: '對象', en: 'Subject' },
      description: {
        zh: '數字說的是一份計畫，或一個機關的全部計畫。',
        en: 'Whether the figure is that of one plan, or of all plans of an institution.',
      },
      values: {
        institution: { zh: '機關', en: 'an institution' },
        plan: { zh: '一份計畫', en: 'a plan' },
      },
    }),
    subject_id: column(slug, ({ plan, institution }) => plan?.planId ?? institution.institutionId, {
      title: { zh: '對象識別碼', en: 'Subject ID' },
      description: {
        zh: '機關識別碼或計畫識別碼，依 subject。',
        en: 'Identifier of the institution or of the plan, as subject says.',
      },
    }),
    figure: codeColumn(({ record }) => record.figure, {
      title: { zh: '數字', en: 'Figure' },
      description: { zh: '哪一個數字；定義見 definition。', en: 'Which figure; see definition.' },
      values: Object.fromEntries(
        Object.entries(figureMeanings).map(([figure, { name }]) => [figure, name]),
      ) as Record<CompletenessFigure, Bilingual>,
    }),
    institution_id: institutionIdColumn(({ institution }) => institution.institutionId),
    plan_id: column(slug.nullable(), ({ plan }) => plan?.planId ?? null, {
      title: { zh: '計畫識別碼', en: 'Plan ID' },
      description: {
        zh: '對象是一份計畫時的計畫識別碼；機關為空。',
        en: 'Identifier of the plan where the subject is one; empty for an institution.',
      },
    }),
    numerator: column(z.int().min(0).nullable(), ({ record }) => record.numerator, {
      title: { zh: '分子', en: 'Numerator' },
      description: {
        zh: '符合的項數（推動作法與創新提案，不含標題與不予公開者）；不詳者為空。',
        en: 'Rows that have it (measures and proposals, without headings and what is withheld); empty where unknown.',
      },
      unit: { zh: '項', en: 'rows' },
    }),
    denominator: column(z.int().min(0).nullable(), ({ record }) => record.denominator, {
      title: { zh: '分母', en: 'Denominator' },
      description: { zh: '全部項數；不詳者為空。', en: 'Rows in all; empty where unknown.' },
      unit: { zh: '項', en: 'rows' },
    }),
    share: column(z.number().min(0).max(1).nullable(), ({ record }) => record.share, {
      title: { zh: '比例', en: 'Share' },
      description: {
        zh: '分子除以分母，0 至 1，取到小數第四位；不詳或沒有項目者為空。',
        en: 'Numerator by denominator, 0 to 1, to four places; empty where unknown or where there are no rows.',
      },
    }),
    days: column(z.int().min(0).nullable(), ({ record }) => record.days, {
      title: { zh: '日數', en: 'Days' },
      description: {
        zh: '核定到公開的日數；其他數字與不詳者為空。',
        en: 'Days from approval to publication; empty for the other figures and where unknown.',
      },
      unit: { zh: '日', en: 'days' },
    }),
    definition: textColumn(({ record }) => figureMeanings[record.figure].definition.zh, {
      title: { zh: '定義', en: 'Definition' },
      description: { zh: '這個數字的定義（中文）。', en: 'Definition of the figure, in Chinese.' },
    }),
    definition_en: textColumn(({ record }) => figureMeanings[record.figure].definition.en, {
      title: { zh: '定義（英文）', en: 'Definition in English' },
      description: { zh: '這個數字的定義（英文）。', en: 'Definition of the figure, in English.' },
    }),
    url: urlColumn(({ institution: { href, plans } }) =>
      plans.length === 0 ? href : `${href}#institution_completeness`,
    ),
  },
});
