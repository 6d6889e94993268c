import { expect, it } from 'vitest';
import { datasetNames } from '../../../src/corpus/addresses/dataset-names.ts';
import {
  schemaMajors,
  sharedDatasetNames,
} from '../../../src/corpus/addresses/description-names.ts';
import { sharedDatasets } from '../../../src/datasets/cuts.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { majorOf } from '../../../src/datasets/schema-history.ts';
import { schemaHistories, versionOf } from '../../../src/datasets/schema-versions.ts';

it('links may lead to every dataset and to no other', () => {
  expect(datasetNames).toEqual(datasets.map(({ name }) => name));
});

it('links may lead to the cuts of every dataset but those that institutions share', () => {
  expect(sharedDatasetNames).toEqual(sharedDatasets.map(({ name }) => name));
});

it('links may lead to the schema of every dataset in the version in use', () => {
  const inUse = Object.keys(schemaHistories).map((name) => [
    name,
    String(majorOf(versionOf(name))),
  ]);
  expect(schemaMajors).toEqual(Object.fromEntries(inUse));
});
