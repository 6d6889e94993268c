import { z } from 'zod';
import type { Bilingual } from '../content/bilingual.ts';
import type { ColumnRole } from '../content/schemas/measures.ts';
import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { codeColumn, column, textColumn } from './column.ts';

/** Columns of plans' tables that the other datasets have no field for. */
export const attributes = childDatasetOf((row) => row.attributes)({
  name: 'attributes',
  madeFrom: 'plans',
  title: { zh: '其他欄位', en: 'Attributes' },
  description: {
    zh: '計畫表格中其他資料集沒有的欄位，例如績效指標、預期效益或經費：一列、一欄一筆，欄名與內容均依原文，不加解讀。',
    en: 'Columns of the plans’ tables for which the other datasets have no field, such as performance indicators, expected benefits or budget: one entry a row and column, head and content as written.',
  },
  columns: {
    ...keyColumns,
    column: textColumn(({ entry }) => entry.column, {
      title: { zh: '欄名', en: 'Column' },
      description: { zh: '表格的欄名，依原文。', en: 'Head of the column as written.' },
    }),
    text: textColumn(({ entry }) => entry.text, {
      title: { zh: '內容', en: 'Text' },
      description: { zh: '該格全文，依原文。', en: 'The whole cell as written.' },
    }),
    url: rowUrlColumn,
    role: codeColumn(({ entry }) => entry.role, {
      title: { zh: '欄的意義', en: 'Role' },
      description: {
        zh: '該欄的意義；目標欄的數字見資料集 targets，經費欄的金額見資料集 amounts。',
        en: 'What the column means; figures of target columns are in dataset targets, sums of amount columns in dataset amounts.',
      },
      values: {
        text: { zh: '文字', en: 'text' },
        target: { zh: '目標值', en: 'target' },
        amount: { zh: '經費', en: 'sum of money' },
        weight: { zh: '權數', en: 'weight' },
        heading: { zh: '標題', en: 'heading' },
        start: { zh: '開始日', en: 'beginning' },
        end: { zh: '結束日', en: 'end' },
      } satisfies Record<ColumnRole, Bilingual>,
    }),
    weight: column(z.number().nullable(), ({ entry }) => entry.weight, {
      title: { zh: '權數', en: 'Weight' },
      description: {
        zh: '權數欄的百分比；其他欄為空。',
        en: 'Per cent that a column of weights gives; empty for other columns.',
      },
    }),
    merged: column(z.boolean(), ({ entry }) => entry.isMerged, {
      title: { zh: '跨列或跨欄', en: 'Merged' },
      description: {
        zh: '原表的這一格跨數列或數欄者為真，所及的各列各欄都列出。',
        en: 'True where the cell was printed across several rows or columns; it is told for each.',
      },
    }),
    is_first: column(z.boolean(), ({ entry }) => entry.isFirst, {
      title: { zh: '首格', en: 'First' },
      description: {
        zh: '該格從這一列這一欄開始者為真。',
        en: 'True in the row and column in which the cell begins.',
      },
    }),
  },
});
