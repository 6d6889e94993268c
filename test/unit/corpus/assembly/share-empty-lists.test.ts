import { describe, expect, test } from 'vitest';
import { shareEmptyLists } from '../../../../src/corpus/assembly/share-empty-lists.ts';

describe('sharing empty lists', () => {
  const one = shareEmptyLists({ units: [] as string[], notes: [] as string[], text: '' });
  const other = shareEmptyLists({ units: [] as string[], notes: ['附註'], text: null });

  test('gives the empty lists of all records one list', () => {
    expect(one.units).toBe(one.notes);
    expect(one.units).toBe(other.units);
  });

  test('changes nothing that is in a record', () => {
    expect(one).toEqual({ units: [], notes: [], text: '' });
    expect(other).toEqual({ units: [], notes: ['附註'], text: null });
  });

  test('lets nobody add to the shared list', () => {
    expect(() => one.units.push('秘書室')).toThrow(TypeError);
    expect(other.units).toEqual([]);
  });
});
