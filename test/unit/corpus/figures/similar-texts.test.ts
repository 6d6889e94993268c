import { describe, expect, it } from 'vitest';
import { SimilarTexts, type ComparableText } from '../../../../src/corpus/figures/similar-texts.ts';

const measure = (source: string, text: string, dimensionId = 'satisfaction'): ComparableText => ({
  source,
  text,
  dimensionId,
});
const others = ['設置哺乳室', '電話禮貌測試', '公布預算書', '開放資料集', '線上報名系統'].map(
  (text) => measure('zzz', text, 'environment'),
);
const indexes = (likenesses: readonly { index: number }[]) => likenesses.map(({ index }) => index);

describe('measures that read alike', () => {
  const texts = new SimilarTexts([
    measure('aaa', '辦理讀者滿意度調查'),
    measure('aaa', '辦理讀者滿意度調查及檢討'),
    measure('bbb', '辦理觀眾滿意度調查'),
    measure('ccc', '辦理讀者滿意度調查'),
    ...others,
  ]);

  it('are named the most alike first', () => {
    expect(indexes(texts.of(0))).toEqual([3, 2]);
  });

  it('never come from the same source', () => {
    expect(indexes(texts.of(0))).not.toContain(1);
  });

  it('are none where nothing is alike', () => {
    expect(texts.of(4)).toEqual([]);
  });
});

it('one shared word of two characters makes no likeness', () => {
  const texts = new SimilarTexts([measure('aaa', '展覽'), measure('bbb', '線上展覽'), ...others]);
  expect(texts.of(0)).toEqual([]);
});

it('counts less across two comparable dimensions', () => {
  const score = (dimensionId: string) =>
    new SimilarTexts([
      measure('aaa', '辦理讀者滿意度調查'),
      measure('bbb', '辦理讀者滿意度調查及檢討', dimensionId),
      ...others,
    ]).of(0)[0]!.score;
  expect(score('process')).toBeCloseTo(score('satisfaction') * 0.8, 4);
});
