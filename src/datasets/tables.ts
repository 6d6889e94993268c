import { z } from 'zod';
import { declaredHeads } from '../content/table/declared-columns.ts';
import { column, optionalTextColumn, textListColumn } from './column.ts';
import { planIdColumn, urlColumn } from './common-columns.ts';
import { datasetOf } from './dataset.ts';

/** The tables of the plans. */
export const tables = datasetOf(function* (corpus) {
  for (const plan of corpus.plans) {
    for (const table of plan.tables) yield { plan, table };
  }
})({
  name: 'tables',
  madeFrom: 'plans',
  title: { zh: '計畫的表', en: 'Tables' },
  description: {
    zh: '各計畫的每一個表：標題、在計畫中的次序與所在的節、各欄的欄名，以及有幾列、幾項推動作法；多數計畫只有一個表。',
    en: 'Every table of every plan: title, order and place in the plan, heads of its columns, and how many rows it has. Most plans have one.',
  },
  primaryKey: ['plan_id', 'table'],
  foreignKeys: [{ columns: ['plan_id'], references: { dataset: 'plans', columns: ['plan_id'] } }],
  columns: {
    plan_id: planIdColumn(({ plan }) => plan.planId),
    table: column(z.int().min(1), ({ table }) => table.number, {
      title: { zh: '表次', en: 'Table' },
      description: {
        zh: '在該計畫中的順序，由 1 起算；資料集 measures 的 table 即此。',
        en: 'Order within the plan, counted from 1; the table of dataset measures.',
      },
      numbers: { what: 'rows', within: ['plan_id'] },
    }),
    title: optionalTextColumn(({ table }) => table.title, {
      title: { zh: '表的標題', en: 'Title' },
      description: {
        zh: '表的標題，依原文；只有一個表而沒有標題者為空。',
        en: 'Title of the table as written; empty for the only table of a plan that has none.',
      },
    }),
    after: optionalTextColumn(({ table }) => table.after, {
      title: { zh: '所在的節', en: 'Section' },
      description: {
        zh: '表所在的一節的標題；在計畫內容一節者為空。',
        en: 'Heading of the section in which it stands; empty where that is the section of the plan’s contents.',
      },
    }),
    headings: textListColumn(
      ({ table: { columns } }) => [
        ...[columns.dimension, columns.action, columns.measure].flatMap((head) => head ?? []),
        ...declaredHeads(columns),
        ...[columns.deadline, columns.unit, columns.supporting_unit].flatMap((head) => head ?? []),
      ],
      {
        title: { zh: '欄名', en: 'Heads of columns' },
        description: {
          zh: '表的各欄欄名，依原文：實施要項、執行項目與推動作法各欄，其他欄，期限與單位各欄。',
          en: 'Heads of its columns as written: those of headings and measures, further ones, those of deadlines and units.',
        },
      },
    ),
    row_count: column(z.int().min(0), ({ table }) => table.rows.length, {
      title: { zh: '列數', en: 'Rows' },
      description: {
        zh: '表中的列數，標題列也算。',
        en: 'How many rows it has, those of headings counted.',
      },
    }),
    measure_count: column(
      z.int().min(0),
      ({ table }) => table.rows.filter(({ kind }) => kind === 'measure').length,
      {
        title: { zh: '推動作法數', en: 'Measures' },
        description: {
          zh: '表中列別為 measure 的列數。',
          en: 'How many of its rows are of kind measure.',
        },
      },
    ),
    url: urlColumn(({ plan, table }) => (table.title === null ? plan.href : table.href)),
  },
});
