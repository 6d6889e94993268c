import { describe, expect, test } from 'vitest';
import {
  emptyState,
  formatAddress,
  knownSelection,
  parseAddress,
} from '../../../src/search/address-state.ts';
import { emptySelection } from '../../../src/search/facets.ts';

describe('the address of a search', () => {
  test('says words, filters and order, and is read back the same', () => {
    const state = {
      query: '電子書 & <b>',
      selection: { ...emptySelection, institution: ['ntl', 'ncl'], month: ['2012-03'] },
      sort: 'newest' as const,
    };
    expect(parseAddress(formatAddress(state))).toEqual(state);
  });

  test('is empty for an empty search', () => {
    expect(formatAddress(emptyState)).toBe('');
    expect(parseAddress('')).toEqual(emptyState);
  });

  test('an unknown order, repeated and empty values and broken escapes do no harm', () => {
    expect(parseAddress('?q=%E5%93&year=101&year=101&year=&sort=best&x=1')).toEqual({
      ...emptyState,
      query: '\ufffd',
      selection: { ...emptySelection, year: ['101'] },
    });
  });

  test('filters that no measure has are told apart', () => {
    const values = { ...emptySelection, institution: ['ntl'], year: ['101'] };
    const selection = { ...emptySelection, institution: ['ntl', 'xyz'], year: ['999'] };
    expect(knownSelection(selection, values)).toEqual({
      selection: { ...emptySelection, institution: ['ntl'] },
      unknown: ['xyz', '999'],
    });
  });
});
