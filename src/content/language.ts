/** Languages of the interface. Plan texts are Chinese in both. */
export const languages = ['zh', 'en'] as const;

export type Language = (typeof languages)[number];

/** Value of `lang` for each interface language. */
export const languageTag: Readonly<Record<Language, string>> = { zh: 'zh-Hant-TW', en: 'en' };

/** Value of the route parameter `[...lang]`: Traditional Chinese stands at the root. */
export const languageParameter: Readonly<Record<Language, string | undefined>> = {
  zh: undefined,
  en: 'en',
};

/** The other interface language. */
export function otherLanguage(language: Language): Language {
  return language === 'zh' ? 'en' : 'zh';
}
