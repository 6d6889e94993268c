import { formatChineseNumeral } from '../../../meaning/numbers/chinese-numerals.ts';

/** How a word processor writes the number of a list item. */
export type ListNumberStyle =
  | 'decimal'
  | 'two-digits'
  | 'full-width'
  | 'circled'
  | 'full-stop'
  | 'parenthesised'
  | 'upper-letter'
  | 'lower-letter'
  | 'upper-roman'
  | 'lower-roman'
  | 'chinese'
  | 'chinese-digits'
  | 'chinese-formal'
  | 'chinese-parenthesised'
  | 'stems'
  | 'branches';

/** A number such as 1.1 where no paragraph has the number 1: word processors differ in how they go on. */
export const levelLeftOut = '有自動編號跳過了上一層（如有「1.1」而沒有「1.」），請核對編號';

/** What to say of a number in a style that is not known, or that has no such number. */
export const numberUnwritten = '有自動編號的格式無法照寫，以阿拉伯數字代替，請核對編號';

/** The number as written in that style; null where the style has no number of that size. */
export function formatListNumber(value: number, style: ListNumberStyle): string | null {
  if (!Number.isInteger(value) || value < 0) return null;
  switch (style) {
    case 'decimal':
      return String(value);
    case 'two-digits':
      return String(value).padStart(2, '0');
    case 'full-width':
      return String(value).replace(/\d/g, (digit) => shifted('０', Number(digit)));
    case 'circled':
      return oneOf('①', 20, value);
    case 'full-stop':
      return oneOf('⒈', 20, value);
    case 'parenthesised':
      return oneOf('⑴', 20, value);
    case 'chinese-parenthesised':
      return oneOf('㈠', 10, value);
    case 'upper-letter':
      return lettersOf(value);
    case 'lower-letter':
      return lettersOf(value)?.toLowerCase() ?? null;
    case 'upper-roman':
      return romanOf(value);
    case 'lower-roman':
      return romanOf(value)?.toLowerCase() ?? null;
    case 'chinese':
      return chineseOf(value, 'plain');
    case 'chinese-formal':
      return value >= 10 && value < 20
        ? `壹${formatChineseNumeral(value, 'formal')}`
        : chineseOf(value, 'formal');
    case 'chinese-digits':
      return String(value).replace(/\d/g, (digit) => '○一二三四五六七八九'.charAt(Number(digit)));
    case 'stems':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? null;
    case 'branches':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? null;
  }
}

/**
 * The number in that style, or as a decimal where the style is not known or has no such number.
 * @param doubts takes what a reader should check, in Chinese
 */
export function writeListNumber(
  value: number,
  style: ListNumberStyle | undefined,
  doubts: Set<string>,
): string {
  const written = style === undefined ? null : formatListNumber(value, style);
  if (written === null) {
    doubts.add(numberUnwritten);
    return String(value);
  }
  // Word processors write 壹拾; that all their versions do is not certain.
  if (style === 'chinese-formal' && value >= 10 && value < 20) {
    doubts.add(`自動編號「${written}」在文件上可能印成「${written.slice(1)}」，請核對`);
  }
  return written;
}

/**
 * A line with the number before it. A number that ends in a Chinese sign stands close to its line,
 * as plans are typed (`一、計畫依據`), any other one space before it (`1.1 提供諮詢`).
 */
export function joinLabel(label: string, line: string): string {
  if (label === '' || line === '') return label + line;
  return /[、，。．：）〉】」]$/.test(label) ? label + line : `${label} ${line}`;
}

function oneOf(first: string, count: number, value: number): string | null {
  return value >= 1 && value <= count ? shifted(first, value - 1) : null;
}

function shifted(first: string, steps: number): string {
  return String.fromCharCode(first.charCodeAt(0) + steps);
}

/** A … Z, then AA, BB … ZZ, AAA (ECMA-376 part 1, 17.18.59 upperLetter). */
function lettersOf(value: number): string | null {
  if (value < 1 || value > 26 * 10) return null;
  return shifted('A', (value - 1) % 26).repeat(Math.ceil(value / 26));
}

function romanOf(value: number): string | null {
  if (value < 1 || value > 3999) return null;
  const signs: readonly (readonly [number, string])[] = [
    ...([
      [1000, 'M'],
      [900, 'CM'],
      [500, 'D'],
      [400, 'CD'],
      [100, 'C'],
      [90, 'XC'],
    ] as const),
    ...([
      [50, 'L'],
      [40, 'XL'],
      [10, 'X'],
      [9, 'IX'],
      [5, 'V'],
      [4, 'IV'],
      [1, 'I'],
    ] as const),
  ];
  let rest = value;
  let written = '';
  for (const [worth, sign] of signs) {
    for (; rest >= worth; rest -= worth) written += sign;
  }
  return written;
}

function chineseOf(value: number, style: 'plain' | 'formal'): string | null {
  return value >= 1 && value <= 999 ? formatChineseNumeral(value, style) : null;
}
