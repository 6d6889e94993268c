import { expect, test } from 'vitest';
import { haystack, holds, isLatinNeedle, latinStarts } from '../../../src/search/latin-words.ts';
import { foldForSearch } from '../../../src/meaning/text/fold.ts';

const has = (text: string, typed: string) => holds(haystack(text), foldForSearch(typed));

test('a Latin word is found where it begins a word, never inside one', () => {
  expect(has('使用Facebook粉絲團', 'ebook')).toBe(false);
  expect(has('使用Facebook粉絲團', 'face')).toBe(true);
  expect(has('ＦＡＣＥＢＯＯＫ', 'facebook')).toBe(true);
  expect(has('NCL Newsletter', 'newsletter')).toBe(true);
  expect(has('E-mail', 'mail')).toBe(true);
  expect(has('Ipv6', 'v6')).toBe(false);
  expect(has('QR- code', 'QR-code')).toBe(true);
});

test('other needles are found anywhere', () => {
  expect(has('使用Facebook粉絲團', 'ook粉絲')).toBe(true);
  expect(has('101年6月', '1年')).toBe(true);
});

test('what is Latin from beginning to end', () => {
  expect(['ebook', 'e-mail', 'isbn/cip', 'q&a', 'iso9001'].every(isLatinNeedle)).toBe(true);
  expect(['電子書', 'app推廣', '2012', '-mail', ''].some(isLatinNeedle)).toBe(false);
});

test('places are those of characters in the folded text', () => {
  expect(latinStarts('😀 Wi-Fi 與 AED')).toEqual([1, 4, 7]);
  expect(latinStarts('無線網路')).toEqual([]);
});
