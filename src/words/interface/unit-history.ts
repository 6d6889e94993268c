import type { Language } from '../../content/language.ts';

/** Words for what became of a unit, in Traditional Chinese (Taiwan usage); its shape is the definition. */
const zh = {
  before: '前身',
  after: '後繼單位',
  changedOn: (day: string) => `${day}改為本單位`,
  since: (day: string) => `${day}起`,
  rows: (count: string) => `連同前身與後繼單位，共承辦 ${count} 項。`,
};

export type UnitHistoryWords = typeof zh;

const en: UnitHistoryWords = {
  before: 'Formerly',
  after: 'Later',
  changedOn: (day) => `this unit since ${day}`,
  since: (day) => `since ${day}`,
  rows: (count) =>
    `Together with what it came from and became: in charge of ${count} ${count === '1' ? 'measure' : 'measures'}.`,
};

/** Words for what became of a unit in an interface language. */
export function unitHistoryWords(language: Language): UnitHistoryWords {
  return language === 'en' ? en : zh;
}
