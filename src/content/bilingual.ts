/** The same words in Traditional Chinese and in English. */
export interface Bilingual {
  zh: string;
  en: string;
}

/** Whether there are English words: where none are known, the Chinese ones stand in their place. */
export function hasEnglish({ zh, en }: Bilingual): boolean {
  return zh !== en || !/\p{Script=Han}/u.test(en);
}

/** The words in both languages, once where Chinese stands in the place of English. */
export function inEachLanguage(words: Bilingual): string[] {
  return hasEnglish(words) ? [words.zh, words.en] : [words.zh];
}
