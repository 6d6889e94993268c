import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { guardFormula } from '../../../../src/datasets/formats/csv-text.ts';
import { writeCsvCell } from '../../../../src/datasets/formats/csv-text.ts';
import { describeColumns } from '../../../../src/datasets/data-dictionary.ts';
import { datasets } from '../../../../src/datasets/registry.ts';
import { datasetText, sampleText } from '../../../support/dataset-files.ts';
import { readCsvCell, unguardFormula } from '../../../support/read-csv-cell.ts';
import { smallCorpus, withRow } from '../../../support/small-corpus.ts';

const lines = (...records: string[]) => '\uFEFF' + records.map((line) => `${line}\r\n`).join('');

describe('CSV files', () => {
  it('measures: a file, by some of its columns', () => {
    const columns =
      'measure_id institution_name roc_year actions path label kind text deadlines notes dimension_id url';
    expect(sampleText('measures', 'csv', columns)).toBe(
      lines(
        columns.replaceAll(' ', ','),
        'aaa-101-001,甲分館,101,"1. 單一窗口;2. 走動服務",,1.1,measure,"\'=SUM(A1) 說「好」,\n""引號""","101年3月、6月;每月1日",「資迅組」應為「資訊組」；「閱覽室」不在名冊。,process,https://plans.example.org/open/plans/aaa/101/#aaa-101-001',
        "aaa-101-002,甲分館,101,,,（2）,heading,'+標題,,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-002",
        "aaa-101-003,甲分館,101,,（2）+標題,,measure,''=1,3日內,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-003",
        'aaa-101-004,甲分館,101,,"（2）+標題;\'=1",,measure,"逾期件數較去年減少2.5件,滿意度達90-95%",,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-004',
        "aaa-101-005,甲分館,101,,,,innovation,'@行動櫃檯,,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-005",
        'bbb-106-001,\'=乙局,106,,,,measure,"\'\t縮排",,,,https://plans.example.org/open/plans/bbb/106/#bbb-106-001',
        "bbb-106-002,'=乙局,106,\"'-1;@2\",,,measure,較去年減少逾期件數,,'tis,,https://plans.example.org/open/plans/bbb/106/#bbb-106-002",
      ),
    );
  });

  it('deadlines: a file, by some of its columns', () => {
    const columns = 'measure_id position text start_date rrule duration is_period_end note';
    expect(sampleText('deadlines', 'csv', columns)).toBe(
      lines(
        columns.replaceAll(' ', ','),
        'aaa-101-001,1,101年3月、6月,2012-03-01,,,false,',
        'aaa-101-001,2,101年3月、6月,2012-06-01,,,false,',
        'aaa-101-001,3,每月1日,2012-01-01,"FREQ=MONTHLY;BYMONTHDAY=1",,false,遇假日順延',
        'aaa-101-003,1,3日內,,,P3D,false,',
        'aaa-101-004,1,3日內,,,P3D,false,',
      ),
    );
  });

  it('targets: figures are written as figures, a negative one without a mark', () => {
    const columns = 'measure_id quote comparator value value_max unit baseline';
    const corpus = smallCorpus();
    Object.assign(corpus.rowById.get('aaa-101-004')!.targets[0]!, { baseline: -1 });
    expect(sampleText('targets', 'csv', columns, corpus)).toBe(
      lines(
        columns.replaceAll(' ', ','),
        'aaa-101-004,較去年減少2.5件,decrease-by,2.5,,件,-1',
        'aaa-101-004,達90-95%,between,90,95,%,',
      ),
    );
  });

  it('plans: a file, by some of its columns', () => {
    const columns = 'plan_id title period_start basis goals measure_count source_name';
    expect(sampleText('plans', 'csv', columns)).toBe(
      lines(
        columns.replaceAll(' ', ','),
        'aaa-101,甲館 101 年「服務」計畫,2012-01-01,"一、甲法\n二、乙法","便民, 親民;＝創新",3,"甲館計畫,終稿.txt"',
        'aaa-101-green,甲館 101 年計畫,2012-01-01,,,0,',
        "bbb-106,'=乙局 106 年計畫,2017-01-01,,,2,",
      ),
    );
  });

  // The small corpus has no edition to compare with, so `changes` has no rows to read back.
  const withRows = datasets.filter(({ name }) => name !== 'changes');

  it.each(withRows)('$name: read back, it is the same as the JSON', (dataset) => {
    const columns = describeColumns(dataset);
    const records = parse<Record<string, string>>(datasetText(dataset.name, 'csv'), {
      bom: true,
      columns: true,
      record_delimiter: '\r\n',
    });
    const rows = records.map((record) =>
      Object.fromEntries(
        columns.map((column) => [column.name, readCsvCell(column, record[column.name]!)]),
      ),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows).toEqual(JSON.parse(datasetText(dataset.name, 'json')));
  });

  it('refuses a list whose value contains the separator, and names the column', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-001', { units: ['資訊組;閱覽組'] });
    expect(() => datasetText('measures', 'csv', corpus)).toThrow(
      'Column units: "資訊組;閱覽組" cannot stand in a list',
    );
  });
});

describe('the guard against formulas', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+886', "'+886"],
    ['-5%', "'-5%"],
    ['@甲', "'@甲"],
    ['\t甲', "'\t甲"],
    ['\r甲', "'\r甲"],
    ["'=1", "''=1"],
    ["''-", "'''-"],
    ["'tis", "'tis"],
    ["'", "'"],
    ['甲=1', '甲=1'],
    [' =1', ' =1'],
    ['\n=1', '\n=1'],
    ['＝1', '＝1'],
    ['', ''],
  ])('%j is written %j and read back', (text, cell) => {
    expect(guardFormula(text)).toBe(cell);
    expect(unguardFormula(cell)).toBe(text);
  });

  it('stands before the cell of a list and not before each value', () => {
    const column = { name: 'a', type: 'list', freeText: true, nullable: false } as const;
    expect(writeCsvCell(column, ['-1', '-2'])).toBe("'-1;-2");
    expect(readCsvCell(column, "'-1;-2")).toEqual(['-1', '-2']);
    expect(writeCsvCell(column, ["'=1"])).toBe("''=1");
    expect(readCsvCell(column, "''=1")).toEqual(["'=1"]);
  });

  it('leaves figures and codes alone', () => {
    expect(writeCsvCell({ name: 'a', freeText: false }, -1.5)).toBe('-1.5');
  });

  it('refuses an empty value in a list, which could not be told from no value', () => {
    const column = { name: 'a', type: 'list', freeText: true, nullable: false } as const;
    expect(() => writeCsvCell(column, [''])).toThrow('Column a: "" cannot stand in a list');
    expect(writeCsvCell(column, [])).toBe('');
    expect(readCsvCell(column, '')).toEqual([]);
  });
});
