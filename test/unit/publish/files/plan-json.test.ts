import { describe, expect, it } from 'vitest';
import {
  checkPlanFile,
  planFile,
  planFileSchema,
  planJson,
} from '../../../../src/publish/files/plan-json.ts';
import { datasetText } from '../../../support/dataset-files.ts';
import { smallContext, smallCorpus, withRow } from '../../../support/small-corpus.ts';

const corpus = smallCorpus();
const [first, second] = corpus.plans as [(typeof corpus.plans)[0], (typeof corpus.plans)[0]];
const file = JSON.parse(planJson(first, corpus, smallContext)) as Record<string, unknown> & {
  rows: Record<string, unknown>[];
};
const rowsOf = (name: string) => JSON.parse(datasetText(name, 'json')) as Record<string, unknown>[];

describe('the file of one plan', () => {
  it('begins with the fields of dataset plans, unchanged', () => {
    const [row] = rowsOf('plans');
    expect(file).toMatchObject(row!);
    expect(Object.keys(file).slice(0, Object.keys(row!).length)).toEqual(Object.keys(row!));
  });

  it('holds the rows of dataset measures, unchanged and in order', () => {
    const rows = rowsOf('measures').filter(({ plan_id }) => plan_id === 'aaa-101');
    expect(file.rows).toHaveLength(5);
    file.rows.forEach((row, index) => expect(row).toMatchObject(rows[index]!));
  });

  it.each([
    ['typed_deadlines', 'deadlines'],
    ['assignments', 'assignments'],
    ['targets', 'targets'],
    ['innovations', 'innovations'],
    ['attributes', 'attributes'],
  ])('its %s, taken together, are dataset %s', (field, dataset) => {
    const nested = file.rows.flatMap((row) =>
      (row[field] as object[]).map((entry) => ({
        measure_id: row['measure_id'],
        ...entry,
        // Said once in the file, of the row that they hang on.
        url: row['url'],
        plan_id: file.plan_id,
        institution_id: file.institution_id,
        roc_year: file.roc_year,
        year: file.year,
      })),
    );
    expect(nested.length).toBeGreaterThan(0);
    expect(nested).toEqual(rowsOf(dataset));
  });

  it('holds text, table heads, source and licence', () => {
    const { notes, review, sections, caption, columns, innovation_table } = file;
    expect({ notes, review, sections, caption, columns, innovation_table }).toEqual({
      notes: ['原文有誤字。'],
      review: ['第 3 列待核'],
      sections: [
        {
          heading: '壹、計畫依據',
          role: 'basis',
          text: '一、甲法\n二、乙法',
          level: 1,
          tables: [],
        },
        {
          heading: '貳、計畫目標',
          role: 'goals',
          text: '便民, 親民\n＝創新',
          level: 1,
          tables: [],
        },
        { heading: '陸、其他', role: null, text: '', level: 1, tables: [] },
      ],
      caption: ['甲館計畫表'],
      columns: {
        dimension: '實施要項',
        action: '執行項目',
        measure: '推動作法',
        deadline: '完成期限',
        unit: '承辦單位',
        supporting_unit: '協辦單位',
        attributes: ['績效指標', '經費（千元）'],
      },
      innovation_table: { heading: '二、創新', criteria: ['創新性', '效益'], notes: [] },
    });
    const { review_marks, review_decided } = file;
    expect({ review_marks, review_decided }).toEqual({
      review_marks: [
        {
          measure_id: null,
          column: null,
          reason: '第 3 列待核',
          source_words: null,
          source_place: null,
        },
      ],
      review_decided: [],
    });
    const { retired, crosswalk, source, licence } = file;
    expect({ retired, crosswalk, source, licence }).toEqual({
      retired: [
        {
          measure_id: 'aaa-101-099',
          retired_on: '2026-01-02',
          reason: '重複',
          replaced_by: null,
        },
      ],
      crosswalk: [{ level: 'dimension', heading: '一、服務流程', dimension_id: 'process' }],
      source: {
        name: '甲館計畫,終稿.txt',
        sha256: '5b20739a74f1e32e072004025f0bc107769d165517d3b2f18b0b096f866e1ceb',
        bytes: 29,
        url: 'https://plans.example.org/open/plans/aaa/101/source.txt',
        original_url: null,
        redacted: false,
        notes: ['純文字副本。'],
      },
      licence: {
        additions: {
          name: 'CC BY 4.0',
          url: 'https://creativecommons.org/licenses/by/4.0/',
          spdx: 'CC-BY-4.0',
          attribution: { zh: '資料：計畫公開', en: 'Data: Open Plans' },
        },
        plan_texts: { zh: '各機關之文件。', en: 'Documents of the authorities named.' },
        government_open_data_licence: false,
      },
    });
  });

  it('of a plan without table, source or text has nulls and empty lists', () => {
    expect(planFile(second, corpus, smallContext)).toMatchObject({
      plan_id: 'aaa-101-green',
      basis: null,
      sections: [],
      innovation_table: null,
      rows: [],
      source: null,
    });
  });

  it('is written without spaces, in the order of its schema', () => {
    const text = planJson(first, corpus, smallContext);
    expect(text).toBe(`${JSON.stringify(planFileSchema.parse(JSON.parse(text)))}\n`);
  });

  it('stops at a value that does not fit and names the plan', () => {
    const broken = withRow(smallCorpus(), 'aaa-101-002', { text: '' });
    expect(() => checkPlanFile(broken.plans[0]!, broken, smallContext)).toThrow(
      /^File of plan aaa-101 does not fit its schema:\n[^]*rows\[1\]\.text/,
    );
  });
});
