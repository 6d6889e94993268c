import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { planCorpus, planDatasets } from '../../datasets/cuts.ts';
import type { DataRow } from '../../datasets/dataset.ts';
import { describeOrigin, type FileOrigin } from '../../datasets/file-origin.ts';
import { addDatasetSheet, addOriginSheet, dictionarySheet } from '../../datasets/formats/ods.ts';
import { measures } from '../../datasets/measures.ts';
import { createOdsWorkbook } from '../../datasets/formats/ods-workbook.ts';
import { nativeCompression } from './compression.ts';
import { planWords } from './plan-words.ts';

/** The measures first: they are what a plan is read for. */
const sheets = [measures, ...planDatasets.filter(({ name }) => name !== measures.name)];

/**
 * One plan as an OpenDocument spreadsheet: a sheet for what each dataset has of it, the measures
 * first, then the sections of its text, the columns explained, and where the file comes from.
 */
export function planOds(plan: Plan, corpus: Corpus, origin: FileOrigin): Uint8Array {
  const words = planWords(plan);
  const workbook = createOdsWorkbook({
    title: words.title.zh,
    description: words.description.zh,
    modified: origin.modified,
  });
  const own = planCorpus(corpus, plan);
  for (const dataset of sheets) {
    const addRow = addDatasetSheet(workbook, dataset);
    for (const row of dataset.rows(own, origin) as Iterable<DataRow>) addRow(row);
  }
  workbook.sheet('各節文字', [
    { heading: '標題', kind: 'text', width: 6 },
    { heading: '文字', kind: 'text', width: 20 },
  ]);
  for (const { heading, text } of plan.sections) workbook.row([heading, text]);
  workbook.add(dictionarySheet(sheets, origin.concepts));
  addOriginSheet(workbook, describeOrigin(words, origin));
  return workbook.finish(nativeCompression);
}
