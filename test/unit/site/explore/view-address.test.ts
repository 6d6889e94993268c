import { describe, expect, test } from 'vitest';
import {
  asksForView,
  readViewAddress,
  viewAddress,
} from '../../../../src/site/explore/view-address.ts';
import type { View, ViewColumn } from '../../../../src/site/explore/view.ts';

const columns: ViewColumn[] = [
  { name: 'unit', title: '單位', type: 'string', freeText: true, meanings: null, empty: null },
  { name: 'end_date', title: '迄日', type: 'date', freeText: false, meanings: null, empty: null },
  {
    name: 'roc_year',
    title: '民國年',
    type: 'integer',
    freeText: false,
    meanings: null,
    empty: null,
  },
  { name: 'notes', title: '註記', type: 'list', freeText: true, meanings: null, empty: null },
  {
    name: 'uncertain',
    title: '存疑',
    type: 'boolean',
    freeText: false,
    meanings: null,
    empty: null,
  },
];
const shownAtFirst = ['unit', 'end_date'];
const read = (search: string) => readViewAddress(search, columns, shownAtFirst);

describe('the address of a view', () => {
  const view: View = {
    conditions: [
      { column: 'end_date', test: 'from', value: '2012-12-01' },
      { column: 'unit', test: 'has', value: 'A & B, 1.10 號=？' },
      { column: 'notes', test: 'empty', value: '' },
      { column: 'end_date', test: 'has', value: '-12-' },
    ],
    sort: { column: 'end_date', descending: true },
    countBy: ['unit', 'roc_year'],
    shown: ['unit', 'notes'],
    page: 3,
  };

  test('brings the same view back', () => {
    expect(read(viewAddress(view, shownAtFirst))).toEqual({ view, unknown: [] });
  });

  test('orders counts by their figures, which rows do not have', () => {
    const sort = { column: 'measures', descending: true };
    const counted = { ...view, sort };
    expect(read(viewAddress(counted, shownAtFirst))).toEqual({ view: counted, unknown: [] });
    expect(viewAddress({ ...counted, countBy: [] }, shownAtFirst)).not.toContain('sort=');
    expect(read('?explore=on&sort=rows').unknown).toEqual(['sort=rows']);
  });

  test('of all rows says no more than that they are asked for', () => {
    const { view: all } = read('');
    expect(viewAddress(all, shownAtFirst)).toBe('?explore=on');
    expect(asksForView('?explore=on')).toBe(true);
    expect(asksForView('')).toBe(false);
    expect(asksForView('?q=explore')).toBe(false);
  });

  test.each([
    ['a column that is not there', 'where=month.is.12'],
    ['a comparison that is not there', 'where=unit.like.a'],
    ['a comparison that the column does not have', 'where=unit.from.a'],
    ['a day that is none', 'where=end_date.from.2012-12'],
    ['a number that is none', 'where=roc_year.is.ten'],
    ['a truth that is none', 'where=uncertain.is.maybe'],
    ['nothing to compare with', 'where=unit.has'],
    ['an order by a column that is not there', 'sort=-month'],
    ['a second order', 'sort=unit&sort=roc_year', 'sort=roc_year'],
    ['a count by a column that is not there', 'by=month'],
    ['a third count', 'by=unit&by=roc_year&by=notes', 'by=notes'],
    ['a column to show that is not there', 'show=unit,month', 'show=month'],
    ['a page that is none', 'page=0'],
  ])('with %s is followed in the rest, and the part is told', (_, part, told = part) => {
    const { view: found, unknown } = read(`?explore=on&where=unit.is.a&${part}`);
    expect(unknown).toEqual([told]);
    expect(found.conditions).toEqual([{ column: 'unit', test: 'is', value: 'a' }]);
  });

  test('shows columns in the order of the file, each once', () => {
    expect(read('?show=notes,unit,notes').view.shown).toEqual(['unit', 'notes']);
  });
});
