import { expect, it } from 'vitest';
import { gramNumber, gramsOf, gramText } from '../../../../src/corpus/figures/grams.ts';

const pairs = (text: string) => Array.from(gramsOf(text), gramText).sort();

it('gives the pairs of neighbouring characters, each as often as it stands there', () => {
  expect(pairs('滿意度與滿意度')).toEqual(['度與', '意度', '意度', '滿意', '滿意', '與滿'].sort());
});

it('reads 台 as 臺, full width as half width, and capitals as small letters', () => {
  expect(pairs('台灣')).toEqual(pairs('臺灣'));
  expect(pairs('ＡＥＤ')).toEqual(['ae', 'ed']);
});

it('makes no pair across punctuation, but one across spaces and line ends', () => {
  expect(pairs('借書、還書')).toEqual(['借書', '還書'].sort());
  expect(pairs('還 書\n櫃')).toEqual(['書櫃', '還書'].sort());
});

it('finds no pair in a single character, an empty text or punctuation', () => {
  for (const text of ['書', '', '……（）']) expect(pairs(text), text).toEqual([]);
});

it('takes a character outside the basic plane for one', () => {
  expect(gramsOf('𠮷𡘙')).toHaveLength(1);
  expect(gramsOf('𠮷書')).not.toEqual(gramsOf('書𠮷'));
});

it('gives a pair the same number whatever stands around it, ascending', () => {
  expect([...gramsOf('書還')]).toEqual([gramNumber('書還')]);
  expect(gramText(gramNumber('還書'))).toBe('還書');
  const numbers = [...gramsOf('辦理讀者滿意度調查')];
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
});
