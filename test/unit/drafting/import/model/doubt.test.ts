import { expect, test } from 'vitest';
import {
  mergeDoubts,
  reviewMark,
  reviewMarks,
  withRows,
} from '../../../../../src/drafting/import/model/doubt.ts';

const doubt = (place: string | null, found: string) => ({ place, found, lookAt: '請核對' });

test('a doubt becomes a review mark that says where, what and what to do', () => {
  expect(reviewMark(doubt('第 3 行', '單位「甲」不明'))).toEqual({
    reason: '單位「甲」不明；請核對',
    source: { place: '第 3 行' },
  });
  expect(reviewMark(doubt(null, '沒有表'))).toEqual({ reason: '沒有表；請核對' });
});

test('a doubt about a measure becomes a mark at its row and column, with the source’s words', () => {
  const entry = { label: null, text: '作法' };
  const aboutUnit = {
    ...doubt('第 3 行', '單位「甲」不明'),
    entry,
    column: 'units',
    words: '甲、乙',
  };
  expect(reviewMarks(withRows([aboutUnit], new Map([[entry, 'aaa-101-001']])))).toEqual([
    {
      measure: 'aaa-101-001',
      column: 'units',
      reason: '單位「甲」不明；請核對',
      source: { words: '甲、乙', place: '第 3 行' },
    },
  ]);
});

test('the same doubt about two rows is a mark at each, that about the plan one mark', () => {
  const ofRow = (measure: string) => ({ ...doubt('第 3 行', '甲'), measure });
  const marks = reviewMarks([
    ofRow('aaa-101-001'),
    ofRow('aaa-101-002'),
    ofRow('aaa-101-002'),
    doubt('第 8 行', '乙'),
    doubt('第 9 行', '乙'),
  ]);
  expect(marks.map(({ measure, source }) => [measure, source?.place])).toEqual([
    [undefined, '第 8 行、第 9 行'],
    ['aaa-101-001', '第 3 行'],
    ['aaa-101-002', '第 3 行'],
  ]);
});

test('what is personal is not repeated as the source’s words', () => {
  expect(reviewMark({ ...doubt(null, '甲'), measure: 'a', words: '0912-345-678' }).source).toBe(
    undefined,
  );
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
