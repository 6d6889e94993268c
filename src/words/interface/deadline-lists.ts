import type { Language } from '../../content/language.ts';

/** Words for choosing deadlines in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  ofInstitution: (institution: string) => `${institution}的完成期限`,
  descriptionOf: (name: string) => `${name}：按月份排列；定期辦理的與沒有固定日期的另列。`,
  count: (rows: string) => `${rows} 列有期限。`,
  choose: '依機關與單位選擇',
  chooseUnit: '依單位選擇',
  institutions: '機關',
  units: '單位',
  allInstitutions: '所有機關',
  allUnits: '所有單位',
  elsewhere: '各機關的期限，可從機關的頁面進入：',
  link: '看這個機關的期限',
};

export type DeadlineListWords = typeof zh;

const en: DeadlineListWords = {
  ofInstitution: (institution) => `Deadlines of ${institution}`,
  descriptionOf: (name) => `${name} by month; recurring and undated ones apart.`,
  count: (rows) => (rows === '1' ? '1 row has a deadline.' : `${rows} rows have a deadline.`),
  choose: 'Choose an institution and a unit',
  chooseUnit: 'Choose a unit',
  institutions: 'Institution',
  units: 'Unit',
  allInstitutions: 'All institutions',
  allUnits: 'All units',
  elsewhere: 'The deadlines of each institution are reached from its page:',
  link: 'Deadlines of this institution',
};

/** Words for choosing deadlines in an interface language. */
export function deadlineListWords(language: Language): DeadlineListWords {
  return language === 'en' ? en : zh;
}
