import { expect, it } from 'vitest';
import { datasetNames } from '../../../src/corpus/addresses/dataset-names.ts';
import { datasets } from '../../../src/datasets/registry.ts';

it('links may lead to every dataset and to no other', () => {
  expect(datasetNames).toEqual(datasets.map(({ name }) => name));
});
