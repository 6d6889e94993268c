import { languageTag } from '../../content/language.ts';

/** Chinese with the digits and signs inside of it: `國家圖書館101年度計畫`. */
const CHINESE =
  /\p{Script=Han}(?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF\d]*[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF])?/gu;

/** Three words or more in Latin letters. */
const LATIN_WORDS =
  /\p{Script=Latin}[\p{Script=Latin}’'-]*(?:[,;:]? \p{Script=Latin}[\p{Script=Latin}’'-]*){2,}/gu;

/** Words that stand in names in small letters. */
const SMALL_WORDS = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to']);

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
  const open: OpenElement[] = [{ name: '', lang: '', isUnmarked: false }];
  let marked = '';
  /** Up to where all is in `marked`. */
  let done = 0;
  let place = 0;
  for (;;) {
    const start = html.indexOf('<', place);
    const end = start === -1 ? html.length : start;
    const parent = open.at(-1)!;
    if (end > place && !parent.isUnmarked) {
      const text = html.slice(place, end);
      const withMarks = markText(text, parent.lang, open);
      if (withMarks !== text) {
        marked += html.slice(done, place) + withMarks;
        done = end;
      }
    }
    if (start === -1) return marked + html.slice(done);
    place = passTag(html, start, open);
  }
}

const [QUOTE, APOSTROPHE, SLASH, GREATER, EXCLAMATION] = [0x22, 0x27, 0x2f, 0x3e, 0x21];

/**
 * Reads the tag or comment that begins at a place, and opens or closes its element.
 * @param open from the outermost element to the innermost
 * @returns the place behind it; behind the sign alone where none begins
 */
function passTag(html: string, start: number, open: OpenElement[]): number {
  if (html.startsWith('<!--', start)) {
    const close = html.indexOf('-->', start + 4);
    if (close !== -1) return close + 3;
  }
  const first = html.charCodeAt(start + 1);
  const isEnd = first === SLASH;
  const from = isEnd ? start + 2 : start + 1;
  const isNamed = isLetter(html.charCodeAt(from));
  if (!isEnd && !isNamed && first !== EXCLAMATION) return start + 1;
  let lang: string | null = null;
  let place = from;
  for (;;) {
    const code = html.charCodeAt(place);
    if (code === GREATER) break;
    if (code === QUOTE || code === APOSTROPHE) {
      // Quoted values may hold `>`.
      const close = html.indexOf(html[place]!, place + 1);
      if (close === -1) return start + 1;
      if (code === QUOTE && lang === null && isLang(html, place)) {
        lang = html.slice(place + 1, close);
      }
      place = close;
    }
    place += 1;
    if (place >= html.length) return start + 1;
  }
  if (isEnd && isNamed) {
    closeElement(nameAt(html, from), open);
  } else if (isNamed) {
    openElement(nameAt(html, from), lang, html.charCodeAt(place - 1) === SLASH, open);
  }
  return place + 1;
}

/** Whether a quoted value is that of the attribute `lang`. */
function isLang(html: string, quote: number): boolean {
  return html.charCodeAt(quote - 1) === 0x3d && /^\slang=$/i.test(html.slice(quote - 6, quote));
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}

/** A name, which ends with white space, `/` or `>`, in small letters. */
function nameAt(html: string, from: number): string {
  let end = from;
  for (;;) {
    const code = html.charCodeAt(end);
    if (code <= 32 || code === SLASH || code === GREATER) break;
    end += 1;
  }
  const name = html.slice(from, end);
  return /[A-Z]/.test(name) ? name.toLowerCase() : name;
}

function openElement(
  name: string,
  lang: string | null,
  isEmpty: boolean,
  open: OpenElement[],
): void {
  if (isEmpty || voidElements.has(name)) return;
  const parent = open.at(-1)!;
  const isUnmarked = parent.isUnmarked || unmarked.has(name);
  open.push({ name, lang: lang ?? parent.lang, isUnmarked });
}

function closeElement(name: string, open: OpenElement[]): void {
  for (let index = open.length - 1; index > 0; index -= 1) {
    if (open[index]!.name !== name) continue;
    open.length = index;
    return;
  }
}

// One look is enough for most text: Chinese has no spaces, English no characters that stand so high.
const SOME_SPACES = / .* /s;
const SOME_HAN = /[\u2e80-\uffff]/;

function markText(text: string, lang: string, open: readonly OpenElement[]): string {
  const mark = (words: string, language: string) => {
    // A span within SVG's text is a tspan.
    const element = open.some(({ name }) => name === 'svg') ? 'tspan' : 'span';
    return `<${element} lang="${language}">${words}</${element}>`;
  };
  if (lang.startsWith('en')) {
    if (!SOME_HAN.test(text)) return text;
    return text.replaceAll(CHINESE, (words) => mark(words, languageTag.zh));
  }
  if (!lang.startsWith('zh') || !SOME_SPACES.test(text)) return text;
  return text.replaceAll(LATIN_WORDS, (words) =>
    isName(words) ? words : mark(words, languageTag.en),
  );
}

/** Whether Latin words are a name or a title rather than a phrase. */
function isName(words: string): boolean {
  return words.split(/[,;:]? /).every((word) => /^\p{Lu}/u.test(word) || SMALL_WORDS.has(word));
}
