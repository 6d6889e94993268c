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
  | 'decimal-bare';

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

/** Longer signs first: `1.1` is no `1.` with text `1`. */
export const styleRules: readonly StyleRule[] = [
  rule('formal', `[${formalNumeralCharacters}]+\\s*[、.]`, chinese),
  rule('numeral', `[${chineseNumeralCharacters}]+\\s*[、.]`, chinese),
  rule('numeral-brackets', `\\(\\s*[${chineseNumeralCharacters}]+\\s*\\)`, chinese),
  rule('decimal-path', `[1-9]\\d?(?:\\.[1-9]\\d?){1,4}(?![\\d.%])`, path),
  rule('decimal-dot', `${decimal}\\s*\\.(?!\\d)`, digits),
  rule('decimal-comma', `${decimal}\\s*、`, digits),
  rule('decimal-brackets', `\\(\\s*${decimal}\\s*\\)`, digits),
  rule('letter-brackets', `\\(\\s*[A-Z]\\s*\\)`, letter),
  rule('letter', `[A-Z]${cjkFollows}`, letter),
  rule('decimal-bare', `[1-9]\\d?${cjkFollows}`, digits),
];

/**
 * The styles that are recognised unless others are asked for. A bare letter or number is left out:
 * `B互動展品` is a label in one plan only, and `3日內` begins with a number everywhere.
 */
export const usualStyles: readonly LabelStyle[] = styleRules
  .map(({ style }) => style)
  .filter((style) => style !== 'letter' && style !== 'decimal-bare');

function rule(style: LabelStyle, pattern: string, ordinalOf: StyleRule['ordinalOf']): StyleRule {
  return { style, pattern: new RegExp(`^(?:${pattern})`, 'u'), ordinalOf };
}

function chinese(signs: string): number[] | null {
  const value = parseChineseNumeral(signs.replace(/[、.()\s]/g, ''));
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
