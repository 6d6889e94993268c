import {
  chineseNumeralCharacters,
  formalNumeralCharacters,
  parseChineseNumeral,
} from './chinese-numerals.ts';

/** How a number at the head of a line is written. */
export type LabelStyle =
  /** `壹、` */
  | 'formal'
  /** `一、` */
  | 'numeral'
  /** `（一）` */
  | 'numeral-brackets'
  /** `1.1`, `2.10` */
  | 'decimal-path'
  /** `1.` */
  | 'decimal-dot'
  /** `1、` */
  | 'decimal-comma'
  /** `（1）` */
  | 'decimal-brackets'
  /** `（A）` */
  | 'letter-brackets'
  /** `A` before a Chinese character or alone */
  | 'letter'
  /** `3` before a Chinese character, its dot forgotten */
  | 'decimal-bare'
  /** `1)`, `〔1〕`, `【1】`, `＜1＞`, `01.`, `#1`, `No.1`, `1：` */
  | 'decimal-marked'
  /** `1.1.` */
  | 'decimal-path-dot'
  /** `1-1` alone or before a Chinese character, `1-1.` */
  | 'decimal-dashes'
  /** `【一】`, `〔一〕`, `〈一〉`, `一)` */
  | 'numeral-marked'
  /** `①`, `⑴`, `㈠`, `⒜`: one sign; `（①）` */
  | 'circled'
  /** `A.`, `A、`, `A)` */
  | 'letter-marked'
  /** `a.`, `(a)` */
  | 'small-letter'
  /** `甲、`, `（甲）` */
  | 'stem'
  /** `子、`, `（子）` */
  | 'branch'
  /** `ㄅ、`, `（ㄅ）` */
  | 'bopomofo'
  /** `Ⅱ、`, `II.`, `Ⅱ` before white space */
  | 'roman'
  /** `（Ⅱ）`, `(II)` */
  | 'roman-brackets'
  /** `ii.`, `(ii)`, `ⅱ、` */
  | 'small-roman'
  /** `第一章`, `第2節`, `第三、` */
  | 'chapter';

/** A style: what it looks like once folded to half width, and the number that it names. */
export interface StyleRule {
  style: LabelStyle;
  /** Matches the label at the start of the folded line. */
  pattern: RegExp;
  /** Returns the number, outermost part first, or null when the signs name none. */
  ordinalOf: (signs: string) => number[] | null;
}

/** A number of a list has no leading zero; `97.03.15` is a date. */
const decimal = '[1-9]\\d{0,2}';

const cjkFollows = '(?=\\s*[\\p{Script=Han}「『《〈]|\\s*$)';

/** 天干, which number the parts of older documents. */
const STEMS = '甲乙丙丁戊己庚辛壬癸';

/** Signs of 注音, in the order of their codes. */
const BOPOMOFO = '[ㄅ-ㄩ]';

/** 地支, which number what stands below these. */
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Signs that hold a number each, and the first of every run of them. */
const circledRuns = ['①', '⑴', '⒈', '⒜', 'Ⓐ', 'ⓐ', '㈠', '㊀', '❶', '⓵'];

/** What may stand behind a bracket that closes: `（一）、`. */
const AND_MARK = '(?:\\s*[、.](?!\\d))?';

/** `①`, `⑴`, `⒈`, `⒜` …; `Ⓐ`, `㈠`, `㊀`, `❶`. */
const CIRCLED = '[①-ⓩ㈠-㈩㊀-㊉❶-❿⓵-⓾]';

/** `1.5小時`, `1.75歲`: what stands before these is counted, and numbers nothing. */
const counted =
  '(?:\\s*(?:歲|小時|分鐘|公里|公尺|公頃|公分|公斤|公噸|公升|個百分點)|[倍萬億‰坪]|版(?![面型本畫權]))';

