import { filePath } from '../../corpus/addresses/file-paths.ts';
import type { Dataset } from '../../datasets/dataset.ts';
import { datasetDay } from '../../datasets/dataset-day.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import type { DatasetFormat } from '../../datasets/formats/encoder.ts';
import { datasetFormats, type DatasetFormatName } from '../../datasets/formats/formats.ts';
import { exportedFile, originOf, pathOf, type ExportJob } from './export-job.ts';
import { createHashedFile, type FileFacts, type HashedFile } from './hashed-file.ts';
import type { EmptyCells, ExportedFile } from './manifest.ts';

/** A dataset of which the files are written; a value that JSON can hold. */
export interface WrittenDataset {
  files: ExportedFile[];
  rows: number;
  emptyCells: EmptyCells;
}

type AnyFormat = DatasetFormat<DatasetFormatName>;

/** Where the files of a whole dataset go. */
export interface DatasetPlace {
  origin: FileOrigin;
  href: (format: string) => string;
  open: (format: AnyFormat) => HashedFile;
  written: (format: AnyFormat, rows: number, facts: FileFacts) => ExportedFile;
  /** Files in the order of the formats. */
  inOrder: (files: readonly ExportedFile[]) => ExportedFile[];
}

/** The place of a dataset. */
export function placeOf(job: ExportJob, dataset: Dataset): DatasetPlace {
  const { name } = dataset;
  const href = (format: string) => filePath('dataset', { dataset: name, format });
  const modified = datasetDay(dataset, job.corpus);
  return {
    href,
    origin: originOf(job, modified),
    open: (format) => createHashedFile(pathOf(job, href(format.name))),
    written({ name: format, mediaType, encoding }, rows, facts) {
      const about = { href: href(format), format, mediaType, encoding, rows };
      return exportedFile({ ...about, modified, dataset: name }, facts);
    },
    inOrder: (files) =>
      datasetFormats.flatMap((format) => files.find((file) => file.format === format.name) ?? []),
  };
}
