import { describe, expect, it } from 'vitest';
import {
  dropSpace,
  foldForSearch,
  foldWidth,
  isCjk,
  isCjkPunctuation,
} from '../../../../src/meaning/text/fold.ts';

describe('foldWidth', () => {
  it('makes full-width digits, letters and brackets half width', () => {
    expect(foldWidth('（１０１）ＩＳＢＮ／ｅ－ｍａｉｌ　％')).toBe('(101)ISBN/e-mail %');
  });

  it('leaves Chinese punctuation as it is printed', () => {
    expect(foldWidth('一、提供，說明：如下；完成。「好」！？')).toBe(
      '一、提供，說明：如下；完成。「好」！？',
    );
  });

  it('keeps every character in its place, astral ones included', () => {
    const text = '（Ａ）𠮷　１';
    expect(foldWidth(text)).toHaveLength(text.length);
    expect(foldWidth(text).indexOf('𠮷')).toBe(text.indexOf('𠮷'));
  });
});

describe('dropSpace', () => {
  it('drops spaces of every kind and line ends', () => {
    expect(dropSpace(' 101 年\u3000\t12\r\n月\u00a0\u2009\u200b\ufeff')).toBe('101年12月');
  });
});

describe('foldForSearch', () => {
  it('treats 台 and 臺, width and case as the same', () => {
    expect(foldForSearch('台灣 ＩＳＢＮ')).toBe(foldForSearch('臺灣isbn'));
  });

  it('unfolds compatibility characters', () => {
    expect(foldForSearch('㈠ ①')).toBe('(一)1');
  });

  it('changes nothing when folded again', () => {
    const once = foldForSearch('ＡＢＣ 台北　㈠ E-Mail');
    expect(foldForSearch(once)).toBe(once);
  });
});

describe('isCjk and isCjkPunctuation', () => {
  it('tells written characters from marks and from Latin', () => {
    expect(['整', '𠮷', 'ㄅ', 'の', '〇'].map(isCjk)).toEqual([true, true, true, true, true]);
    expect(['A', '1', '、', '（', ' ', ''].map(isCjk)).toEqual(Array(6).fill(false));
    expect(['、', '。', '「', '（', '，'].map(isCjkPunctuation)).toEqual(Array(5).fill(true));
    expect(['整', 'A', '1', '(', 'Ａ'].map(isCjkPunctuation)).toEqual(Array(5).fill(false));
  });
});
