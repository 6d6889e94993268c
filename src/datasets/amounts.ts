import { z } from 'zod';
import { rocYear } from '../content/schemas/scalars.ts';
import { toGregorianYear } from '../meaning/numbers/roc-year.ts';
import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { column, optionalTextColumn, textColumn } from './column.ts';

/** Sums of money in the columns of plans' tables that are declared to hold them. */
export const amounts = childDatasetOf((row) => row.amounts)({
  name: 'amounts',
  madeFrom: 'plans',
  title: { zh: '經費', en: 'Amounts' },
  description: {
    zh: '計畫表格經費欄裡的金額，一筆一列，已換算成元，並附原文；加總時只加 is_first 為真者，跨列的格才不會重複計算。',
    en: 'Sums of money in the budget columns of the plans’ tables, one row a sum, in units of the currency, with the cell as written. Add up only those whose is_first is true, so that a cell across several rows counts once.',
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
    value: column(z.number(), ({ entry }) => entry.value, {
      title: { zh: '金額', en: 'Value' },
      description: {
        zh: '金額，以幣別的單位計（表以千元計者已乘以 1000）。',
        en: 'The sum in units of the currency; thousands of a table are written out.',
      },
    }),
    currency: textColumn(({ entry }) => entry.currency, {
      title: { zh: '幣別', en: 'Currency' },
      description: {
        zh: '幣別代碼（ISO 4217），新臺幣為 TWD。',
        en: 'Code of the currency (ISO 4217).',
      },
    }),
    budget_roc_year: column(rocYear.nullable(), ({ entry }) => entry.rocYear, {
      title: { zh: '預算年度（民國）', en: 'Budget year (ROC)' },
      description: {
        zh: '預算的年度，民國年；表未指明者為空。',
        en: 'Year of the budget in the calendar of the Republic of China; empty where the table does not say.',
      },
    }),
    budget_year: column(
      z.int().min(1912).nullable(),
      ({ entry }) => (entry.rocYear === null ? null : toGregorianYear(entry.rocYear)),
      {
        title: { zh: '預算年度（西元）', en: 'Budget year' },
        description: {
          zh: '預算的年度，西元年；表未指明者為空。',
          en: 'Year of the budget, Gregorian; empty where the table does not say.',
        },
      },
    ),
    source: optionalTextColumn(({ entry }) => entry.source, {
      title: { zh: '經費來源', en: 'Source of funds' },
      description: {
        zh: '經費來源，依原文；未載明者為空。',
        en: 'Where the money comes from, as written; empty where it is not said.',
      },
    }),
    is_first: column(z.boolean(), ({ entry }) => entry.isFirst, {
      title: { zh: '首列', en: 'First' },
      description: {
        zh: '該格從這一列開始者為真；跨列的格在其後各列為假。',
        en: 'True in the row in which the cell begins; false in the further rows that it spans.',
      },
    }),
    url: rowUrlColumn,
  },
});
