import { describe, expect, it } from 'vitest';
import { PartlyRead } from '../../../../src/content/read/partly-read.ts';
import type { YamlPath } from '../../../../src/content/problems/problem.ts';

const without = (...leftOut: YamlPath[]) =>
  new PartlyRead({ value: {}, originalPath: (path) => path, leftOut });

describe('of a file that was read in part', () => {
  it('an entry is not whole where a key or an entry below it was left out', () => {
    const part = without(['categories', 1, 'extend'], ['categories', 3, 'files', 0]);
    expect(part.isWhole).toBe(false);
    const whole = [0, 1, 2, 3].map((index) => part.isWholeAt(['categories', index]));
    expect(whole).toEqual([true, false, true, false]);
  });

  it('a row is whole whatever is wrong with the rows below it', () => {
    const row = ['dimensions', 0, 'measures', 2];
    const part = without([...row, 'children', 0, 'lable']);
    expect(part.isWholeAt([...row, 'children', 0])).toBe(false);
    expect(part.isWholeAt(row)).toBe(true);
  });

  it('a row is not whole where one of the rows below it was left out', () => {
    const row = ['dimensions', 0, 'measures', 2];
    expect(without([...row, 'children', 0]).isWholeAt(row)).toBe(false);
  });

  it('all is whole where nothing was left out', () => {
    expect(without().isWhole).toBe(true);
  });
});
