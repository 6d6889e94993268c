import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Institution } from '../../corpus/model/corpus.ts';
import { datasetsOfPlans } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import type { OdsRows } from '../../datasets/formats/ods-workbook.ts';
import { parquetRows, type ParquetRows } from '../../datasets/formats/parquet.ts';
import { originOf, writeBytes, type ExportJob } from './export-job.ts';
import type { PartFile } from './pieces.ts';
import { writtenRows } from './written-rows.ts';

/** Rows of a dataset as the formats hold them that are not plain text. */
export interface FormattedRows {
  ods: readonly OdsRows[];
  parquet: ParquetRows;
}

/**
 * What an institution has of `datasetsOfPlans`, by name of the dataset: files of whole datasets are
 * joined of it.
 */
export type DatasetRows = ReadonlyMap<string, FormattedRows>;

/** Where that of an institution is written; no file of the site. */
function placeOf({ parts }: Pick<ExportJob, 'parts'>, institutionId: string): string {
  return join(parts, institutionId);
}

/** Writes it, as one file. @param rowsOf its rows of a dataset */
export function writeDatasetRows(
  job: ExportJob,
  institution: Institution,
  rowsOf: (dataset: Dataset) => readonly DataRow[],
): PartFile {
  const plans = [...institution.plans].reverse();
  const rows: DatasetRows = new Map(
    datasetsOfPlans.map((dataset) => [
      dataset.name,
      {
        ods: plans.map((plan) => writtenRows(dataset, plan, job.corpus, originOf(job))),
        parquet: parquetRows(dataset, rowsOf(dataset)),
      },
    ]),
  );
  const name = institution.institutionId;
  const { sha256 } = writeBytes(placeOf(job, name), serialize(rows));
  return { name, sha256 };
}

/** Reads what `writeDatasetRows` wrote. */
export async function readDatasetRows(
  job: Pick<ExportJob, 'parts'>,
  { institutionId }: Institution,
): Promise<DatasetRows> {
  return deserialize(await readFile(placeOf(job, institutionId))) as DatasetRows;
}
