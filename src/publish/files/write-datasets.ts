import type { Institution } from '../../corpus/model/corpus.ts';
import { conceptsOf } from '../../datasets/concepts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { describeOrigin } from '../../datasets/file-origin.ts';
import { formatsOf } from '../../datasets/formats/formats.ts';
import { datasets } from '../../datasets/registry.ts';
import { isSample } from '../../datasets/samples.ts';
import { validatedRows } from '../../datasets/validated-rows.ts';
import { createDatabase } from './database.ts';
import { exportedFile, originOf, pathOf, type ExportJob } from './export-job.ts';
import type { WrittenDataset } from './dataset-place.ts';
import { joinDatasets, type JoinOptions } from './join-datasets.ts';
import { uncutDatasets } from './joined-rows.ts';
import { writeUncut } from './write-uncut.ts';
import type { DatasetFacts, ExportedFile, SplitDataset } from './manifest.ts';
import { writeWhole } from './write-whole.ts';
import { filePath } from '../../corpus/addresses/file-paths.ts';
import { pagePath } from '../../corpus/addresses/page-paths.ts';

const DATABASE = filePath('database');

/** What `writeDatasets` takes over. */
export interface DatasetsOptions extends Pick<JoinOptions, 'cutOf' | 'keep' | 'former'> {
  /** Waited for before it is asked which rows are similar. */
  compared: Promise<unknown> | undefined;
}

/**
 * Writes every dataset in every format (`/data/measures.json`), and all of them in one SQLite file.
 * @param institutions whose files are written: most datasets are joined of their cuts
 * @returns the files, datasets as registered, and what was learnt of the datasets on the way
 * @throws {Error} when a row does not fit its dataset, or a foreign key leads nowhere
 */
export async function writeDatasets(
  job: ExportJob,
  institutions: readonly Institution[],
  { cutOf, keep, former, compared }: DatasetsOptions,
): Promise<{ files: ExportedFile[] } & DatasetFacts> {
  const database = await createDatabase(pathOf(job, DATABASE), conceptsOf(job.corpus), {
    former: former?.find(DATABASE)?.path ?? null,
  });
  try {
    const inserts = new Map(datasets.map((dataset) => [dataset, database.table(dataset)]));
    const insertOf = (dataset: Dataset) => inserts.get(dataset)!;
    const joined = await joinDatasets(job, institutions, {
      cutOf,
      keep,
      former,
      database,
      insertOf,
    });
    await compared;
    const written: (readonly [Dataset, WrittenDataset])[] = [];
    for (const dataset of datasets) {
      const insert = insertOf(dataset);
      const made =
        joined.get(dataset) ??
        (uncutDatasets.includes(dataset)
          ? await writeUncut(job, dataset, { institutions, insert, keep })
          : writeDataset(job, dataset, insert));
      written.push([dataset, made]);
    }
    const files = written.flatMap(([, dataset]) => dataset.files);
    const { name, description } = job.corpus.site;
    const about = { title: name, description, path: pagePath('data') };
    const facts = database.finish(describeOrigin(about, originOf(job)));
    files.push(
      exportedFile(
        {
          href: DATABASE,
          format: 'sqlite',
          mediaType: 'application/vnd.sqlite3',
          encoding: 'UTF-8',
          rows: written.reduce((sum, [, { rows }]) => sum + rows, 0),
          modified: job.modified,
        },
        facts,
      ),
    );
    return {
      files,
      splits: written.flatMap(([dataset, each]) => splitsOf(dataset, each)),
      emptyCells: new Map(written.map(([{ name: dataset }, each]) => [dataset, each.emptyCells])),
    };
  } finally {
    database.abandon();
  }
}

/** Formats that a dataset is too long for. */
function splitsOf(dataset: Dataset, { files, rows }: WrittenDataset): SplitDataset[] {
  const missing = formatsOf(dataset).filter(({ name }) =>
    files.every(({ format }) => format !== name),
  );
  return missing.map(({ name: format, maximumRows }) => ({
    dataset: dataset.name,
    format,
    rows,
    maximumRows: maximumRows!,
    byPlan: [],
  }));
}

/** A dataset that is not joined, of its rows. */
function writeDataset(
  job: ExportJob,
  dataset: Dataset,
  insert: (row: DataRow) => void,
): WrittenDataset {
  const rows = [...validatedRows(dataset, job.corpus, originOf(job), isSample)];
  for (const row of rows) insert(row);
  return writeWhole(job, dataset, rows);
}
