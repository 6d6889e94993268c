import type { Language } from '../../content/language.ts';
import { countedRows } from './counted-rows.ts';

/** Words of the completeness figures in Traditional Chinese; its shape is the definition. */
const zh = {
  heading: '紀錄的完整程度',
  lead: (hasProposals: boolean) =>
    `數的是${countedRows.zh(hasProposals)}，不含標題與不予公開的項目。計畫把表切成幾列是編寫習慣：這些數字說的是紀錄有沒有寫明，不能用來比較機關，也不排名次。`,
  figure: '數字',
  whole: '各計畫合計',
  chartTitle: (plan: string) => `${plan}：紀錄的完整程度`,
  percentage: (share: string) => `${share}%`,
  counted: (numerator: string, denominator: string, share: string) =>
    `${share}%（${numerator}／${denominator} 項）`,
  /** @param figure the name of the figure in which these rows count */
  untoldUnits: (rows: string, figure: string) =>
    `算在「${figure}」裡的，有 ${rows} 項所寫的單位名稱無法確認是哪個單位。`,
  days: (count: string) => `${count} 日`,
  unknown: '不詳',
  notKept: '不逐份計畫記載',
  definitions: '各數字的定義',
  data: '這些數字也是資料集：',
};

export type CompletenessWords = typeof zh;

const en: CompletenessWords = {
  heading: 'Completeness of the record',
  lead: (hasProposals) =>
    `Counted are ${countedRows.en(hasProposals)}, without headings and what is withheld. How a plan cuts its table into rows is a matter of style: the figures say what the record states, do not compare institutions, and are no ranking.`,
  figure: 'Figure',
  whole: 'Its plans together',
  chartTitle: (plan) => `${plan}: completeness of the record`,
  percentage: (share) => `${share}%`,
  counted: (numerator, denominator, share) =>
    `${share}% (${numerator} of ${denominator} ${denominator === '1' ? 'row' : 'rows'})`,
  untoldUnits: (rows, figure) =>
    `Of the rows that count under “${figure}”, ${rows} name${rows === '1' ? 's' : ''} a unit that cannot be told.`,
  days: (count) => `${count} ${count === '1' ? 'day' : 'days'}`,
  unknown: 'Unknown',
  notKept: 'Not kept by plan',
  definitions: 'Definitions',
  data: 'These figures are also a dataset: ',
};

/** Words of the completeness figures in an interface language. */
export function completenessWords(language: Language): CompletenessWords {
  return language === 'en' ? en : zh;
}
