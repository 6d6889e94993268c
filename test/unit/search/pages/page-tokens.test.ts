import { describe, expect, test } from 'vitest';
import { phraseOfNeedle, tokensOfText } from '../../../../src/search/pages/page-tokens.ts';
import { foldForSearch } from '../../../../src/meaning/text/fold.ts';

/** Whether the tokens of the phrase stand in the text one after another, as Pagefind would find them. */
function finds(text: string, needle: string): boolean {
  const tokens = tokensOfText(foldForSearch(text));
  return ` ${tokens} `.includes(` ${phraseOfNeedle(foldForSearch(needle))} `);
}

const text = '國家圖書館（National Central Library）於101年12月辦理「漢學」研究𠮷野。';

describe('a needle is found exactly where it stands in the text', () => {
  test.each([
    '圖書館',
    '書館（n',
    '年12月',
    '」研',
    '𠮷野',
    '館',
    '。',
    'LIBRARY',
    '１０１年',
    '國',
  ])('%s stands there', (needle) => {
    expect(finds(text, needle)).toBe(true);
  });

  test.each(['圖館', '書圖', '漢學研究', '野𠮷', '台', '0', '12年'])('%s does not', (needle) => {
    expect(finds(text, needle)).toBe(foldForSearch(text).includes(foldForSearch(needle)));
  });

  test('across the end of the text nothing stands', () => {
    expect(finds('甲乙', '乙甲')).toBe(false);
  });
});

test('of a long needle the phrase holds the beginning', () => {
  const long = '圖'.repeat(5000);
  expect(phraseOfNeedle(long).length).toBeLessThan(600);
  expect(finds(long, long)).toBe(true);
});

test('nothing asks for nothing', () => {
  expect(phraseOfNeedle('')).toBe('');
});
