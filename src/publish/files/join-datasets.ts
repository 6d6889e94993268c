import { createHash } from 'node:crypto';
import type { Institution } from '../../corpus/model/corpus.ts';
import { changes } from '../../datasets/changes.ts';
import { datasetsOfPlans, institutionDatasets } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { datasetDay } from '../../datasets/dataset-day.ts';
import type { Database } from './database.ts';
import type { WrittenDataset } from './dataset-place.ts';
import { cutPath, rowsOfJson } from './dataset-rows.ts';
import { pathOf, type ExportJob } from './export-job.ts';
import type { ExportedFile } from './manifest.ts';
import { fillTable } from './fill-table.ts';
import { keepJoined } from './joined-rows.ts';
import type { FormerFiles, KeepPiece } from './pieces.ts';
import { ReusedBuffer } from './reused-buffer.ts';
import { writeWhole } from './write-whole.ts';

/**
 * Datasets whose rows are those of the institutions, one after the other. Changes are not: they stand
 * in the order in which they were found, and some are of no institution.
 */
export const joinedDatasets: readonly Dataset[] = institutionDatasets.filter(
  (dataset) => dataset !== changes,
);

/** A cut is in it until the next one is read. */
const buffer = new ReusedBuffer();

/** What `joinDatasets` works with. */
export interface JoinOptions {
  /** What is known of a cut in JSON: of the same cuts the same files are joined. @param href from the site's root */
  cutOf: (href: string) => Pick<ExportedFile, 'href' | 'sha256' | 'rows'>;
  keep: KeepPiece;
  /** What can be taken of the edition before; null: nothing. */
  former: FormerFiles | null;
  /** Takes every row, in order. */
  insertOf: (dataset: Dataset) => (row: DataRow) => void;
  /** Takes rows of the edition before. */
  database: Pick<Database, 'formerCount' | 'takeFormer'>;
}

/**
 * Writes `joinedDatasets`, of what was written for each institution: its cuts, and the rows of those that are long. Memory does
 * not grow with the rows of these. A dataset whose rows are those of the edition before is taken from there.
 * @param institutions in their order
 */
export async function joinDatasets(
  job: ExportJob,
  institutions: readonly Institution[],
  { cutOf, keep, former, database, insertOf }: JoinOptions,
): Promise<ReadonlyMap<Dataset, WrittenDataset>> {
  const joined = new Map<Dataset, WrittenDataset>();
  for (const dataset of joinedDatasets) {
    const cuts = institutions.map((each) => cutOf(cutPath(each, dataset, 'json')));
    const sums = cuts.map(({ sha256 }) => sha256);
    const written = datasetsOfPlans.includes(dataset)
      ? await keepJoined(job, institutions, dataset, { keep, rows: sumOf(sums) })
      : await keep({
          name: `joined ${dataset.name}`,
          from: sumOf([datasetDay(dataset, job.corpus), ...sums]),
          make: () => Promise.resolve(writeShort(job, institutions, dataset)),
          filesOf: ({ files }) => files.map(({ href }) => href.slice(1)),
        });
    joined.set(dataset, written);
    fillTable(database, dataset, {
      cuts,
      former,
      insert: insertOf(dataset),
      read: (href) => parseRows(buffer.read(pathOf(job, href))),
    });
  }
  return joined;
}

function sumOf(texts: readonly string[]): string {
  return createHash('sha256').update(texts.join('\n')).digest('hex');
}

/** The rows of a cut in JSON. */
function parseRows(whole: Uint8Array): DataRow[] {
  return rowsOfJson(whole).length === 0 ? [] : (JSON.parse(textOf(whole)) as DataRow[]);
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
}

/** Writes a dataset that has few rows an institution, of these. */
function writeShort(
  job: ExportJob,
  institutions: readonly Institution[],
  dataset: Dataset,
): WrittenDataset {
  const rows: DataRow[] = [];
  for (const institution of institutions) {
    const cut = buffer.read(pathOf(job, cutPath(institution, dataset, 'json')));
    for (const row of parseRows(cut)) rows.push(row);
  }
  return writeWhole(job, dataset, rows);
}
