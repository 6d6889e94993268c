import { expect, test } from 'vitest';
import { buildVariants } from '../../../src/search/variants/build-variants.ts';
import { readVariants, traditionalForms } from '../../../src/search/variants/variant-characters.ts';

const variants = readVariants(buildVariants(['圖書館複印', '反復', '裡面', '著作', '臺東']));
const forms = (word: string) => traditionalForms(word, variants);

test('simplified characters have the traditional ones of the texts, all that may be meant', () => {
  expect(forms('图书馆')).toEqual(['圖書館']);
  expect(forms('复印')).toEqual(['復印', '複印']);
});

test('variants have the ones used in Taiwan', () => {
  expect(forms('着作')).toEqual(['著作']);
  expect(forms('裏面')).toEqual(['裡面']);
});

test('what no text has is not in the table, and what is traditional has no other form', () => {
  expect(variants.has('龙')).toBe(false);
  expect(forms('圖書館')).toEqual([]);
});
