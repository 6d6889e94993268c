import { datasetNames } from './dataset-names.ts';

/**
 * Names in the addresses of the files that describe the data. Like those of the datasets they are
 * spelt here for links in content to be checked; the files are made further up (`publish/descriptions/`).
 */

/** Datasets that institutions share: none of them has a cut. */
export const sharedDatasetNames: readonly string[] = ['dimensions', 'similar'];

/** Endings of catalogues and vocabularies. */
export const rdfEndings: readonly string[] = ['jsonld', 'ttl'];

export const vocabularyNames: readonly string[] = [
  'dimensions',
  'plan-types',
  'disclosure-categories',
  'restriction-grounds',
];

/** Major version in the address of each schema, by name of the dataset, or `plan`, `institution`. */
export const schemaMajors: Readonly<Record<string, string>> = {
  ...Object.fromEntries(datasetNames.map((name) => [name, '1'])),
  institution: '1',
  measures: '2',
  plan: '2',
};

/** Whether a file of that name under `/data/versions/` may be one of a former edition: day and checksum. */
export function isEditionName(name: string): boolean {
  return /^(?:\d{4}-\d{2}-\d{2}|undated)-[0-9a-f]{8}$/.test(name);
}
