import { describe, expect, it } from 'vitest';
import { SimilarTexts, type ComparableText } from '../../../../src/corpus/figures/similar-texts.ts';

const measure = (planId: string, text: string, dimensionId = 'satisfaction'): ComparableText => ({
  planId,
  institutionId: planId.split('-')[0]!,
  text,
  dimensionId,
});
const others = ['設置哺乳室', '電話禮貌測試', '公布預算書', '開放資料集', '線上報名系統'].map(
  (text) => measure('zzz-100', text, 'environment'),
);
const indexes = (likenesses: readonly { index: number }[]) => likenesses.map(({ index }) => index);

describe('measures that read alike', () => {
  const texts = new SimilarTexts([
    measure('aaa-101', '辦理讀者滿意度調查'),
    measure('aaa-101', '辦理讀者滿意度調查及檢討'),
    measure('aaa-102', '辦理讀者滿意度調查'),
    measure('bbb-101', '辦理觀眾滿意度調查'),
    measure('ccc-101', '辦理讀者滿意度調查'),
    ...others,
  ]);

  it('come from other institutions first, then from other plans of the same one', () => {
    const found = texts.of(0);
    expect(indexes(found.elsewhere)).toEqual([4, 3]);
    expect(indexes(found.otherPlans)).toEqual([2]);
  });

  it('never come from the same plan', () => {
    const found = texts.of(0);
    expect([...found.elsewhere, ...found.otherPlans].map(({ index }) => index)).not.toContain(1);
  });

  it('are none where nothing is alike', () => {
    expect(texts.of(5)).toEqual({ elsewhere: [], otherPlans: [] });
  });
});

it('one shared word of two characters makes no likeness', () => {
  const texts = new SimilarTexts([
    measure('aaa-101', '展覽'),
    measure('bbb-101', '線上展覽'),
    ...others,
  ]);
  expect(texts.of(0).elsewhere).toEqual([]);
});

it('counts less across two comparable dimensions', () => {
  const score = (dimensionId: string) =>
    new SimilarTexts([
      measure('aaa-101', '辦理讀者滿意度調查'),
      measure('bbb-101', '辦理讀者滿意度調查及檢討', dimensionId),
      ...others,
    ]).of(0).elsewhere[0]!.score;
  expect(score('process')).toBeCloseTo(score('satisfaction') * 0.8, 5);
});
