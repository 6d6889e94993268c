import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../../src/datasets/dataset.ts';
import { jsonFormat } from '../../../../src/datasets/formats/json.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import {
  datasetText,
  encodeRows,
  sampleText,
  smallOrigin,
} from '../../../support/dataset-files.ts';
import { nativeCompression } from '../../../../src/publish/files/compression.ts';

describe('JSON files', () => {
  it('units: a file, a row a line, by some of its columns', () => {
    const columns = 'unit_id name aliases collective valid_from url';
    expect(sampleText('units', 'json', columns)).toBe(
      [
        '[',
        '{"unit_id":"aaa-tech","name":"資訊組","aliases":["資迅組","資訊 組"],"collective":false,"valid_from":"2008-01-01","url":"https://plans.example.org/open/institutions/aaa/units/aaa-tech/"},',
        '{"unit_id":"aaa-all","name":"各組室","aliases":[],"collective":true,"valid_from":null,"url":"https://plans.example.org/open/institutions/aaa/units/aaa-all/"}',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('assignments: a file, by some of its columns', () => {
    const columns = 'measure_id position unit unit_id role inherited';
    expect(sampleText('assignments', 'json', columns)).toBe(
      [
        '[',
        '{"measure_id":"aaa-101-001","position":1,"unit":"資迅組","unit_id":"aaa-tech","role":"主辦","inherited":false},',
        '{"measure_id":"aaa-101-001","position":2,"unit":"閱覽室","unit_id":null,"role":"主辦","inherited":false},',
        '{"measure_id":"aaa-101-003","position":1,"unit":"各組室","unit_id":"aaa-all","role":"主辦","inherited":false},',
        '{"measure_id":"aaa-101-004","position":1,"unit":"各組室","unit_id":"aaa-all","role":"主辦","inherited":true}',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('each column has the value of its own row', () => {
    const rows = (name: string) => JSON.parse(datasetText(name, 'json')) as unknown[];
    expect(rows('measures')[0]).toMatchObject({
      measure_id: 'aaa-101-001',
      plan_id: 'aaa-101',
      institution_id: 'aaa',
      year: 2012,
      position: 1,
      dimension: '一、服務流程',
      aspect: '(一) 便捷性',
      units: ['資迅組', '閱覽室'],
      alignment: 'exact',
      dimension_level: 'dimension',
      withheld_grounds: [],
      withheld_reason: null,
      withheld_until: null,
    });
    expect(rows('plans')[0]).toMatchObject({
      plan_id: 'aaa-101',
      institution_id: 'aaa',
      institution_name: '甲分館',
      plan_type: 'service-quality',
      roc_year: 101,
      year: 2012,
      period_end: '2012-12-31',
      issuance: '101 年 1 月 5 日函發布',
      document_number: '甲字第 1 號',
      row_count: 5,
      source_sha256: '5b20739a74f1e32e072004025f0bc107769d165517d3b2f18b0b096f866e1ceb',
      published: '2026-01-01',
      modified: '2026-01-02',
      disclosure_category: 'art7-5',
      url: 'https://plans.example.org/open/plans/aaa/101/',
    });
    expect(rows('deadlines')[0]).toMatchObject({
      kind: 'month',
      end_date: '2012-03-31',
      inherited: false,
      alignment: 'exact',
      url: 'https://plans.example.org/open/plans/aaa/101/#aaa-101-001',
    });
    expect(rows('targets')[0]).toMatchObject({
      position: 1,
      indicator: '逾期件數',
      per: null,
      baseline_period: '去年',
      url: 'https://plans.example.org/open/plans/aaa/101/#aaa-101-004',
    });

    expect(rows('institutions')).toMatchObject([
      {
        institution_id: 'aaa',
        name: '甲館',
        name_en: 'Hall A, "first"',
        former_names: ['甲分館', '-甲'],
        parent: '教育部',
        city: '新北市',
        website: 'https://www.aaa.example.tw/',
        oid: '2.16.886.101.1',
        plan_count: 2,
        url: 'https://plans.example.org/open/institutions/aaa/',
      },
      {
        institution_id: 'bbb',
        name: '=乙局',
        name_en: null,
        former_names: [],
        parent: null,
        city: null,
        website: null,
        oid: null,
        plan_count: 1,
        url: 'https://plans.example.org/open/institutions/bbb/',
      },
    ]);
    const proposal = 'https://plans.example.org/open/plans/aaa/101/#aaa-101-005';
    expect(rows('innovations')).toMatchObject([
      { measure_id: 'aaa-101-005', position: 1, criterion: '創新性', text: '首創', url: proposal },
      { measure_id: 'aaa-101-005', position: 2, criterion: '效益', text: null, url: proposal },
    ]);
    expect(rows('attributes')).toMatchObject([
      {
        measure_id: 'aaa-101-003',
        position: 1,
        column: '績效指標',
        text: '-5% 以下',
        url: 'https://plans.example.org/open/plans/aaa/101/#aaa-101-003',
        role: 'text',
        merged: false,
      },
      { measure_id: 'aaa-101-003', position: 2, column: '經費（千元）', role: 'amount' },
    ]);
    expect(rows('amounts')).toMatchObject([
      {
        measure_id: 'aaa-101-003',
        position: 1,
        column: '經費（千元）',
        text: '1,200',
        value: 1_200_000,
        currency: 'TWD',
        budget_roc_year: 101,
        budget_year: 2012,
        is_first: true,
      },
    ]);
    expect(rows('tables')).toMatchObject([
      { plan_id: 'aaa-101', table: 1, title: null },
      { plan_id: 'aaa-101-green', table: 1, row_count: 0 },
      { plan_id: 'bbb-106', table: 1, title: null },
    ]);
    expect(rows('dimensions')).toMatchObject([
      {
        dimension_id: 'process',
        name: '服務流程',
        name_en: 'Process',
        description: '流程之便捷',
        url: 'https://plans.example.org/open/dimensions/process/',
      },
    ]);
    expect(rows('crosswalk')).toMatchObject([
      {
        plan_id: 'aaa-101',
        level: 'dimension',
        heading: '一、服務流程',
        dimension_id: 'process',
        url: 'https://plans.example.org/open/plans/aaa/101/',
      },
    ]);
  });

  it.each(datasets)('$name: every row has every field, in the order of the columns', (dataset) => {
    for (const row of JSON.parse(datasetText(dataset.name, 'json')) as object[]) {
      expect(Object.keys(row)).toEqual(columnNames(dataset));
    }
  });

  it('a dataset without rows is an empty array', () => {
    const encoder = jsonFormat.createEncoder(
      datasetByName.get('units')!,
      smallOrigin(),
      nativeCompression,
    );
    expect([...encodeRows(encoder, [])].join('')).toBe('[\n]\n');
  });
});
