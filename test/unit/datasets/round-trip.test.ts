import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import type { DataRow, Dataset } from '../../../src/datasets/dataset.ts';
import { datasetFormats, type DatasetFormatName } from '../../../src/datasets/formats/formats.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { contentCorpus } from '../../support/content-corpus.ts';
import { datasetBytes, datasetRows } from '../../support/dataset-files.ts';
import {
  readCsvRows,
  readNdjsonRows,
  readOdsRows,
  readParquetRows,
  readPlainCsvRows,
} from '../../support/read-formats.ts';
import { smallCorpus, withRow } from '../../support/small-corpus.ts';

/** Every format, read by a program that we did not write. */
const readers: Record<
  DatasetFormatName,
  (dataset: Dataset, file: Uint8Array) => DataRow[] | Promise<DataRow[]>
> = {
  json: (_, file) => JSON.parse(Buffer.from(file).toString('utf8')) as DataRow[],
  csv: readCsvRows,
  ndjson: (_, file) => readNdjsonRows(file),
  ods: readOdsRows,
  parquet: readParquetRows,
  'csv.txt': readPlainCsvRows,
};

/** Texts that break files, in a text cell and in a list. */
const hardTexts = [
  '=1+1',
  '+886-2-1234',
  '-5%',
  '@甲',
  '\t縮排',
  "'=1",
  '1.10',
  '97.12.10',
  '0012',
  '1e5',
  'TRUE',
  'null',
  ' 前後有空格 ',
  '中間  兩個   三個',
  '第一行\n\n第三行\n',
  '"引號", 逗號',
  '<b>&amp</b> & ]]>',
  '𠮷野家 👪 é',
  '　全形空白　',
  '\u00a0不換行空白',
  'http://example.org/?a=1&b=2#c',
];

const corpora: Record<string, () => Promise<Corpus>> = {
  'a small corpus': () => Promise.resolve(smallCorpus()),
  'texts that break files': () =>
    Promise.resolve(
      hardTexts.reduce(
        (corpus, text, index) =>
          withRow(corpus, corpus.plans[0]!.rows[index % 5]!.measureId, {
            text: `${corpus.plans[0]!.rows[index % 5]!.text}${text}`,
          }),
        smallCorpus(),
      ),
    ),
  'the five plans': () => contentCorpus('five-plans'),
};

describe.each(Object.keys(corpora))('%s', (name) => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpora[name]!();
  });

  describe.each(datasetFormats.map((format) => format.name))('as %s', (format) => {
    it.each(datasets)(
      '$name: gives back the rows of the JSON, in the same order',
      async (dataset) => {
        const file = datasetBytes(dataset.name, format, corpus);
        expect(await readers[format](dataset, file)).toEqual(datasetRows(dataset.name, corpus));
      },
    );
  });
});

describe.each(datasetFormats.map((format) => format.name))('%s', (format) => {
  it.each(hardTexts)('keeps %j as it is', async (text) => {
    const corpus = withRow(smallCorpus(), 'bbb-106-002', { text, notes: [text], label: text });
    const [dataset] = datasets as [Dataset];
    const rows = await readers[format](dataset, datasetBytes('measures', format, corpus));
    expect(rows.at(-1)).toMatchObject({ text, notes: [text], label: text });
  });

  it('of the same rows is the same, byte for byte', () => {
    for (const { name } of datasets) {
      const again = datasetBytes(name, format);
      expect(datasetBytes(name, format).equals(again)).toBe(true);
    }
  });
});
