import { describe, expect, it } from 'vitest';
import {
  formatChineseNumeral,
  parseChineseNumeral,
} from '../../../../src/meaning/numbers/chinese-numerals.ts';

describe('parseChineseNumeral', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['九十九', 99],
    ['一百零一', 101],
    ['一百一十一', 111],
    ['一百二十', 120],
    ['一○一', 101],
    ['一〇六', 106],
    ['壹', 1],
    ['貳', 2],
    ['參', 3],
    ['肆', 4],
    ['伍', 5],
    ['陸', 6],
    ['柒', 7],
    ['捌', 8],
    ['玖', 9],
    ['拾', 10],
    ['拾壹', 11],
    ['貳拾參', 23],
    ['兩', 2],
  ])('%s is %i', (text, value) => {
    expect(parseChineseNumeral(text)).toBe(value);
  });

  it.each(['', '十十', '百', '一百一百', '十百', '一十二三', '甲', '1', '零十', '一二三四'])(
    '%s is no number',
    (text) => {
      expect(parseChineseNumeral(text)).toBeNull();
    },
  );
});

describe('formatChineseNumeral', () => {
  it('writes plain and formal numerals', () => {
    expect([1, 10, 11, 20, 99, 101, 110, 111].map((value) => formatChineseNumeral(value))).toEqual([
      '一',
      '十',
      '十一',
      '二十',
      '九十九',
      '一百零一',
      '一百一十',
      '一百一十一',
    ]);
    expect([3, 7, 10, 12].map((value) => formatChineseNumeral(value, 'formal'))).toEqual([
      '參',
      '柒',
      '拾',
      '拾貳',
    ]);
  });

  it('is read back as the same number', () => {
    for (let value = 1; value <= 999; value += 1) {
      expect(parseChineseNumeral(formatChineseNumeral(value))).toBe(value);
      expect(parseChineseNumeral(formatChineseNumeral(value, 'formal'))).toBe(value);
    }
  });

  it('refuses what it cannot write', () => {
    for (const value of [0, -1, 1.5, 1000]) {
      expect(() => formatChineseNumeral(value)).toThrow(RangeError);
    }
  });
});
