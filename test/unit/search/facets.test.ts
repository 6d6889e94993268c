import { describe, expect, test } from 'vitest';
import { allRows, emptySelection, facetValues, narrow } from '../../../src/search/facets.ts';
import { table } from './small-table.ts';

describe('filters', () => {
  test('offer the values that rows have, years newest first', () => {
    expect(facetValues(table)).toEqual({
      institution: ['aaa', 'bbb'],
      year: ['104', '101'],
      dimension: ['process'],
      unit: ['aaa-reading', 'bbb:志工隊'],
      month: ['2012-06', '2015-03'],
      kind: ['measure', 'heading'],
    });
  });

  test('within a filter any value will do, all filters must agree', () => {
    const any = { ...emptySelection, institution: ['aaa', 'bbb'] };
    expect(narrow(table, allRows(table), any).rows).toEqual([0, 1, 2, 3]);
    const both = { ...any, kind: ['measure'], unit: ['bbb:志工隊'] };
    expect(narrow(table, allRows(table), both).rows).toEqual([3]);
  });

  test('a count says what choosing that value gives, whatever is chosen beside it', () => {
    const { counts } = narrow(table, allRows(table), { ...emptySelection, institution: ['aaa'] });
    expect([...counts.institution]).toEqual([
      ['aaa', 2],
      ['bbb', 2],
    ]);
    expect([...counts.year]).toEqual([['101', 2]]);
    expect([...counts.month]).toEqual([['2012-06', 1]]);
  });

  test('only the given rows count', () => {
    expect(narrow(table, [3], emptySelection).counts.unit.get('aaa-reading')).toBeUndefined();
  });
});
