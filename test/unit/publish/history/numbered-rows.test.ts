import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import type { DataRow } from '../../../../src/datasets/dataset.ts';
import { field } from '../../../../src/datasets/fields.ts';
import { compareRows } from '../../../../src/publish/history/compare-rows.ts';

const facts = { title: { zh: '欄', en: 'Column' }, description: { zh: '欄', en: 'Column' } };
const within = ['plan'];

/** Rows known by their number alone, as attachments are. */
const attachments = {
  schema: z.strictObject({
    plan: field(z.string(), facts),
    position: field(z.int(), { ...facts, numbers: { what: 'rows', within } }),
    title: field(z.string(), facts),
  }),
  primaryKey: ['plan', 'position'],
};

/** Rows that have an id, and stand in a table at a place, as measures do. */
const measures = {
  schema: z.strictObject({
    id: field(z.string(), facts),
    plan: field(z.string(), facts),
    position: field(z.int(), { ...facts, numbers: { what: 'rows', within } }),
    text: field(z.string(), facts),
    table: field(z.int(), { ...facts, numbers: { what: 'groups', within } }),
  }),
  primaryKey: ['id'],
};

const titled = (titles: string, plan = 'p'): DataRow[] =>
  [...titles].map((title, index) => ({ plan, position: index + 1, title }));

/** `ab c`: the rows a and b stand in the first table, c in the second. */
const standing = (ids: string, plan = 'p'): DataRow[] =>
  ids
    .split(' ')
    .flatMap((table, index) => [...table].map((id) => ({ id, table: index + 1 })))
    .map(({ id, table }, index) => ({
      id: id.toLowerCase(),
      plan,
      position: index + 1,
      text: id,
      table,
    }));

function changes(
  dataset: typeof attachments | typeof measures,
  before: DataRow[],
  after: DataRow[],
): string[] {
  return compareRows(dataset as never, () => before, after, []).map(({ key, change, columns }) =>
    `${change} ${key.join('/')} ${columns.join()}`.trim(),
  );
}

describe('of rows that are known by their number', () => {
  test.each([
    ['put before the others', 'abc', 'xabc', ['added p/1']],
    ['put between', 'abc', 'abxc', ['added p/3']],
    ['put at two places', 'abc', 'xaybc', ['added p/1', 'added p/3']],
    ['taken out of the middle', 'abc', 'ac', ['removed p/2']],
    ['changed where it stands', 'abc', 'axc', ['changed p/2 title']],
    ['changed behind one put before', 'abc', 'xayc', ['added p/1', 'changed p/3 title']],
    ['of two that say the same taken out', 'aab', 'ab', ['removed p/2']],
    ['moved to the end', 'abc', 'bca', ['removed p/1', 'added p/3']],
  ])('one %s is told alone', (_, before, after, told) => {
    expect(changes(attachments, titled(before), titled(after)).sort()).toEqual([...told].sort());
  });

  test('those of another plan are not mistaken for them', () => {
    const before = [...titled('a', 'p'), ...titled('b', 'q')];
    const after = [...titled('b', 'p'), ...titled('a', 'q')];
    expect(changes(attachments, before, after)).toEqual(['changed p/1 title', 'changed q/1 title']);
  });
});

describe('of rows that have an id and a place', () => {
  test.each([
    ['put before the others', 'abc', 'xabc', ['added x']],
    ['removed before the others', 'abc', 'bc', ['removed a']],
    ['moved to the end', 'abcd', 'bcda', ['changed a position']],
    ['changed behind one put before', 'abc', 'xaBc', ['added x', 'changed b text']],
    ['put before in a table of its own', 'ab c', 'x ab c', ['added x']],
    ['whose table is gone', 'a bc d', 'bc d', ['removed a']],
    ['moved to the other table', 'abc de', 'ab cde', ['changed c table']],
    [
      'moved to the other table, which has another number now',
      'abc de',
      'x ab cde',
      ['added x', 'changed c table'],
    ],
  ])('one %s is told alone', (_, before, after, told) => {
    expect(changes(measures, standing(before), standing(after))).toEqual(told);
  });

  test('a place that the former edition did not tell is not compared', () => {
    const before = standing('abc').map(({ id, plan, text }) => ({ id, plan, text }));
    expect(changes(measures, before as DataRow[], standing('cab'))).toEqual([]);
  });
});
