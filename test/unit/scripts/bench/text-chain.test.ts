import { describe, expect, test } from 'vitest';
import { Dice } from '../../../../scripts/bench/dice.ts';
import { TextChain } from '../../../../scripts/bench/text-chain.ts';

const REAL = ['設置單一窗口，提供單一服務', '提供線上申辦服務', '每月檢討'];

describe('a text that means nothing', () => {
  const chain = new TextChain(REAL);
  const dice = new Dice(3);
  const texts = Array.from({ length: 200 }, () => chain.write(dice));

  test('is as long as one of the texts that were read', () => {
    const lengths = new Set(texts.map((text) => [...text].length));
    expect(lengths).toEqual(new Set(REAL.map((text) => [...text].length)));
  });

  test('has only pairs of characters that were read, but where a text ended', () => {
    const read = REAL.join('\n');
    const ends = new Set(REAL.map((text) => text.at(-1)));
    for (const text of texts) {
      for (const [index, character] of [...text].slice(1).entries()) {
        const pair = `${text[index]}${character}`;
        expect(read.includes(pair) || ends.has(text[index])).toBe(true);
      }
    }
  });

  test('is not simply one of those', () => {
    expect(texts.some((text) => !REAL.includes(text))).toBe(true);
  });

  test('cannot be written by who has read nothing', () => {
    expect(chain.canWrite).toBe(true);
    expect(new TextChain(['', ' \n']).canWrite).toBe(false);
  });
});
