import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { textColumn } from './column.ts';

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
  },
});
