import { readOds } from 'hucre/ods';
import { describe, expect, it } from 'vitest';
import { describeColumns } from '../../../../src/datasets/data-dictionary.ts';
import { datasetFormats } from '../../../../src/datasets/formats/formats.ts';
import { formatNotes } from '../../../../src/datasets/formats/format-notes.ts';
import { odsFormat } from '../../../../src/datasets/formats/ods.ts';
import { datasets } from '../../../../src/datasets/registry.ts';
import { datasetBytes } from '../../../support/dataset-files.ts';
import { smallCorpus, withRow } from '../../../support/small-corpus.ts';

/** A cell of the first row of data, by the name of its column. */
async function firstRow(name: string, corpus = smallCorpus()) {
  const [sheet] = await sheetsOf(name, corpus);
  const [heads = [], row = []] = sheet!.rows;
  return (column: string) => row[heads.indexOf(column)];
}

const sheetsOf = async (name: string, corpus = smallCorpus()) =>
  (await readOds(datasetBytes(name, 'ods', corpus))).sheets;

describe('ODS files', () => {
  it.each(datasets)(
    '$name: data first, then the columns explained, then the origin',
    async (dataset) => {
      const sheets = await sheetsOf(dataset.name);
      expect(sheets.map(({ name }) => name)).toEqual([dataset.name, '欄位說明', '關於本檔']);
      const [heads, ...dictionary] = sheets[1]!.rows;
      expect(heads?.slice(0, 4)).toEqual(['資料表', '欄位', '名稱', '型態']);
      expect(dictionary.map((row) => row.slice(0, 3))).toEqual(
        describeColumns(dataset).map(({ name, title }) => [dataset.name, name, title.zh]),
      );
      const about = new Map(sheets[2]!.rows.map(([key, value]) => [key, value]));
      expect(about.get('名稱')).toBe(dataset.title.zh);
      expect(about.get('更新日')).toBe('2026-01-02');
      expect(about.get('引用時請標示')).toBe('資料：計畫公開');
    },
  );

  it('keep labels and dates as written, which the same CSV would not in a spreadsheet', async () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', {
      label: '1.10',
      deadlines: ['97.12.10'],
    });
    const cell = await firstRow('measures', corpus);
    expect(cell('label')).toBe('1.10');
    expect(cell('deadlines')).toBe('97.12.10');
  });

  it('refuses a list whose value contains the separator', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', { units: ['資訊組;閱覽組'] });
    expect(() => datasetBytes('measures', 'ods', corpus)).toThrow('Column units');
  });

  it('is the only format with a limit, and users are told of it', () => {
    expect(datasetFormats.filter(({ maximumRows }) => maximumRows !== null)).toEqual([odsFormat]);
    const limit = odsFormat.maximumRows!.toLocaleString('en-US');
    expect(formatNotes.ods.some(({ zh, en }) => zh.includes(limit) && en.includes(limit))).toBe(
      true,
    );
  });

  it('dates are dates and figures figures', async () => {
    const cell = await firstRow('deadlines');
    expect(cell('start_date')).toEqual(new Date('2012-03-01T00:00:00Z'));
    expect(cell('position')).toBe(1);
    expect(cell('is_period_end')).toBe(false);
  });
});
