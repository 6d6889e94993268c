import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { planCorpus } from '../../datasets/cuts.ts';
import type { DataRow, Dataset } from '../../datasets/dataset.ts';
import type { FileOrigin } from '../../datasets/file-origin.ts';
import { writeOdsRows } from '../../datasets/formats/ods.ts';
import type { OdsRows } from '../../datasets/formats/ods-workbook.ts';
import { nativeCompression } from './compression.ts';

/** What is kept of a plan while files are written: its own corpus, and its rows by dataset. */
interface Kept {
  own: Corpus;
  rows: Map<Dataset, OdsRows>;
}

const kept = new WeakMap<FileOrigin['settings'], Map<Plan, Kept>>();

/**
 * The rows that a dataset has of a plan, written for workbooks. They are made once: the same rows stand
 * in the workbooks of the plan, of its institution, and of the whole dataset.
 */
export function writtenRows(
  dataset: Dataset,
  plan: Plan,
  corpus: Corpus,
  origin: Pick<FileOrigin, 'settings'>,
): OdsRows {
  let plans = kept.get(origin.settings);
  if (plans === undefined) kept.set(origin.settings, (plans = new Map<Plan, Kept>()));
  let own = plans.get(plan);
  if (own === undefined)
    plans.set(plan, (own = { own: planCorpus(corpus, plan), rows: new Map() }));
  let rows = own.rows.get(dataset);
  if (rows === undefined) {
    const made = dataset.rows(own.own, origin) as Iterable<DataRow>;
    own.rows.set(dataset, (rows = writeOdsRows(dataset, made, nativeCompression)));
  }
  return rows;
}

/** Lets go of the rows of plans of which every workbook is written. */
export function forgetRows(plans: Iterable<Plan>, origin: Pick<FileOrigin, 'settings'>): void {
  for (const plan of plans) kept.get(origin.settings)?.delete(plan);
}
