import { describe, expect, it } from 'vitest';
import { readStartAndEnd } from '../../../../src/meaning/columns/read-start-and-end.ts';

const context = { rocYear: 113, period: { start: '2024-01-01', end: '2024-12-31' } };

describe('columns of a beginning and an end', () => {
  it.each([
    ['113年3月', '113年6月', 'range', '2024-03-01', '2024-06-30', false],
    ['113/01/15', '113/03/31', 'range', '2024-01-15', '2024-03-31', false],
    ['113年1月', '113年12月', 'range', '2024-01-01', '2024-12-31', false],
    ['－', '113年6月', 'month', '2024-06-01', '2024-06-30', false],
    ['113年6月', undefined, 'month', '2024-06-01', '2024-06-30', false],
    ['113年6月', '113年3月', 'month', '2024-03-01', '2024-03-31', true],
    ['核定後', '113年6月', 'month', '2024-06-01', '2024-06-30', true],
  ])('%s to %s', (start, end, kind, first, last, isDoubtful) => {
    const time = readStartAndEnd(start, end, context);
    expect(time?.deadlines).toMatchObject([{ kind, start_date: first, end_date: last }]);
    expect(time?.isDoubtful).toBe(isDoubtful);
  });

  it('keeps both cells as they are printed', () => {
    expect(readStartAndEnd('113年3月', '113年6月', context)?.text).toBe('113年3月～113年6月');
  });

  it('says of a range that ends with the plan that it does', () => {
    const [range] = readStartAndEnd('113年3月', '113年12月', context)!.deadlines;
    expect(range?.is_period_end).toBe(true);
  });

  it.each([
    ['－', '－'],
    [undefined, undefined],
  ])('has no days where none are printed: %s, %s', (start, end) => {
    expect(readStartAndEnd(start, end, context)).toBeNull();
  });
});
