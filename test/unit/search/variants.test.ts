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

test('forms of Hong Kong, of Japan and of older print have the ones used in Taiwan', () => {
  const written = [
    '借閱證',
    '說明',
    '線上',
    '產品',
    '紀錄',
    '教育',
    '溫度',
    '啟用',
    '為民',
    '藝術',
    '聯合',
    '連絡',
  ];
  const known = readVariants(buildVariants(written));
  const of = (word: string) => traditionalForms(word, known);
  expect(of('借閲證')).toEqual(['借閱證']);
  expect(of('説明')).toEqual(['說明']);
  expect(of('綫上')).toEqual(['線上']);
  expect(of('産品')).toEqual(['產品']);
  expect(of('紀録')).toEqual(['紀錄']);
  expect(of('敎育')).toEqual(['教育']);
  expect(of('温度')).toEqual(['溫度']);
  expect(of('啓用')).toEqual(['啟用']);
  expect(of('爲民')).toEqual(['為民']);
});

test('what is a word of Taiwan as well may be meant as it is typed', () => {
  const known = readVariants(buildVariants(['藝術']));
  expect(known.get('芸')).toEqual(['藝', '芸']);
});
