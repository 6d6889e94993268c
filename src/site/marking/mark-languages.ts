import { languageTag } from '../../content/language.ts';

/** Chinese with the digits and signs inside of it: `國家圖書館101年度計畫`. */
const CHINESE =
  /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\d]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;

/** Three words or more in Latin letters. */
const LATIN_WORDS =
  /\p{Script=Latin}[\p{Script=Latin}’'-]*(?:[,;:]? \p{Script=Latin}[\p{Script=Latin}’'-]*){2,}/gu;

/** Words that stand in names in small letters. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to']);

/** A start tag, an end tag, a comment or text. Quoted values may hold `>`. */
const PIECE = /<!--[^]*?-->|<[a-z/!](?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</gi;

const voidElements = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/** Elements that hold text alone, where no mark can stand, or what is no language. */
const unmarked = new Set(
  'script style template noscript title desc option textarea code pre kbd samp'.split(' '),
);

interface OpenElement {
  name: string;
  /** Language of what stands in it; `''` = not known. */
  lang: string;
  isUnmarked: boolean;
}

/**
 * HTML with a mark (WCAG 3.1.2) around every piece that is not in the language of the element that
 * it stands in: Chinese within English, and English phrases within Chinese. Names and abbreviations
 * in Latin letters need none: a phrase has three words, one of them neither a name's capital word nor
 * one of the small words within names.
 * @param html with end tags, as Astro writes it
 */
export function markLanguages(html: string): string {
  const open: OpenElement[] = [];
  const root: OpenElement = { name: '', lang: '', isUnmarked: false };
  let marked = '';
  for (const [piece] of html.matchAll(PIECE)) {
    const parent = open.at(-1) ?? root;
    if (piece.startsWith('<')) {
      marked += piece;
      readTag(piece, open, parent);
    } else {
      marked += parent.isUnmarked ? piece : withMarks(piece, parent, open);
    }
  }
  return marked;
}

function readTag(tag: string, open: OpenElement[], parent: OpenElement): void {
  const [, slash, rawName] = /^<(\/?)([a-z][^\s/>]*)/i.exec(tag) ?? [];
  if (rawName === undefined) return;
  const name = rawName.toLowerCase();
  if (slash === '/') {
    const index = open.findLastIndex((element) => element.name === name);
    if (index >= 0) open.length = index;
    return;
  }
  if (voidElements.has(name) || tag.endsWith('/>')) return;
  const lang = /\slang="([^"]*)"/i.exec(tag)?.[1] ?? parent.lang;
  open.push({ name, lang, isUnmarked: parent.isUnmarked || unmarked.has(name) });
}

function withMarks(text: string, { lang }: OpenElement, open: readonly OpenElement[]): string {
  // A span within SVG's text is a tspan.
  const element = open.some(({ name }) => name === 'svg') ? 'tspan' : 'span';
  const mark = (words: string, language: string) =>
    `<${element} lang="${language}">${words}</${element}>`;
  if (lang.startsWith('en')) {
    return text.replaceAll(CHINESE, (words) => mark(words, languageTag.zh));
  }
  if (!lang.startsWith('zh')) return text;
  return text.replaceAll(LATIN_WORDS, (words) =>
    isName(words) ? words : mark(words, languageTag.en),
  );
}

/** Whether Latin words are a name or a title rather than a phrase. */
function isName(words: string): boolean {
  return words.split(/[,;:]? /).every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word));
}
