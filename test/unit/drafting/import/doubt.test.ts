import { expect, test } from 'vitest';
import { mergeDoubts, reviewMark } from '../../../../src/drafting/import/doubt.ts';

const doubt = (place: string | null, found: string) => ({ place, found, lookAt: '請核對' });

test('a doubt becomes a review mark that says where, what and what to do', () => {
  expect(reviewMark(doubt('第 3 行', '單位「甲」不明'))).toBe(
    '來源第 3 行：單位「甲」不明；請核對',
  );
  expect(reviewMark(doubt(null, '沒有表'))).toBe('沒有表；請核對');
});

test('the same doubt at several places is one, with the places named as far as they go in a line', () => {
  const places = Array.from({ length: 25 }, (_, at) => `第 ${at + 1} 行`);
  const doubts = places.map((place) => doubt(place, '甲'));
  expect(
    mergeDoubts([
      ...doubts.slice(0, 2),
      doubt('第 9 行', '乙'),
      doubt('第 2 行', '甲'),
      doubt(null, '乙'),
    ]),
  ).toEqual([doubt('第 1 行、第 2 行', '甲'), doubt('第 9 行', '乙')]);
  const [merged] = mergeDoubts(doubts);
  expect(merged?.place).toBe(`${places.slice(0, 20).join('、')}等 25 處`);
});
