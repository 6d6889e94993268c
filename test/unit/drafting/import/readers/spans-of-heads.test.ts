import { expect, test } from 'vitest';
import { spansOfHeads } from '../../../../../src/drafting/import/readers/pdf/spans-of-heads.ts';

/** Columns of 100 points each, with words of 40 at their left. */
const columns = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ left: at * 100, right: at * 100 + 40 }));

/** Words of 40 points with their middle at a place. */
const head = (middle: number) => ({ left: middle - 20, right: middle + 20 });

test('heads over columns that stand together reach as far as they are in the middle of', () => {
  const found = spansOfHeads(
    [head(50), head(200), head(400), head(530)],
    new Set([1, 2, 3, 4]),
    columns(6),
  );
  expect(found).toMatchObject({ starts: [0, 1, 3, 5], spans: [1, 2, 2, 1], isSure: true });
});

test('where two ways are as likely, neither is sure', () => {
  const found = spansOfHeads([head(75), head(195)], new Set([0, 1, 2]), columns(3));
  expect(found?.isSure).toBe(false);
});

test('more heads than there may be are not told', () => {
  expect(spansOfHeads([head(50), head(150), head(250)], new Set([0, 1]), columns(2))).toBeNull();
});
