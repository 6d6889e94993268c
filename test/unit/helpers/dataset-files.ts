import { encodeRows } from '../../../src/datasets/encoder.ts';
import { datasetFormats, type DatasetFormatName } from '../../../src/datasets/formats.ts';
import { datasetByName } from '../../../src/datasets/registry.ts';
import { validatedRows } from '../../../src/datasets/validated-rows.ts';
import { smallContext, smallCorpus } from './small-corpus.ts';

/** A dataset's whole file, as text, by default of the small corpus. */
export function datasetText(name: string, format: DatasetFormatName, corpus = smallCorpus()) {
  const dataset = datasetByName.get(name)!;
  const encoding = datasetFormats.find((each) => each.name === format)!;
  const rows = validatedRows(dataset, corpus, smallContext);
  return [...encodeRows(encoding.createEncoder(dataset), rows)].join('');
}