/** Longer signs first: `1.1` is no `1.` with text `1`. */
export const styleRules: readonly StyleRule[] = [
  rule('formal', `[${formalNumeralCharacters}]+\\s*[、.]`, chinese),
  rule('numeral', `[${chineseNumeralCharacters}]+\\s*[、.]`, chinese),
  rule('numeral-brackets', `\\(\\s*[${chineseNumeralCharacters}]+\\s*\\)${AND_MARK}`, chinese),
  rule('decimal-path', `[1-9]\\d?(?:\\.[1-9]\\d?){1,4}(?![\\d.%])(?!${counted})`, path),
  // `1.115年5月`: no figure with decimals stands before 年.
  rule('decimal-dot', `${decimal}\\s*\\.(?:(?!\\d)|(?=1\\d\\d\\s*年))(?:\\s*、)?`, digits),
  rule('decimal-comma', `${decimal}\\s*、`, digits),
  rule('decimal-brackets', `\\(\\s*${decimal}\\s*\\)${AND_MARK}`, digits),
  rule('roman-brackets', `\\(\\s*(?:[Ⅰ-Ⅻ]|[IVX]+)\\s*\\)${AND_MARK}`, roman),
  rule('letter-brackets', `\\(\\s*[A-Z]\\s*\\)${AND_MARK}`, letter),
  rule('letter', `[A-Z]${cjkFollows}`, letter),
  rule('decimal-bare', `[1-9]\\d?${cjkFollows}`, digits),
  rule(
    'decimal-marked',
    `(?:[〔【[〈<]\\s*${decimal}\\s*[\\]】〕〉>]|${decimal}\\s*\\)|0[1-9]\\s*[、.)](?!\\d)|(?:#|N[oO][.:]?)\\s*[1-9]\\d?(?![\\dA-Za-z])|[1-9]\\d?\\s*[:：](?!\\s*\\d))${AND_MARK}`,
    digits,
  ),
  rule('decimal-path-dot', `[1-9]\\d?(?:\\.[1-9]\\d?){1,4}\\.(?!\\d)`, dottedPath),
  // A figure behind a space begins the text: `1-1 75歲以上`.
  rule(
    'decimal-dashes',
    `[1-9]\\d?(?:-[1-9]\\d?){1,3}(?:\\s*[、.](?=\\s*\\D)|${cjkFollows}|(?=\\s+\\d{1,4}\\s*\\p{Script=Han}))`,
    dashes,
  ),
  rule(
    'numeral-marked',
    `(?:[〔【[〈<]\\s*[${chineseNumeralCharacters}]+\\s*[\\]】〕〉>]|[${chineseNumeralCharacters}]+\\s*\\))`,
    chinese,
  ),
  rule('circled', `(?:\\(\\s*${CIRCLED}\\s*\\)|${CIRCLED})\\s*[、.]?`, circled),
  // No mark stands behind it: `Ⅱ型糖尿病` is no number.
  rule('roman', `(?:(?:[Ⅰ-Ⅻ]|[IVX]+)\\s*[、.)]|[Ⅰ-Ⅻ](?=\\s))`, roman),
  rule(
    'small-roman',
    `(?:\\(\\s*(?:[ⅰ-ⅻ]|[ivx]+)\\s*\\)|(?:[ⅰ-ⅻ]|[ivx]+)\\s*[、.)](?![A-Za-z]))`,
    smallRoman,
  ),
  rule('letter-marked', `[A-Z]\\s*[、.)](?![A-Za-z])`, letter),
  rule('small-letter', `(?:\\(\\s*[a-z]\\s*\\)|[a-z]\\s*[、.)](?![A-Za-z]))`, smallLetter),
  rule('stem', `(?:[${STEMS}]\\s*[、.]|\\(\\s*[${STEMS}]\\s*\\))`, stem),
  rule('bopomofo', `(?:${BOPOMOFO}\\s*[、.)]|\\(\\s*${BOPOMOFO}\\s*\\))${AND_MARK}`, bopomofo),
  rule('branch', `(?:[${BRANCHES}]\\s*[、.]|\\(\\s*[${BRANCHES}]\\s*\\))`, branch),
  rule(
    'chapter',
    `第\\s*(?:\\d{1,2}|[${chineseNumeralCharacters}]+)\\s*[章節篇部編條項款點、]`,
    chapter,
  ),
];

