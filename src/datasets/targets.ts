import { z } from 'zod';
import type { Row } from '../corpus/model/corpus.ts';
import { childDatasetOf, keyColumns, rowUrlColumn } from './child-dataset.ts';
import { comparatorMeanings } from './common-columns.ts';
import { column, textColumn, optionalTextColumn, codeColumn } from './column.ts';

/** Head of the cell of an innovation proposal in which the quote stands; null where it stands in none. */
function criterionOf({ innovations }: Row, quote: string): string | null {
  return innovations.find(({ text }) => text.includes(quote))?.criterion ?? null;
}

/** Quantified promises. */
export const targets = childDatasetOf((row) => row.targets)({
  name: 'targets',
  madeFrom: 'plans',
  title: { zh: '量化目標', en: 'Targets' },
  description: {
    zh: '推動作法中以數字承諾的目標，例如滿意度、場次或處理天數，一個目標一列，並附原文字句；敘述過去的數字不是目標，不列入。只有目標，沒有執行結果。',
    en: 'Promises in figures that the measures make, such as satisfaction, number of events or days to process, one row a target, with the exact words. Figures about the past are no targets. Results are not part of it.',
  },
  columns: {
    ...keyColumns,
    quote: textColumn(({ entry }) => entry.quote, {
      title: { zh: '原文字句', en: 'Quote' },
      description: {
        zh: '推動作法全文中作此承諾的字句，一字不改；引自其他欄者見 column。',
        en: 'The exact words that make the promise: of the measure’s text, or of the column that column names.',
      },
    }),
    indicator: textColumn(({ entry }) => entry.indicator, {
      title: { zh: '指標', en: 'Indicator' },
      description: { zh: '計數或衡量的是什麼。', en: 'What is counted or measured.' },
    }),
    comparator: codeColumn(({ entry }) => entry.comparator, {
      title: { zh: '比較方式', en: 'Comparator' },
      description: {
        zh: '結果與 value 的關係。',
        en: 'How the result is to relate to value.',
      },
      values: comparatorMeanings,
    }),
    value: column(z.number(), ({ entry }) => entry.value, {
      title: { zh: '數值', en: 'Value' },
      description: {
        zh: '目標的數值；萬等單位已換算（45萬為 450000）。單位見 unit。',
        en: 'The figure, ten thousands written out (45萬 is 450000). Its unit is in unit.',
      },
    }),
    value_max: column(z.number().nullable(), ({ entry }) => entry.value_max ?? null, {
      title: { zh: '數值上限', en: 'Upper value' },
      description: {
        zh: '比較方式為 between 時的上限，其餘為空。',
        en: 'Upper end for between; else empty.',
      },
    }),
    unit: textColumn(({ entry }) => entry.unit, {
      title: { zh: '計量單位', en: 'Unit of measurement' },
      description: {
        zh: '數值的單位，依原文，例如 %、場、次。',
        en: 'What one of the value is, as written, e.g. %, 場, 次.',
      },
    }),
    per: optionalTextColumn(({ entry }) => entry.per ?? null, {
      title: { zh: '計算期間', en: 'Per' },
      description: {
        zh: '原文指明的計算期間，例如每年、每月；未指明者為空。',
        en: 'Period over which it is counted where the words say so, e.g. 每年; else empty.',
      },
    }),
    baseline: column(z.number().nullable(), ({ entry }) => entry.baseline ?? null, {
      title: { zh: '基準值', en: 'Baseline' },
      description: {
        zh: '原文所舉的起點或比較基準，例如「由90日縮短為30日」的 90；未舉者為空。',
        en: 'Figure that it starts from or is compared with, e.g. 90 in 由90日縮短為30日; else empty.',
      },
    }),
    baseline_period: optionalTextColumn(({ entry }) => entry.baseline_period ?? null, {
      title: { zh: '基準期間', en: 'Baseline period' },
      description: {
        zh: '基準所屬的期間，依原文，例如 100年度；未指明者為空。',
        en: 'When the baseline held, as written, e.g. 100年度; else empty.',
      },
    }),
    url: rowUrlColumn,
    column: optionalTextColumn(({ row, entry }) => entry.column ?? criterionOf(row, entry.quote), {
      title: { zh: '欄名', en: 'Column' },
      description: {
        zh: '引文所在的欄，依原文；創新提案為評核項目。引自推動作法（或提案名稱）本身者為空。',
        en: 'Head of the column that the quote stands in; of a proposal, the criterion. Empty where it is of the measure’s own text, or of the proposal’s name.',
      },
    }),
    period: optionalTextColumn(({ entry }) => entry.period ?? null, {
      title: { zh: '目標期間', en: 'Period' },
      description: {
        zh: '目標所屬的期間，依原文，例如 114年度；未指明者為空。',
        en: 'For when it is promised, as written, e.g. 114年度; empty where it is not said.',
      },
    }),
  },
  appended: {
    measured_by: optionalTextColumn(({ entry }) => entry.measured_by ?? null, {
      title: { zh: '衡量方式', en: 'Measured by' },
      description: {
        zh: '來源說明結果如何衡量的字句，例如「服務滿意度調查」或「衡量標準」欄的文字，一字不改，出自同一列；來源未說者為空。',
        en: 'Exact words of the row that say how the result is found out, e.g. 服務滿意度調查, or the cell of its column 衡量標準; empty where the source does not say.',
      },
    }),
  },
});
