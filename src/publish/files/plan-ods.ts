import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { planCorpus, planDatasets } from '../../datasets/cuts.ts';
import type { DataRow } from '../../datasets/dataset.ts';
import { describeOrigin, type FileOrigin } from '../../datasets/file-origin.ts';
import { addDatasetSheet, addDictionarySheet, addOriginSheet } from '../../datasets/formats/ods.ts';
import { measures } from '../../datasets/measures.ts';
import { createOdsWorkbook } from '../../datasets/formats/ods-workbook.ts';
import { planWords } from './plan-words.ts';

/**
 * One plan as an OpenDocument spreadsheet: a sheet for what each dataset has of it, the measures
 * first, then the sections of its text, the columns explained, and where the file comes from.
 */
export function planOds(plan: Plan, corpus: Corpus, origin: FileOrigin): Promise<Uint8Array> {
  const words = planWords(plan);
  const workbook = createOdsWorkbook({
    title: words.title.zh,
    description: words.description.zh,
    modified: origin.modified,
  });
  const own = planCorpus(corpus, plan);
  const datasets = [measures, ...planDatasets.filter(({ name }) => name !== measures.name)];
  for (const dataset of datasets) {
    const addRow = addDatasetSheet(workbook, dataset);
    for (const row of dataset.rows(own, origin) as Iterable<DataRow>) addRow(row);
  }
  workbook.sheet('各節文字', [
    { heading: '標題', kind: 'text', width: 6 },
    { heading: '文字', kind: 'text', width: 20 },
  ]);
  for (const { heading, text } of plan.sections) workbook.row([heading, text]);
  addDictionarySheet(workbook, datasets, origin.concepts);
  addOriginSheet(workbook, describeOrigin(words, origin));
  return workbook.finish();
}
