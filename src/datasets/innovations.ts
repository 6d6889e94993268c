import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { textColumn, optionalTextColumn } from './column.ts';

/** Cells of innovation tables. */
export const innovations = childDatasetOf((row) => row.innovations)({
  name: 'innovations',
  madeFrom: 'plans',
  title: { zh: '創新提案', en: 'Innovations' },
  description: {
    zh: '計畫中創新服務表的內容：每一個提案對每一個評核項目的說明各為一列，依原文。提案名稱、期限與單位見資料集 measures 中列別為 innovation 的列。',
    en: 'Contents of the innovation tables in the plans: what each proposal says to each criterion, one row a cell, as written. Name, deadlines and units of a proposal stand in dataset measures, kind innovation.',
  },
  columns: {
    ...keyColumns,
    criterion: textColumn(({ entry }) => entry.criterion, {
      title: { zh: '評核項目', en: 'Criterion' },
      description: {
        zh: '該格所屬的欄名，依原文。',
        en: 'Head of the column that the cell stands in, as written.',
      },
    }),
    text: optionalTextColumn(({ entry }) => entry.text || null, {
      title: { zh: '內容', en: 'Text' },
      description: {
        zh: '該格全文，依原文；原表空白者為空。',
        en: 'The whole cell as written; empty where the source leaves it blank.',
      },
    }),
    url: rowUrlColumn,
  },
});
