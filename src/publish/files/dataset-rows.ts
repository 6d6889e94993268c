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

/** Where the rows that an institution has of a dataset are written; no file of the site. */
function nameOf(institutionId: string, dataset: Dataset): string {
  return `${institutionId}/${dataset.name}`;
}

/**
 * Writes what an institution has of each of `datasetsOfPlans`: files of whole datasets are joined of it.
 * @param rowsOf its rows of a dataset
 */
export function writeDatasetRows(
  job: ExportJob,
  institution: Institution,
  rowsOf: (dataset: Dataset) => readonly DataRow[],
): PartFile[] {
  const plans = [...institution.plans].reverse();
  return datasetsOfPlans.map((dataset) => {
    const rows: FormattedRows = {
      ods: plans.map((plan) => writtenRows(dataset, plan, job.corpus, originOf(job))),
      parquet: parquetRows(dataset, rowsOf(dataset)),
    };
    const name = nameOf(institution.institutionId, dataset);
    const { sha256 } = writeBytes(join(job.parts, name), serialize(rows));
    return { name, sha256 };
  });
}

/** Reads what `writeDatasetRows` wrote of a dataset. */
export async function readDatasetRows(
  job: Pick<ExportJob, 'parts'>,
  { institutionId }: Institution,
  dataset: Dataset,
): Promise<FormattedRows> {
  return deserialize(
    await readFile(join(job.parts, nameOf(institutionId, dataset))),
  ) as FormattedRows;
}
