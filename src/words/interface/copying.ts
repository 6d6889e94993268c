import type { Language } from '../../content/language.ts';

/** Words of the buttons that copy a text; small, for it is part of a page's script. */
const zh = {
  copy: '複製',
  copied: '已複製',
  failed: '無法複製，請自行選取',
  of: (name: string) => `：${name}`,
};

export type CopyingWords = typeof zh;

const en: CopyingWords = {
  copy: 'Copy',
  copied: 'Copied',
  failed: 'Cannot copy; please select the text',
  of: (name) => `: ${name}`,
};

/** Words of the buttons that copy a text in an interface language. */
export function copyingWords(language: Language): CopyingWords {
  return language === 'en' ? en : zh;
}