/** Styles that only tell that numbers are in order: text may begin with such signs by chance. */
const soughtOnly: ReadonlySet<LabelStyle> = new Set([
  'letter',
  'decimal-bare',
  'decimal-marked',
  'decimal-path-dot',
  'decimal-dashes',
  'numeral-marked',
  'circled',
  'letter-marked',
  'small-letter',
  'stem',
  'branch',
  'bopomofo',
  'roman',
  'roman-brackets',
  'small-roman',
  'chapter',
]);

/**
 * The styles that are recognised unless others are asked for. A bare letter or number is left out:
 * `B互動展品` is a label in one plan only, and `3日內` begins with a number everywhere.
 */
export const usualStyles: readonly LabelStyle[] = styleRules
  .map(({ style }) => style)
  .filter((style) => !soughtOnly.has(style));

/** Every style that a heading may be numbered in; a bare letter or number is that of a row alone. */
export const headingStyles: readonly LabelStyle[] = styleRules
  .map(({ style }) => style)
  .filter((style) => !['letter', 'decimal-bare', 'decimal-dashes'].includes(style));

function rule(style: LabelStyle, pattern: string, ordinalOf: StyleRule['ordinalOf']): StyleRule {
  return { style, pattern: new RegExp(`^(?:${pattern})`, 'u'), ordinalOf };
}

function chinese(signs: string): number[] | null {
  const value = parseChineseNumeral(signs.replace(/[、.()〔〕【】〈〉<>[\]\s]/g, ''));
  return value === null || value === 0 ? null : [value];
}

function digits(signs: string): number[] {
  return [Number(signs.replace(/\D/g, ''))];
}

function path(signs: string): number[] {
  return signs.split('.').map(Number);
}

function letter(signs: string): number[] {
  return [signs.replace(/[^A-Z]/g, '').charCodeAt(0) - 'A'.charCodeAt(0) + 1];
}

function dottedPath(signs: string): number[] {
  return path(signs.replace(/\.$/, ''));
}

function dashes(signs: string): number[] {
  return signs
    .replace(/[^\d-]/g, '')
    .split('-')
    .map(Number);
}

/** Runs hold ten numbers or more, one sign each. */
function circled(signs: string): number[] | null {
  const code = signs.replace(/[(\s]/g, '').charCodeAt(0);
  const start = circledRuns.map((first) => first.charCodeAt(0)).filter((first) => first <= code);
  return start.length === 0 ? null : [code - Math.max(...start) + 1];
}

function smallLetter(signs: string): number[] {
  return [signs.replace(/[^a-z]/g, '').charCodeAt(0) - 'a'.charCodeAt(0) + 1];
}

function stem(signs: string): number[] {
  return [STEMS.indexOf(signs.replace(/[、.()\s]/g, '')) + 1];
}

function bopomofo(signs: string): number[] {
  return [signs.replace(/[^ㄅ-ㄩ]/g, '').charCodeAt(0) - 'ㄅ'.charCodeAt(0) + 1];
}

function branch(signs: string): number[] {
  return [BRANCHES.indexOf(signs.replace(/[、.()\s]/g, '')) + 1];
}

function smallRoman(signs: string): number[] | null {
  return roman(signs.normalize('NFKC').toUpperCase());
}

/** Numbers up to 39: `Ⅳ`, `XII`. */
function roman(signs: string): number[] | null {
  const written = signs.normalize('NFKC').replace(/[^IVX]/g, '');
  const [, tens = '', ones = ''] = /^(X{0,3})(I{1,3}|IV|VI{0,3}|IX)?$/.exec(written) ?? [];
  if (tens + ones === '') return null;
  const all = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return [tens.length * 10 + all.indexOf(ones)];
}

function chapter(signs: string): number[] | null {
  const number = signs.replace(/[^\d]/g, '');
  return number === '' ? chinese(signs.replace(/[第章節篇部編條項款點]/g, '')) : [Number(number)];
}
