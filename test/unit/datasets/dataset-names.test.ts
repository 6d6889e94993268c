import { expect, it } from 'vitest';
import { datasetNames, derivedDatasetNames } from '../../../src/corpus/addresses/dataset-names.ts';
import {
  schemaMajors,
  sharedDatasetNames,
} from '../../../src/corpus/addresses/description-names.ts';
import { sharedDatasets } from '../../../src/datasets/cuts.ts';
import { datasetByName, datasets } from '../../../src/datasets/registry.ts';
import { formatsOf } from '../../../src/datasets/formats/formats.ts';
import { majorOf } from '../../../src/datasets/schema-history.ts';
import { schemaHistories, versionOf } from '../../../src/datasets/schema-versions.ts';

it('links may lead to every dataset and to no other', () => {
  expect(datasetNames).toEqual(datasets.map(({ name }) => name));
});

it('datasets that are worked out of others have no NDJSON beside their JSON', () => {
  expect(derivedDatasetNames).toEqual(
    datasets.filter(({ derivedFrom }) => derivedFrom !== undefined).map(({ name }) => name),
  );
  const formats = (name: string) => formatsOf(datasetByName.get(name)!).map((each) => each.name);
  expect(formats('measures')).toEqual(['ods', 'csv', 'json', 'ndjson', 'parquet', 'csv.txt']);
  expect(formats('due')).toEqual(['ods', 'csv', 'json', 'parquet', 'csv.txt']);
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
