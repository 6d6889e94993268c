import { institutionDatasets, planDatasets } from '../../datasets/cuts.ts';
import type { Dataset } from '../../datasets/dataset.ts';

/**
 * What the rows of a dataset are made from: the plans' documents; their versions; what was decided
 * not to be published of them; corrections of the transcription; what the institutions reported;
 * what is recorded of the institutions; their disclosure registers; vocabularies of this site; the
 * edition before.
 */
export type DatasetSource =
  | 'plans'
  | 'versions'
  | 'decisions'
  | 'corrections'
  | 'reports'
  | 'institutions'
  | 'registers'
  | 'vocabularies'
  | 'editions';

/** Datasets whose keys do not tell it. */
const told: Readonly<Record<string, DatasetSource>> = {
  revisions: 'versions',
  amendments: 'versions',
  withholdings: 'decisions',
  errata: 'corrections',
  results: 'reports',
  disclosures: 'registers',
  changes: 'editions',
};

/** What a dataset is made from. */
export function datasetSource(dataset: Dataset): DatasetSource {
  const source = told[dataset.name];
  if (source !== undefined) return source;
  if (planDatasets.includes(dataset)) return 'plans';
  return institutionDatasets.includes(dataset) ? 'institutions' : 'vocabularies';
}
