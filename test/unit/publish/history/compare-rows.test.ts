import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import type { DataRow } from '../../../../src/datasets/dataset.ts';
import { field, textListField } from '../../../../src/datasets/fields.ts';
import { compareRows } from '../../../../src/publish/history/compare-rows.ts';

const facts = { title: { zh: '欄', en: 'Column' }, description: { zh: '欄', en: 'Column' } };
const dataset = {
  schema: z.strictObject({
    id: field(z.string(), facts),
    text: field(z.string(), facts),
    units: field(z.any(), facts),
    links: textListField({ ...facts, addresses: 'any' }),
    url: field(z.url(), { ...facts, addresses: 'row' }),
  }),
  primaryKey: ['id'],
};

const row = (id: string, text: string, more: DataRow = {}): DataRow => ({
  id,
  text,
  units: ['甲組'],
  links: [],
  url: `https://a.example/${id}`,
  ...more,
});

const roots = ['https://a.example/', 'https://b.example/open/'];

function changes(before: DataRow[], after: DataRow[], known: readonly string[] | null = roots) {
  return compareRows(dataset as never, () => before, after, known).map(
    ({ key, change, columns }) => [key.join('/'), change, columns.join()],
  );
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

  describe('that name other addresses of the site', () => {
    const links = (...addresses: string[]) => row('a', '1', { links: addresses });
    const before = links(
      'https://a.example/plans/',
      'https://a.example.org/',
      'https://c.example/',
    );

    test('do not differ when the site has moved', () => {
      const moved = links(
        'https://b.example/open/plans/',
        'https://a.example.org/',
        'https://c.example/',
      );
      expect(changes([before], [moved])).toEqual([]);
    });

    test('do not differ when the site has moved to a folder of where it was', () => {
      const moved = links(
        'https://a.example/open/plans/',
        'https://a.example.org/',
        'https://c.example/',
      );
      const known = ['https://a.example/', 'https://a.example/open/'];
      expect(changes([before], [moved], known)).toEqual([]);
    });

    test('differ when they name another page, or another site', () => {
      const pages = links('https://b.example/open/data/', 'https://a.example.org/');
      const sites = links('https://b.example/open/plans/', 'https://b.example.org/');
      expect(changes([before], [pages])).toEqual([['a', 'changed', 'links']]);
      expect(changes([before], [sites])).toEqual([['a', 'changed', 'links']]);
    });

    test('are not compared by them where nobody knows where the site was', () => {
      expect(changes([before], [links('https://b.example/open/plans/')], null)).toEqual([]);
    });
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
    const [change] = compareRows(dataset, () => [row('a', '1')], [row('a', '2')], roots);
    expect(change?.before?.['text']).toBe('1');
    expect(change?.after?.['text']).toBe('2');
  });
});
