import { expect, test } from 'vitest';
import { documentPlaces } from '../../../../src/search/volumes/document-places.ts';

test('documents are the rows of all volumes in order, then the passages of all', () => {
  const places = documentPlaces([
    { rows: 2, passages: 1 },
    { rows: 0, passages: 0 },
    { rows: 1, passages: 2 },
  ]);
  expect(places.rows).toBe(3);
  expect([0, 1, 2, 3, 4, 5].map((document) => places.placeOf(document))).toEqual([
    { volume: 0, document: 0 },
    { volume: 0, document: 1 },
    { volume: 2, document: 0 },
    { volume: 0, document: 2 },
    { volume: 2, document: 1 },
    { volume: 2, document: 2 },
  ]);
});
