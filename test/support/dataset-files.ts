import { conceptsOf } from '../../src/datasets/concepts.ts';
import type { DataRow } from '../../src/datasets/dataset.ts';
import { encodeRows } from '../../src/datasets/formats/encoder.ts';
import type { FileOrigin } from '../../src/datasets/file-origin.ts';
import { formatByName, type DatasetFormatName } from '../../src/datasets/formats/formats.ts';
import { datasetByName } from '../../src/datasets/registry.ts';
import { validatedRows } from '../../src/datasets/validated-rows.ts';
import { smallContext, smallCorpus } from './small-corpus.ts';

/** Where the files of the small corpus come from. */
export function smallOrigin(corpus = smallCorpus()): FileOrigin {
  return {
    site: corpus.site,
    settings: smallContext.settings,
    modified: corpus.site.modified,
    concepts: conceptsOf(corpus),
  };
}

/** A dataset's whole file, by default of the small corpus. */
export function datasetBytes(name: string, format: DatasetFormatName, corpus = smallCorpus()) {
  const dataset = datasetByName.get(name)!;
  const encoder = formatByName.get(format)!.createEncoder(dataset, smallOrigin(corpus));
  const rows = validatedRows(dataset, corpus, smallContext);
  return Buffer.concat(Array.from(encodeRows(encoder, rows), (piece) => Buffer.from(piece)));
}

/** The same as text. */
export function datasetText(name: string, format: DatasetFormatName, corpus = smallCorpus()) {
  return datasetBytes(name, format, corpus).toString('utf8');
}

/** The rows of a dataset as its JSON file gives them: what every other format must give back. */
export function datasetRows(name: string, corpus = smallCorpus()): DataRow[] {
  return JSON.parse(datasetText(name, 'json', corpus)) as DataRow[];
}
