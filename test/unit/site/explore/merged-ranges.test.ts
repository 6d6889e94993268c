import { expect, test } from 'vitest';
import { mergedRanges } from '../../../../src/site/explore/reading/merged-ranges.ts';

test('ranges are asked for together where little lies between them', () => {
  const ranges = [
    { start: 100, end: 120 },
    { start: 0, end: 10 },
    { start: 15, end: 20 },
    { start: 17, end: 18 },
  ];
  expect(mergedRanges(ranges, 5)).toEqual([
    { start: 0, end: 20 },
    { start: 100, end: 120 },
  ]);
  expect(mergedRanges(ranges, 4)).toHaveLength(3);
});
