import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { formatsOf } from '../../datasets/formats/formats.ts';
import { createEmptyCellCount } from './count-empty-cells.ts';
import { placeOf, type WrittenDataset } from './dataset-place.ts';
import type { ExportJob } from './export-job.ts';
import { writeRows } from './write-rows.ts';

/** Writes the files of a whole dataset of which all rows are at hand, in every format that can hold so many. */
export function writeWhole(
  job: ExportJob,
  dataset: Dataset,
  rows: readonly DataRow[],
): WrittenDataset {
  const emptyCells = createEmptyCellCount(dataset);
  for (const row of rows) emptyCells.add(row);
  const { href, origin } = placeOf(job, dataset);
  const formats = formatsOf(dataset).filter(
    ({ maximumRows }) => maximumRows === null || rows.length <= maximumRows,
  );
  const files = writeRows(job, dataset, rows, formats, { href, modified: origin.modified });
  return { files, rows: rows.length, emptyCells: emptyCells.counts };
}
