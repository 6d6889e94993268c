import type { Bilingual } from '../../content/bilingual.ts';

/** What is told of how complete the record of a plan or institution is. */
export const completenessFigures = [
  'early-deadline',
  'own-unit',
  'quantified-target',
  'reported-result',
  'days-to-publication',
] as const;

export type CompletenessFigure = (typeof completenessFigures)[number];

/** Name and definition of each figure; how it is computed stands in `completeness.ts`. */
export const figureMeanings: Readonly<
  Record<CompletenessFigure, { name: Bilingual; definition: Bilingual }>
> = {
  'early-deadline': {
    name: { zh: '期限早於計畫期末', en: 'Earlier deadline' },
    definition: {
      zh: '至少有一個寫明日期、月份或起迄的期限，其末日早於計畫期間最後一日的項數，占全部項數的比例。依上層項目的期限也算；週期性的（如每月）與沒有日期的不算。',
      en: 'Rows with at least one deadline that names a day, month or span ending before the last day of the plan’s period, among all rows. Deadlines taken from the row above count; recurring ones (such as monthly) and those without a date do not.',
    },
  },
  'own-unit': {
    name: { zh: '有自己的承辦單位', en: 'Unit of its own' },
    definition: {
      zh: '至少有一個寫在該列、不是泛稱（如各組室）也不是承自上層項目的承辦或協辦單位的項數，占全部項數的比例。同一格共用的單位也算。',
      en: 'Rows with at least one unit that stands in the row itself, neither a collective name (such as 各組室) nor taken from the row above, among all rows. Units of a shared cell count.',
    },
  },
  'quantified-target': {
    name: { zh: '有量化目標', en: 'Quantified target' },
    definition: {
      zh: '原文以數字承諾目標的項數，占全部項數的比例。',
      en: 'Rows whose words promise a figure, among all rows.',
    },
  },
  'reported-result': {
    name: { zh: '有執行情形', en: 'Reported result' },
    definition: {
      zh: '至少有一期回報執行情形的項數，占全部項數的比例；只計本站有執行情形資料的計畫，沒有資料的計畫為不詳，不當作零。',
      en: 'Rows reported on for at least one period, among all rows of plans whose results are known here; where they are not known the figure is unknown and not zero.',
    },
  },
  'days-to-publication': {
    name: {
      zh: '登記第五款：核定到公開的日數',
      en: 'Register, item 5: days from approval to publication',
    },
    definition: {
      zh: '機關的主動公開登記第五款（施政計畫、業務統計及研究報告）所載核定日到公開日的日數；登記缺少其中一個日期者為不詳。登記以款為單位，因此沒有逐份計畫的數字。',
      en: 'Days from approval to publication as recorded under item 5 (plans, statistics, research reports) of the institution’s disclosure register; unknown where the register lacks either day. The register is kept by item, so there is no figure for single plans.',
    },
  },
};
