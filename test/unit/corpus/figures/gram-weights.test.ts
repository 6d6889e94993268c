import { expect, it } from 'vitest';
import { commonGrams, weightOf } from '../../../../src/corpus/figures/gram-weights.ts';
import { gramNumber } from '../../../../src/corpus/figures/grams.ts';

it('counts a pair the less, the more texts have it', () => {
  const texts = ['服務甲一', '服務甲二', '服務甲三', '服務乙四'];
  expect(commonGrams(texts)).toEqual({ '0.00': '服務', '0.20': '務甲' });
});

it('counts how many texts have a pair, not how often', () => {
  expect(commonGrams(['服務，服務，服務', '甲乙', '丙丁'])).toEqual({});
});

it('knows words that plans use all the time, and lets any other pair count whole', () => {
  expect(weightOf(gramNumber('服務'))).toBeLessThan(0.3);
  expect(weightOf(gramNumber('哺乳'))).toBeGreaterThan(0.6);
  expect(weightOf(gramNumber('龘靐'))).toBe(1);
});
