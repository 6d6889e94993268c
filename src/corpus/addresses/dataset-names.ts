/**
 * Names of the datasets as they stand in addresses: `/data/<name>/`, `/data/<name>.csv`. The datasets
 * themselves are made further up (`datasets/registry.ts`, in the same order); links in content are
 * checked here.
 */
export const datasetNames: readonly string[] = [
  'measures',
  'deadlines',
  'assignments',
  'due',
  'units',
  'targets',
  'innovations',
  'attributes',
  'amounts',
  'plans',
  'tables',
  'attachments',
  'institutions',
  'dimensions',
  'crosswalk',
  'similar',
  'disclosures',
  'results',
  'revisions',
  'amendments',
  'withholdings',
  'errata',
  'completeness',
  'changes',
];

/** Those of them that are worked out of others and say nothing new. */
export const derivedDatasetNames: readonly string[] = ['due', 'similar'];

/**
 * Endings of the files of a dataset. One that is worked out of others has very many rows that repeat what those say: it comes
 * as JSON once, without lines of their own beside it.
 */
export function datasetEndings(dataset: string): readonly string[] {
  const ofAll = ['csv', 'json', 'ods', 'parquet', 'csv.txt', 'csv-metadata.json'];
  return derivedDatasetNames.includes(dataset) ? ofAll : [...ofAll, 'ndjson'];
}

/** Endings of the files that every institution’s cut of a dataset has. */
export const cutEndings: readonly string[] = ['csv', 'json', 'csv-metadata.json'];

/** Endings of the files that every plan has under `/data/plans/`. */
export const planEndings: readonly string[] = ['json', 'csv', 'ods', 'md', 'stratml.xml'];

/** Endings of the files that every unit has. */
export const unitEndings: readonly string[] = ['csv', 'ods'];
