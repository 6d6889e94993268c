import { en } from './en.ts';
import type { Language } from '../../content/language.ts';
import { zh } from './zh.ts';
import type { Words } from './zh.ts';

export * from '../../content/language.ts';
export type { Words };

/** Interface words of a language. */
export function t(language: Language): Words {
  return language === 'en' ? en : zh;
}
