import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import { collectionRecords } from '../../../src/site/collection-records.ts';
import { loadHealthBureau } from '../../support/content-folder.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = (await loadHealthBureau()) as { corpus: Corpus });
});

const names = Object.keys(collectionRecords) as (keyof typeof collectionRecords)[];

describe.each(names)('the collection %s', (name) => {
  test('has an entry for each thing, of the declared shape and small', () => {
    const { schema, records } = collectionRecords[name];
    const entries = records(corpus);
    expect(entries.length).toBeGreaterThan(0);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { data } of entries) {
      expect(schema.parse(data)).toEqual(data);
      expect(JSON.stringify(data).length).toBeLessThan(2000);
    }
  });
});

test('a plan that was amended says which of its versions have pages', () => {
  const food = collectionRecords.plans
    .records(corpus)
    .find(({ id }) => id === 'demo-health-113-food')!;
  expect(food.data).toMatchObject({
    institution: 'demo-health',
    folder: '113-food',
    former_versions: [1],
    amendments: [2],
  });
});

test('pages that every site has are entries, whether or not the content brings a text', () => {
  const withoutPages = { ...corpus, pages: [] };
  expect(collectionRecords.pages.records(withoutPages).map(({ id }) => id)).toEqual([
    'about',
    'accessibility',
    'privacy',
    'license',
    'contact',
  ]);
});
