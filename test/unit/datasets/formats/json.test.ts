import { describe, expect, it } from 'vitest';
import { columnNames } from '../../../../src/datasets/dataset.ts';
import { jsonFormat } from '../../../../src/datasets/formats/json.ts';
import { datasetByName, datasets } from '../../../../src/datasets/registry.ts';
import { datasetText, encodeRows, smallOrigin } from '../../../support/dataset-files.ts';

describe('JSON files', () => {
  it('units: whole file, a row a line', () => {
    expect(datasetText('units', 'json')).toBe(
      [
        '[',
        '{"unit_id":"aaa-tech","institution_id":"aaa","name":"資訊組","aliases":["資迅組","資訊 組"],"collective":false,"valid_from":"2008-01-01","valid_to":null,"url":"https://plans.example.org/open/institutions/aaa/#aaa-tech"},',
        '{"unit_id":"aaa-all","institution_id":"aaa","name":"各組室","aliases":[],"collective":true,"valid_from":null,"valid_to":null,"url":"https://plans.example.org/open/institutions/aaa/#aaa-all"}',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('assignments: whole file', () => {
    expect(datasetText('assignments', 'json')).toBe(
      [
        '[',
        '{"measure_id":"aaa-101-001","position":1,"unit":"資迅組","unit_id":"aaa-tech","role":null,"inherited":false,"alignment":"group","url":"https://plans.example.org/open/plans/aaa/101/#aaa-101-001"},',
        '{"measure_id":"aaa-101-001","position":2,"unit":"閱覽室","unit_id":null,"role":null,"inherited":false,"alignment":"group","url":"https://plans.example.org/open/plans/aaa/101/#aaa-101-001"},',
        '{"measure_id":"aaa-101-003","position":1,"unit":"各組室","unit_id":"aaa-all","role":"主辦","inherited":true,"alignment":"exact","url":"https://plans.example.org/open/plans/aaa/101/#aaa-101-003"}',
        ']',
        '',
      ].join('\n'),
    );
  });

  it('institutions, innovations, attributes, dimensions, crosswalk: whole rows', () => {
    const rows = (name: string) => JSON.parse(datasetText(name, 'json')) as unknown;
    expect(rows('institutions')).toEqual([
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
    expect(rows('innovations')).toEqual([
      { measure_id: 'aaa-101-005', position: 1, criterion: '創新性', text: '首創', url: proposal },
      { measure_id: 'aaa-101-005', position: 2, criterion: '效益', text: null, url: proposal },
    ]);
    expect(rows('attributes')).toEqual([
      {
        measure_id: 'aaa-101-003',
        position: 1,
        column: '績效指標',
        text: '-5% 以下',
        url: 'https://plans.example.org/open/plans/aaa/101/#aaa-101-003',
      },
    ]);
    expect(rows('dimensions')).toEqual([
      {
        dimension_id: 'process',
        name: '服務流程',
        name_en: 'Process',
        description: '流程之便捷',
        url: 'https://plans.example.org/open/dimensions/process/',
      },
    ]);
    expect(rows('crosswalk')).toEqual([
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
    const encoder = jsonFormat.createEncoder(datasetByName.get('units')!, smallOrigin());
    expect([...encodeRows(encoder, [])].join('')).toBe('[\n]\n');
  });
});
