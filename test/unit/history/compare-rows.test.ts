import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import type { DataRow } from '../../../src/datasets/dataset.ts';
import { compareRows } from '../../../src/history/compare-rows.ts';

const dataset = {
  columns: z.strictObject({ id: z.string(), text: z.string(), units: z.any(), url: z.string() }),
  primaryKey: ['id'],
};

const row = (id: string, text: string, more: DataRow = {}): DataRow => ({
  id,
  text,
  units: ['甲組'],
  url: `https://a.example/${id}`,
  ...more,
});

function changes(before: DataRow[], after: DataRow[]) {
  return compareRows(dataset as never, () => before, after).map(({ key, change, columns }) => [
    key.join('/'),
    change,
    columns.join(),
  ]);
}

describe('rows of two editions', () => {
  test('that are the same give no change, whatever their order', () => {
    expect(changes([row('a', '1'), row('b', '2')], [row('b', '2'), row('a', '1')])).toEqual([]);
  });

  test('are told as added, changed and removed, each once', () => {
    expect(
      changes(
        [row('a', '1'), row('b', '2'), row('c', '3')],
        [row('c', '三'), row('d', '4'), row('a', '1')],
      ),
    ).toEqual([
      ['c', 'changed', 'text'],
      ['d', 'added', ''],
      ['b', 'removed', ''],
    ]);
  });

  test('differ where a list has other values', () => {
    expect(changes([row('a', '1')], [row('a', '1', { units: ['甲組', '乙組'] })])).toEqual([
      ['a', 'changed', 'units'],
    ]);
  });

  test('do not differ by the address of the site', () => {
    expect(changes([row('a', '1')], [row('a', '1', { url: 'https://b.example/a' })])).toEqual([]);
  });

  test('are compared by the columns that both have', () => {
    const { units: _, ...older } = row('a', '1');
    expect(changes([older], [row('a', '1')])).toEqual([]);
    expect(changes([older], [row('a', '2')])).toEqual([['a', 'changed', 'text']]);
    expect(changes([row('a', '1', { colour: 'red' })], [row('a', '1')])).toEqual([]);
  });

  test('are all new where there were none', () => {
    expect(changes([], [row('a', '1')])).toEqual([['a', 'added', '']]);
  });

  test('carry what they were and what they are', () => {
    const [change] = compareRows(dataset, () => [row('a', '1')], [row('a', '2')]);
    expect(change?.before?.['text']).toBe('1');
    expect(change?.after?.['text']).toBe('2');
  });
});
