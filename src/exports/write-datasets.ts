import type { DataRow, Dataset } from '../datasets/dataset.ts';
import { describeOrigin } from '../datasets/file-origin.ts';
import { datasetFormats } from '../datasets/formats.ts';
import { datasets } from '../datasets/registry.ts';
import { validatedRows } from '../datasets/validated-rows.ts';
import { createDatabase, type Database } from './database.ts';
import { exportedFile, originOf, pathOf, type ExportJob } from './export-job.ts';
import { isLongerThan } from './is-longer-than.ts';
import type { ExportedFile, SplitDataset } from './manifest.ts';
import { writeRows } from './write-rows.ts';

const DATABASE = '/data/open-plans.sqlite';

/**
 * Writes every dataset in every format (`/data/measures.json`), and all of them in one SQLite file.
 * Each row is made and checked only once.
 * @returns the files, datasets as registered, and the datasets that are too long for some format
 * @throws {Error} when a row does not fit its dataset, or a foreign key leads nowhere
 */
export async function writeDatasets(
  job: ExportJob,
): Promise<{ files: ExportedFile[]; splits: SplitDataset[] }> {
  const files: ExportedFile[] = [];
  const splits: SplitDataset[] = [];
  const database = await createDatabase(pathOf(job, DATABASE));
  try {
    for (const dataset of datasets) {
      const written = await writeDataset(job, dataset, database);
      files.push(...written.files);
      splits.push(...written.splits);
    }
    const { name, description } = job.corpus.site;
    const about = { title: name, description, path: '/data/' };
    const facts = await database.finish(describeOrigin(about, originOf(job)));
    files.push(
      exportedFile(
        {
          href: DATABASE,
          format: 'sqlite',
          mediaType: 'application/vnd.sqlite3',
          encoding: null,
          rows: files
            .filter(({ format }) => format === 'json')
            .reduce((sum, { rows }) => sum + (rows ?? 0), 0),
          modified: job.modified,
        },
        facts,
      ),
    );
  } finally {
    database.abandon();
  }
  return { files, splits };
}

async function writeDataset(
  job: ExportJob,
  dataset: Dataset,
  database: Database,
): Promise<{ files: ExportedFile[]; splits: SplitDataset[] }> {
  const isTooLong = ({ maximumRows }: (typeof datasetFormats)[number]) =>
    maximumRows !== null && isLongerThan(dataset.rows(job.corpus, originOf(job)), maximumRows);
  const tooLong = datasetFormats.filter(isTooLong);
  const formats = datasetFormats.filter((format) => !tooLong.includes(format));
  const rows = tapped(validatedRows(dataset, job.corpus, originOf(job)), database.table(dataset));
  const files = await writeRows(job, dataset, rows, formats, { base: `/data/${dataset.name}` });
  return {
    files,
    splits: tooLong.map((format) => ({
      dataset: dataset.name,
      format: format.name,
      rows: files[0]!.rows!,
      maximumRows: format.maximumRows!,
      byPlan: [],
    })),
  };
}

/** The same rows; each is shown to `look` as it passes. */
function* tapped(rows: Iterable<DataRow>, look: (row: DataRow) => void): Generator<DataRow> {
  for (const row of rows) {
    look(row);
    yield row;
  }
}
