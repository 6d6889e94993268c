import { languageTag } from '../../content/language.ts';
import type { TextElement } from './text-nodes.ts';

/** Chinese with the digits and signs inside of it: `國家圖書館101年度計畫`. */
const CHINESE =
  /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\d]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;

/** Three words or more in Latin letters. */
const LATIN_WORDS =
  /\p{Script=Latin}[\p{Script=Latin}’'-]*(?:[,;:]? \p{Script=Latin}[\p{Script=Latin}’'-]*){2,}/gu;

/** Words that stand in names in small letters. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to']);

// One look is enough for most text: Chinese has no spaces, English no characters that stand so high.
const SOME_HAN = /[\u2e80-\uffff]/;

/**
 * Text with a mark (WCAG 3.1.2) around every piece that is not in the language of the element that
 * it stands in: Chinese within English, and English phrases within Chinese. Names and abbreviations
 * in Latin letters need none: a phrase has three words, one of them neither a name's capital word nor
 * one of the small words within names.
 */
export function markLanguages(text: string, { lang, isInSvg }: TextElement): string {
  const mark = (words: string, language: string) => {
    // A span within SVG's text is a tspan.
    const element = isInSvg ? 'tspan' : 'span';
    return `<${element} lang="${language}">${words}</${element}>`;
  };
  if (lang.startsWith('en')) {
    if (!SOME_HAN.test(text)) return text;
    return text.replaceAll(CHINESE, (words) => mark(words, languageTag.zh));
  }
  if (!lang.startsWith('zh') || text.indexOf(' ') === text.lastIndexOf(' ')) return text;
  return text.replaceAll(LATIN_WORDS, (words) =>
    isName(words) ? words : mark(words, languageTag.en),
  );
}

/** Whether Latin words are a name or a title rather than a phrase. */
function isName(words: string): boolean {
  return words.split(/[,;:]? /).every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word));
}
