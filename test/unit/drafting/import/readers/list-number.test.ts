import { describe, expect, it } from 'vitest';
import {
  formatListNumber,
  joinLabel,
  type ListNumberStyle,
} from '../../../../../src/drafting/import/readers/list-number.ts';

describe('a number that a word processor makes', () => {
  it.each<[ListNumberStyle, string]>([
    ['decimal', '1 2 10 27'],
    ['two-digits', '01 02 10 27'],
    ['full-width', '１ ２ １０ ２７'],
    ['circled', '① ② ⑩ null'],
    ['full-stop', '⒈ ⒉ ⒑ null'],
    ['parenthesised', '⑴ ⑵ ⑽ null'],
    ['upper-letter', 'A B J AA'],
    ['lower-letter', 'a b j aa'],
    ['upper-roman', 'I II X XXVII'],
    ['lower-roman', 'i ii x xxvii'],
    ['chinese', '一 二 十 二十七'],
    ['chinese-digits', '一 二 一○ 二七'],
    ['chinese-formal', '壹 貳 壹拾 貳拾柒'],
    ['chinese-parenthesised', '㈠ ㈡ ㈩ null'],
    ['stems', '甲 乙 癸 null'],
    ['branches', '子 丑 酉 null'],
  ])('is written in style %s as %s', (style, written) => {
    const numbers = [1, 2, 10, 27].map((value) => formatListNumber(value, style) ?? 'null');
    expect(numbers.join(' ')).toBe(written);
  });

  it('stands close to its line after a Chinese sign, else one space before it', () => {
    expect(joinLabel('一、', '依據')).toBe('一、依據');
    expect(joinLabel('（一）', '依據')).toBe('（一）依據');
    expect(joinLabel('(一)', '依據')).toBe('(一) 依據');
    expect(joinLabel('1.1', '設置')).toBe('1.1 設置');
    expect(joinLabel('', '設置')).toBe('設置');
  });
});
