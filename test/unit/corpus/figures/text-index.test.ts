import { describe, expect, it } from 'vitest';
import { TextIndex } from '../../../../src/corpus/figures/text-index.ts';

const texts = [
  '設置哺乳室供讀者使用',
  '辦理讀者滿意度調查',
  '設置哺乳室',
  '電話禮貌測試',
  '辦理讀者滿意度調查',
  '辦理員工滿意度調查',
];
const all = () => 0;

describe('a text index', () => {
  const index = new TextIndex(texts);

  it('gives an equal text the score 1, and puts it first', () => {
    expect(index.neighbours(1, all)[0]).toEqual({ index: 4, score: 1, shared: 8 });
  });

  it('orders by likeness, and leaves out what shares nothing', () => {
    expect(index.neighbours(1, all).map(({ index }) => index)).toEqual([4, 5, 0]);
    expect(index.neighbours(3, all)).toEqual([]);
  });

  it('is symmetric', () => {
    const score = (a: number, b: number) =>
      index.neighbours(a, all).find((each) => each.index === b)?.score;
    expect(score(0, 2)).toBe(score(2, 0));
    expect(score(0, 2)).toBeGreaterThan(0.5);
  });

  it('leaves out what no group takes', () => {
    const found = index.neighbours(1, (other) => (other === 4 ? null : 0));
    expect(found.map(({ index }) => index)).toEqual([5, 0]);
  });

  it('gives the same answer when asked again', () => {
    expect(index.neighbours(1, all)).toEqual(index.neighbours(1, all));
  });

  it('puts the earlier of two equally similar texts first', () => {
    const equal = new TextIndex(['甲乙丙', '甲乙丁', '甲乙戊', '己庚辛']);
    expect(equal.neighbours(0, all).map(({ index }) => index)).toEqual([1, 2]);
  });

  it('counts a rare word more than one that most texts have', () => {
    const weighed = new TextIndex([
      '提供服務哺乳',
      '哺乳',
      '提供服務',
      '提供服務甲乙',
      '提供服務丙丁',
      '戊己庚辛',
    ]);
    expect(weighed.neighbours(0, all)[0]?.index).toBe(1);
  });
});

describe('an index of more texts than it compares one by one', () => {
  const many = [
    ...Array.from(
      { length: 400 },
      (_, number) => `提供服務${String.fromCodePoint(0x4e00 + number)}項`,
    ),
    '設置哺乳室並提供服務',
    '增設哺乳室，提供服務',
  ];
  const limits = { exactUpTo: 100, visits: 20, candidates: 5 };

  it('finds a similar text by the words that few texts have', () => {
    expect(new TextIndex(many, limits).neighbours(400, all)[0]?.index).toBe(401);
  });

  it('follows no list that is longer than its limit', () => {
    // All that text 0 shares with others is 提供服務, which 402 of 502 texts have.
    const others = Array.from({ length: 100 }, (_, number) =>
      String.fromCodePoint(0x5e00 + number, 0x7000),
    );
    const found = (visits: number) =>
      new TextIndex([...many, ...others], { ...limits, visits }).neighbours(0, all);
    expect(found(20)).toEqual([]);
    expect(found(2000)).not.toEqual([]);
  });

  it('works out the scores of the best candidates of each group only', () => {
    const alike = Array.from(
      { length: 12 },
      (_, number) => `設置哺乳室${'甲乙丙丁戊'.slice(0, number % 5)}`,
    );
    const found = new TextIndex([...alike, ...many], { ...limits, visits: 500 }).neighbours(
      0,
      (other) => (other < 12 ? other % 2 : null),
    );
    expect(found).toHaveLength(10);
  });
});
