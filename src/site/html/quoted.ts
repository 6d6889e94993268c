import type { LanguageView } from '../views/language-view.ts';
import { attributes, markup, type Html } from './markup.ts';

/** Stands for the words while the marks around them are asked for. */
const PLACE = '\n';

/**
 * Words of a plan in quotation marks. The marks are of the page's language: among Chinese ones, `“`
 * would be drawn as wide as a Chinese character.
 */
export function quoted(
  { words, chinese }: Pick<LanguageView, 'words' | 'chinese'>,
  said: string,
): Html {
  const [opening, closing] = words.quote(PLACE).split(PLACE);
  return markup`${opening}<span${attributes({ lang: chinese })}>${said}</span>${closing}`;
}
