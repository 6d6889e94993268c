import { expect, test } from 'vitest';
import { DUE_WITHIN_DAYS, reviewState } from '../../../../src/corpus/assembly/review-state.ts';

test.each([
  ['2024-06-29', 'overdue'],
  ['2024-06-30', 'due'],
  ['2024-07-30', 'due'],
  ['2024-07-31', 'later'],
  ['2025-01-31', 'later'],
])('a review on %s is %s on 30 June 2024', (nextReview, state) => {
  expect(DUE_WITHIN_DAYS).toBe(30);
  expect(reviewState(nextReview, '2024-06-30')).toBe(state);
});

test('thirty days are counted over the end of a year and a leap day', () => {
  expect(reviewState('2024-01-14', '2023-12-15')).toBe('due');
  expect(reviewState('2024-03-01', '2024-01-30')).toBe('later');
  expect(reviewState('2024-02-29', '2024-01-30')).toBe('due');
});

test('without a day to judge by, or without a review, nothing is said', () => {
  expect(reviewState('1990-01-01', null)).toBeNull();
  expect(reviewState(null, '2024-06-30')).toBeNull();
});
