import { conceptsOf } from '../../datasets/concepts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { describeOrigin } from '../../datasets/file-origin.ts';
import { planDatasets } from '../../datasets/cuts.ts';
import { datasetFormats } from '../../datasets/formats/formats.ts';
import { odsFormat, odsOfRows } from '../../datasets/formats/ods.ts';
import { datasets } from '../../datasets/registry.ts';
import { isSample } from '../../datasets/samples.ts';
import { validatedRows } from '../../datasets/validated-rows.ts';
import { createDatabase, type Database } from './database.ts';
import { nativeCompression } from './compression.ts';
import { exportedFile, originOf, pathOf, writeText, type ExportJob } from './export-job.ts';
import { isLongerThan } from './is-longer-than.ts';
import { createEmptyCellCount } from './count-empty-cells.ts';
import type { DatasetFacts, EmptyCells, ExportedFile, SplitDataset } from './manifest.ts';
import { writeRows } from './write-rows.ts';
import { writtenRows } from './written-rows.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

const DATABASE = filePath('database');

/**
 * Writes every dataset in every format (`/data/measures.json`), and all of them in one SQLite file.
 * Each row is made only once, and a sample of them is checked.
 * @returns the files, datasets as registered, and what was learnt of the datasets on the way
 * @throws {Error} when a row does not fit its dataset, or a foreign key leads nowhere
 */
export async function writeDatasets(
  job: ExportJob,
): Promise<{ files: ExportedFile[] } & DatasetFacts> {
  const files: ExportedFile[] = [];
  const splits: SplitDataset[] = [];
  const emptyCells = new Map<string, EmptyCells>();
  const database = await createDatabase(pathOf(job, DATABASE), conceptsOf(job.corpus));
  try {
    for (const dataset of datasets) {
      const written = writeDataset(job, dataset, database);
      files.push(...written.files);
      splits.push(...written.splits);
      emptyCells.set(dataset.name, written.emptyCells);
    }
    const { name, description } = job.corpus.site;
    const about = { title: name, description, path: pagePath('data') };
    const facts = await database.finish(describeOrigin(about, originOf(job)));
    files.push(
      exportedFile(
        {
          href: DATABASE,
          format: 'sqlite',
          mediaType: 'application/vnd.sqlite3',
          encoding: 'UTF-8',
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
  return { files, splits, emptyCells };
}

function writeDataset(
  job: ExportJob,
  dataset: Dataset,
  database: Database,
): { files: ExportedFile[]; splits: SplitDataset[]; emptyCells: EmptyCells } {
  const isOfPlans = planDatasets.includes(dataset);
  const isLeftOut = ({ name, maximumRows }: (typeof datasetFormats)[number]) =>
    isOfPlans
      ? name === 'ods'
      : maximumRows !== null && isLongerThan(dataset.rows(job.corpus, originOf(job)), maximumRows);
  const insert = database.table(dataset);
  const emptyCells = createEmptyCellCount(dataset);
  const rows = tapped(validatedRows(dataset, job.corpus, originOf(job), isSample), (row) => {
    insert(row);
    emptyCells.add(row);
  });
  const formats = datasetFormats.filter((format) => !isLeftOut(format));
  const written = writeRows(job, dataset, rows, formats, {
    href: (format) => filePath('dataset', { dataset: dataset.name, format }),
  });
  const count = written[0]!.rows!;
  const files =
    isOfPlans && count <= odsFormat.maximumRows!
      ? [writeJoined(job, dataset, count), ...written]
      : written;
  const tooLong = datasetFormats.filter(({ name }) => files.every(({ format }) => format !== name));
  return {
    files,
    splits: tooLong.map((format) => ({
      dataset: dataset.name,
      format: format.name,
      rows: count,
      maximumRows: format.maximumRows!,
      byPlan: [],
    })),
    emptyCells: emptyCells.counts,
  };
}

/** The ODS of a dataset whose rows each belong to a plan, joined of what those of the plans hold. */
function writeJoined(job: ExportJob, dataset: Dataset, rows: number): ExportedFile {
  const { name: format, mediaType, encoding } = odsFormat;
  const origin = originOf(job);
  const about = {
    href: filePath('dataset', { dataset: dataset.name, format }),
    format,
    mediaType,
    encoding,
    rows,
    modified: job.modified,
    dataset: dataset.name,
  };
  const ofPlans = job.corpus.plans.map((plan) => writtenRows(dataset, plan, job.corpus, origin));
  return writeText(job, about, odsOfRows(dataset, ofPlans, origin, nativeCompression));
}

/** The same rows; each is shown to `look` as it passes. */
function* tapped(rows: Iterable<DataRow>, look: (row: DataRow) => void): Generator<DataRow> {
  for (const row of rows) {
    look(row);
    yield row;
  }
}
