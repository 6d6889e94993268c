import type { Corpus, Plan } from '../../corpus/model/corpus.ts';
import { planDatasets } from '../../datasets/cuts.ts';
import { describeOrigin, type FileOrigin } from '../../datasets/file-origin.ts';
import { addDatasetSheet, addOriginSheet, dictionarySheet } from '../../datasets/formats/ods.ts';
import { measures } from '../../datasets/measures.ts';
import { createOdsWorkbook } from '../../datasets/formats/ods-workbook.ts';
import { nativeCompression } from './compression.ts';
import { planWords } from './plan-words.ts';
import { writtenRows } from './written-rows.ts';

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
  for (const dataset of sheets) {
    addDatasetSheet(workbook, dataset);
    workbook.rows(writtenRows(dataset, plan, corpus, origin));
  }
  workbook.sheet('各節文字', [
    { heading: '標題', kind: 'text', width: 6 },
    { heading: '文字', kind: 'text', width: 20 },
  ]);
  for (const { heading, text } of plan.sections) workbook.row([heading, text]);
  workbook.add(dictionarySheet(sheets, origin.concepts, nativeCompression));
  addOriginSheet(workbook, describeOrigin(words, origin));
  return workbook.finish(nativeCompression);
}
