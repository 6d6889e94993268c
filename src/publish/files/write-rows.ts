import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import type { DatasetFormat } from '../../datasets/formats/encoder.ts';
import type { FileSubject } from '../../datasets/file-origin.ts';
import type { DatasetFormatName } from '../../datasets/formats/formats.ts';
import { nativeCompression } from './compression.ts';
import { exportedFile, originOf, pathOf, type ExportJob } from './export-job.ts';
import { createHashedFile } from './hashed-file.ts';
import type { ExportedFile } from './manifest.ts';

/** Whose rows they are, and where the files go. */
export interface RowsPlace {
  /** Address of the file of a format, e.g. `csv` → `/data/measures.csv`. */
  href: (format: DatasetFormatName) => string;
  planId?: string;
  institutionId?: string;
  unit?: string;
  /** Day of the latest change; by default that of the whole content. */
  modified?: string;
  /** What the rows are where they are only a part of the dataset. */
  part?: FileSubject;
}

/**
 * Writes rows of a dataset in several formats at once, so that they are made only once. Rows
 * stream: memory does not grow with them but as far as a format needs it.
 * @returns the files in the order of `formats`
 */
export function writeRows(
  job: ExportJob,
  dataset: Dataset,
  rows: Iterable<DataRow>,
  formats: readonly DatasetFormat<DatasetFormatName>[],
  { href: hrefOf, planId, institutionId, unit, modified = job.modified, part }: RowsPlace,
): ExportedFile[] {
  const outputs = [];
  for (const format of formats) {
    const href = hrefOf(format.name);
    const file = createHashedFile(pathOf(job, href));
    const encoder = format.createEncoder(
      dataset,
      { ...originOf(job, modified), part },
      nativeCompression,
    );
    outputs.push({ format, href, file, encoder });
  }
  try {
    let count = 0;
    for (const { file, encoder } of outputs) file.write(encoder.start());
    for (const row of rows) {
      count += 1;
      for (const { file, encoder } of outputs) file.write(encoder.row(row));
    }
    for (const { file, encoder } of outputs) file.write(encoder.end());
    const written: ExportedFile[] = [];
    for (const { format, href, file } of outputs) {
      const { name, mediaType, encoding } = format;
      written.push(
        exportedFile(
          {
            href,
            format: name,
            mediaType,
            encoding,
            rows: count,
            modified,
            // What a unit has is no cut of a dataset that is on offer.
            dataset: unit === undefined ? dataset.name : null,
            planId: planId ?? null,
            institutionId: institutionId ?? null,
            unit: unit ?? null,
          },
          file.finish(),
        ),
      );
    }
    return written;
  } finally {
    for (const { file } of outputs) file.abandon();
  }
}
