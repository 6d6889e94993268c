import { expect, test } from 'vitest';
import { missingFields, type EntryFacts } from '../../../../src/corpus/assembly/missing-fields.ts';

const nothing: Omit<EntryFacts, 'state'> = {
  unit: null,
  publishedOn: null,
  lastChecked: null,
  nextReview: null,
};

test.each([
  ['published-here', ['unit', 'published_on', 'last_checked', 'next_review']],
  ['published-elsewhere', ['unit', 'published_on', 'last_checked', 'next_review']],
  ['partly-withheld', ['unit', 'published_on', 'last_checked', 'next_review']],
  ['withheld', ['unit', 'last_checked', 'next_review']],
  ['not-yet', ['unit', 'last_checked', 'next_review']],
  ['none-held', ['unit', 'last_checked', 'next_review']],
  ['not-applicable', ['last_checked']],
  ['not-recorded', ['state']],
] as const)('%s with nothing else is to be completed by %j', (state, fields) => {
  expect(missingFields({ ...nothing, state })).toEqual(fields);
});

test('a complete entry misses nothing', () => {
  const facts = {
    state: 'published-here',
    unit: {},
    publishedOn: '2024-01-01',
    lastChecked: '2024-01-02',
    nextReview: '2025-01-01',
  } as const;
  expect(missingFields(facts)).toEqual([]);
});
