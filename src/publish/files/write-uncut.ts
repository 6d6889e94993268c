import { createHash } from 'node:crypto';
import type { Institution } from '../../corpus/model/corpus.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import { isSample } from '../../datasets/samples.ts';
import { validatedRows } from '../../datasets/validated-rows.ts';
import type { WrittenDataset } from './dataset-place.ts';
import { writeUncutRows } from './dataset-rows.ts';
import { originOf, type ExportJob } from './export-job.ts';
import { keepJoined } from './joined-rows.ts';
import type { KeepPiece } from './pieces.ts';

/** What `writeUncut` works with. */
export interface UncutOptions {
  /** In their order. */
  institutions: readonly Institution[];
  /** Takes every row, in order. */
  insert: (row: DataRow) => void;
  keep: KeepPiece;
}

/**
 * Writes a dataset of which no institution has a cut, though its rows are those of the institutions, one after the other: of each
 * they are written once, and kept while they stay the same.
 */
export async function writeUncut(
  job: ExportJob,
  dataset: Dataset,
  { institutions, insert, keep }: UncutOptions,
): Promise<WrittenDataset> {
  const rowsOf = rowsByInstitution(job, dataset);
  const sums: string[] = [];
  for (const institution of institutions) {
    const rows = rowsOf.get(institution) ?? [];
    for (const row of rows) insert(row);
    const sum = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    sums.push(sum);
    await keep({
      name: `joined ${dataset.name} of ${institution.institutionId}`,
      from: sum,
      make: () => Promise.resolve(writeUncutRows(job, institution, dataset, rows)),
      filesOf: () => [],
      partsOf: (parts) => parts,
    });
  }
  return keepJoined(job, institutions, dataset, { keep, rows: sums.join(' ') });
}

/** The rows of a dataset whose rows are each of a measure, by the institution of that. */
function rowsByInstitution(
  job: ExportJob,
  dataset: Dataset,
): ReadonlyMap<Institution, readonly DataRow[]> {
  const { rowById } = job.corpus;
  const rows = validatedRows(dataset, job.corpus, originOf(job), isSample);
  return Map.groupBy(rows, ({ measure_id: id }) => rowById.get(id as string)!.plan.institution);
}
