/** The same words in Traditional Chinese and in English. */
export interface Bilingual {
  zh: string;
  en: string;
}
