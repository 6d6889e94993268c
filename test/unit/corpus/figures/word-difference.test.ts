import { describe, expect, test } from 'vitest';
import { wordDifference, type Piece } from '../../../../src/corpus/figures/word-difference.ts';

const marked = (pieces: readonly Piece[]) =>
  pieces
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `[+${text}+]`,
    )
    .join('');

describe('the words that an amendment changed', () => {
  test.each([
    ['稽查餐飲業 300 家。', '稽查餐飲業 400 家。', '稽查餐飲業 [-300-][+400+] 家。'],
    ['辦理校園宣導 24 場。', '辦理校園食品安全宣導 24 場。', '辦理校園[+食品安全+]宣導 24 場。'],
    ['', '設置檢舉專線。', '[+設置檢舉專線。+]'],
    ['印製宣導海報。', '', '[-印製宣導海報。-]'],
    // One character that happens to be the same is no landmark.
    ['甲乙丙', '子乙丑', '[-甲乙丙-][+子乙丑+]'],
    ['同上', '同上', '同上'],
  ])('「%s」 → 「%s」', (before, after, expected) => {
    expect(marked(wordDifference(before, after))).toBe(expected);
  });

  test('characters beyond the basic plane are not torn apart', () => {
    expect(marked(wordDifference('𠀀甲', '𠀁甲'))).toBe('[-𠀀-][+𠀁+]甲');
  });

  test('give back both texts, whatever they are', () => {
    const texts = ['一、甲\n二、乙', '一、甲乙\n三、丙', '乙甲', '甲 乙', ''];
    for (const before of texts) {
      for (const after of texts) {
        const pieces = wordDifference(before, after);
        const without = (kind: Piece['kind']) =>
          pieces
            .filter((piece) => piece.kind !== kind)
            .map(({ text }) => text)
            .join('');
        expect(without('inserted')).toBe(before);
        expect(without('deleted')).toBe(after);
      }
    }
  });
});
