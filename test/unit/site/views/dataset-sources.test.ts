import { expect, it } from 'vitest';
import { datasetByName } from '../../../../src/datasets/registry.ts';
import { datasetSource } from '../../../../src/site/views/dataset-sources.ts';

it.each([
  ['measures', 'plans'],
  ['deadlines', 'plans'],
  ['crosswalk', 'plans'],
  ['amendments', 'versions'],
  ['withholdings', 'decisions'],
  ['errata', 'corrections'],
  ['results', 'reports'],
  ['units', 'institutions'],
  ['disclosures', 'registers'],
  ['dimensions', 'vocabularies'],
  ['changes', 'editions'],
])('dataset %s is made from %s', (name, source) => {
  expect(datasetSource(datasetByName.get(name)!)).toBe(source);
});
