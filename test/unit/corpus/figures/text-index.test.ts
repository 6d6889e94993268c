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
const all = () => true;

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

  it('leaves out what is not meant', () => {
    const found = index.neighbours(1, (other) => other !== 4);
    expect(found.map(({ index }) => index)).toEqual([5, 0]);
  });

  it('gives the same answer when asked again', () => {
    expect(index.neighbours(1, all)).toEqual(index.neighbours(1, all));
  });

  it('puts that one of two equally similar texts first which comes next', () => {
    const equal = new TextIndex(['甲乙丙', '甲乙丁', '甲乙戊', '己庚辛']);
    expect(equal.neighbours(0, all).map(({ index }) => index)).toEqual([1, 2]);
    expect(equal.neighbours(1, all).map(({ index }) => index)).toEqual([2, 0]);
  });

  it('counts a rare word more than one that all plans use', () => {
    const weighed = new TextIndex(['服務、讀者、哺乳', '服務、讀者', '哺乳']);
    expect(weighed.neighbours(0, all)[0]?.index).toBe(2);
  });

  it('gives two texts the same score whatever other texts there are', () => {
    const score = new TextIndex(texts.slice(0, 3)).neighbours(0, all)[0];
    const others = Array.from({ length: 50 }, (_, number) => `設置哺乳室${'一'.repeat(number)}`);
    const among = new TextIndex([...texts, ...others]);
    expect(among.neighbours(0, (other) => other === 2)).toEqual([score]);
  });
});

describe('an index of more texts than it looks at', () => {
  const many = [
    ...Array.from(
      { length: 400 },
      (_, number) => `提供服務${String.fromCodePoint(0x4e00 + number)}項`,
    ),
    '設置哺乳室並提供服務',
    '增設哺乳室，提供服務',
  ];
  const limits = { visits: 20, textsOfPair: 10, candidates: 5 };

  it('finds a similar text by the words that few texts have', () => {
    expect(new TextIndex(many, limits).neighbours(400, all)[0]?.index).toBe(401);
  });

  it('looks, of texts that all have the same words, at those that come next', () => {
    const index = new TextIndex(many, limits);
    const seen = (text: number) => index.neighbours(text, all).map((each) => each.index);
    expect(seen(200).every((other) => other > 200 && other <= 220)).toBe(true);
    expect(seen(200)).toHaveLength(5);
    expect(seen(399).some((other) => other < 20)).toBe(true);
  });

  it('works out the scores of the best candidates only', () => {
    const alike = Array.from(
      { length: 12 },
      (_, number) => `設置哺乳室${'甲乙丙丁戊'.slice(0, number % 5)}`,
    );
    const found = new TextIndex([...alike, ...many], { ...limits, visits: 500, textsOfPair: 500 });
    expect(found.neighbours(0, (other) => other < 12)).toHaveLength(5);
  });
});
