import { expect, it } from 'vitest';
import { countGrams } from '../../../../src/corpus/figures/grams.ts';

it('counts the pairs of neighbouring characters', () => {
  expect([...countGrams('滿意度與滿意度')]).toEqual([
    ['滿意', 2],
    ['意度', 2],
    ['度與', 1],
    ['與滿', 1],
  ]);
});

it('reads 台 as 臺, full width as half width, and capitals as small letters', () => {
  expect([...countGrams('台灣').keys()]).toEqual([...countGrams('臺灣').keys()]);
  expect([...countGrams('ＡＥＤ').keys()]).toEqual(['ae', 'ed']);
});

it('makes no pair across punctuation, but one across spaces and line ends', () => {
  expect([...countGrams('借書、還書').keys()]).toEqual(['借書', '還書']);
  expect([...countGrams('還 書\n櫃').keys()]).toEqual(['還書', '書櫃']);
});

it('finds no pair in a single character, an empty text or punctuation', () => {
  for (const text of ['書', '', '……（）']) expect(countGrams(text).size, text).toBe(0);
});

it('takes a character outside the basic plane for one', () => {
  expect([...countGrams('𠮷𡘙').keys()]).toEqual(['𠮷𡘙']);
});
