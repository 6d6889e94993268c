import { currencyMark } from '../numbers/currencies.ts';
import type { Figure } from './numbers-in.ts';

/** Dashes of all lengths: hyphens, figure, en and em dashes, the minus, lines drawn as boxes. */
const dash = '[-‐‑‒–—―−─﹣]';

/** A letter that says that the figure is below nought; of `自負300` it is no sign, but who pays. */
const letter = '(?:[△▲]|(?<![自擔抱肩背欠勝])負)';

/** What may stand between a sign and its figure. */
const mark = `${currencyMark}*`;

/** Signs of all kinds before a figure, as a part of a regular expression. */
export const signs = `(?:${dash}|${letter})`;

const MINUS = new RegExp(
  `(?:(?:^|[:：(達到至為成長減少降加升高]|${currencyMark})${dash}|${letter})${mark}$`,
  'iu',
);

const DASH = new RegExp(`${dash}${mark}$`, 'iu');

/** Whether a sign stands before a figure that makes it one below nought; a dash between words is none. */
export function hasMinus({ before }: Pick<Figure, 'before'>): boolean {
  return MINUS.test(before);
}

/** Whether a dash stands before a figure, be it a sign or between words. */
export function hasDash({ before }: Pick<Figure, 'before'>): boolean {
  return DASH.test(before);
}
