import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { guardFormula, writeCsvCell } from '../../../../src/datasets/formats/csv.ts';
import { describeColumns } from '../../../../src/datasets/data-dictionary.ts';
import { datasets } from '../../../../src/datasets/registry.ts';
import { datasetText } from '../../../support/dataset-files.ts';
import { readCsvCell, unguardFormula } from '../../../support/read-csv-cell.ts';
import { smallCorpus, withRow } from '../../../support/small-corpus.ts';

const lines = (...records: string[]) => '\uFEFF' + records.map((line) => `${line}\r\n`).join('');

describe('CSV files', () => {
  it('measures: whole file', () => {
    expect(datasetText('measures', 'csv')).toBe(
      lines(
        'measure_id,plan_id,institution_id,institution_name,roc_year,year,position,dimension,aspect,actions,path,label,kind,text,deadlines,units,alignment,notes,dimension_id,dimension_level,url,withheld_grounds,withheld_reason,withheld_until',
        'aaa-101-001,aaa-101,aaa,甲分館,101,2012,1,一、服務流程,(一) 便捷性,"1. 單一窗口;2. 走動服務",,1.1,measure,"\'=SUM(A1) 說「好」,\n""引號""","101年3月、6月;每月1日","資迅組;閱覽室",group,「資迅」應為「資訊」。,process,dimension,https://plans.example.org/open/plans/aaa/101/#aaa-101-001,,,',
        "aaa-101-002,aaa-101,aaa,甲分館,101,2012,2,一、服務流程,,,,（2）,heading,'+標題,,,exact,,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-002,,,",
        "aaa-101-003,aaa-101,aaa,甲分館,101,2012,3,一、服務流程,,,（2） +標題,,measure,''=1,,,exact,,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-003,,,",
        'aaa-101-004,aaa-101,aaa,甲分館,101,2012,4,一、服務流程,,,,,measure,"逾期件數較去年減少2.5件,滿意度達90-95%",,,exact,,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-004,,,',
        "aaa-101-005,aaa-101,aaa,甲分館,101,2012,5,二、創新,,,,,innovation,'@行動櫃檯,,,exact,,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-005,,,",
        'bbb-106-001,bbb-106,bbb,\'=乙局,106,2017,1,一、服務流程,,,,,measure,"\'\t縮排",,,exact,,,,https://plans.example.org/open/plans/bbb/106/#bbb-106-001,,,',
        "bbb-106-002,bbb-106,bbb,'=乙局,106,2017,2,一、服務流程,,\"'-1;@2\",,,measure,作法,,,exact,'tis,,,https://plans.example.org/open/plans/bbb/106/#bbb-106-002,,,",
      ),
    );
  });

  it('deadlines: whole file', () => {
    expect(datasetText('deadlines', 'csv')).toBe(
      lines(
        'measure_id,position,text,kind,start_date,end_date,rrule,duration,is_period_end,inherited,alignment,note,url',
        'aaa-101-001,1,101年3月、6月,month,2012-03-01,2012-03-31,,,false,false,group,,https://plans.example.org/open/plans/aaa/101/#aaa-101-001',
        'aaa-101-001,2,每月1日,recurring,2012-01-01,2012-12-31,"FREQ=MONTHLY;BYMONTHDAY=1",,false,false,group,遇假日順延,https://plans.example.org/open/plans/aaa/101/#aaa-101-001',
        'aaa-101-003,1,3日內,within,,,,P3D,false,true,exact,,https://plans.example.org/open/plans/aaa/101/#aaa-101-003',
      ),
    );
  });

  it('targets: figures are written as figures, a negative one without a mark', () => {
    expect(datasetText('targets', 'csv')).toBe(
      lines(
        'measure_id,position,quote,indicator,comparator,value,value_max,unit,per,baseline,baseline_period,url',
        'aaa-101-004,1,較去年減少2.5件,逾期件數,decrease-by,2.5,,件,,-1,去年,https://plans.example.org/open/plans/aaa/101/#aaa-101-004',
        'aaa-101-004,2,達90-95%,滿意度,between,90,95,%,每年,,,https://plans.example.org/open/plans/aaa/101/#aaa-101-004',
      ),
    );
  });

  it('plans: whole file', () => {
    expect(datasetText('plans', 'csv')).toBe(
      lines(
        'plan_id,institution_id,institution_name,title,plan_type,roc_year,year,period_start,period_end,basis,issuance,document_number,goals,measure_count,row_count,source_name,source_sha256,published,modified,disclosure_category,url',
        'aaa-101,aaa,甲分館,甲館 101 年「服務」計畫,service-quality,101,2012,2012-01-01,2012-12-31,"一、甲法\n二、乙法",101 年 1 月 5 日函發布,甲字第 1 號,"便民, 親民;＝創新",3,5,"甲館計畫,終稿.txt",5b20739a74f1e32e072004025f0bc107769d165517d3b2f18b0b096f866e1ceb,2026-01-01,2026-01-02,art7-5,https://plans.example.org/open/plans/aaa/101/',
        'aaa-101-green,aaa,甲館,甲館 101 年計畫,service-quality,101,2012,2012-01-01,2012-12-31,,,,,0,0,,,2026-01-01,2026-01-02,art7-5,https://plans.example.org/open/plans/aaa/101-green/',
        "bbb-106,bbb,'=乙局,'=乙局 106 年計畫,service-quality,106,2017,2017-01-01,2017-12-31,,,,,2,2,,,2026-01-01,2026-01-02,art7-5,https://plans.example.org/open/plans/bbb/106/",
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
    expect(writeCsvCell({ name: 'a', type: 'number', freeText: false, nullable: true }, -1.5)).toBe(
      '-1.5',
    );
  });

  it('refuses an empty value in a list, which could not be told from no value', () => {
    const column = { name: 'a', type: 'list', freeText: true, nullable: false } as const;
    expect(() => writeCsvCell(column, [''])).toThrow('Column a: "" cannot stand in a list');
    expect(writeCsvCell(column, [])).toBe('');
    expect(readCsvCell(column, '')).toEqual([]);
  });
});
