import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { buildRows } from '../../../../src/corpus/assembly/build-rows.ts';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import { measuresFileSchema } from '../../../../src/content/schemas/measures.ts';
import { DimensionMap } from '../../../../src/meaning/crosswalk/dimension-map.ts';
import { UnitRegister } from '../../../../src/meaning/units/unit-register.ts';

const plan = {
  planId: 'a-113',
  rocYear: 113,
  period: { start: '2024-01-01', end: '2027-12-31' },
  href: '/plans/a/113/',
} as Plan;

function build(yaml: string, withheld: readonly string[] = []) {
  return buildRows(measuresFileSchema.parse(load(yaml)), {
    plan,
    register: new UnitRegister(institutionSchema.parse({ name: '甲局' })),
    dimensionMap: new DimensionMap([]),
    withheld: new Map(withheld.map((id) => [id, {} as never])),
  });
}

describe('a plan with two tables', () => {
  const { tables, rows } = build(`
tables:
  - title: 一、關鍵績效指標
    after: 參、績效指標
    columns: { measure: 關鍵績效指標 }
    measures:
      - { id: a-1, text: 甲 }
      - { id: a-2, text: 乙 }
  - title: 二、重點工作
    columns: { dimension: 策略, measure: 工作 }
    dimensions:
      - heading: 壹、策略
        measures: [{ id: a-3, text: 丙 }]
    innovations:
      heading: 參、創新
      criteria: [內容]
      proposals: [{ id: a-4, name: 丁, cells: [''] }]
`);

  it('counts its rows through both', () => {
    expect(
      rows.map(({ measureId, position, table }) => [measureId, position, table.number]),
    ).toEqual([
      ['a-1', 1, 1],
      ['a-2', 2, 1],
      ['a-3', 3, 2],
      ['a-4', 4, 2],
    ]);
  });

  it('says the title of a table where that has no 實施要項', () => {
    expect(rows.map(({ dimension }) => dimension)).toEqual([
      '一、關鍵績效指標',
      '一、關鍵績效指標',
      '壹、策略',
      '參、創新',
    ]);
    expect(tables[0]?.dimensions.map(({ heading }) => heading)).toEqual([null]);
  });

  it('has anchors that no two headings share, and a place in the text', () => {
    expect(tables.map(({ anchor, after }) => [anchor, after])).toEqual([
      ['table-1', '參、績效指標'],
      ['table-2', null],
    ]);
    expect(tables.flatMap(({ dimensions }) => dimensions.map(({ anchor }) => anchor))).toEqual([
      'dimension-1',
      'dimension-2',
    ]);
    expect(tables[1]?.innovationTable?.anchor).toBe('dimension-3');
  });
});

it('a plan without a table has no rows', () => {
  expect(build('tables: []')).toEqual({ tables: [], rows: [] });
});

describe('columns with a meaning', () => {
  const { rows } = build(`
title: 關鍵績效指標
columns:
  measure: 關鍵績效指標
  attributes:
    - { head: 策略, role: heading }
    - { head: 權數, role: weight }
    - 衡量標準
    - 單位
    - 現況
    - { head: 113年度, role: target, comparator: at-least, unit_column: 單位, period: 113年度, baseline_column: 現況, measured_by_columns: [衡量標準] }
    - { head: 114年度, role: target, comparator: at-least, unit_column: 單位, period: 114年度 }
    - { head: 經費（千元）, role: amount, currency: TWD, multiple: 1000, roc_year: 113, source: 公務預算 }
    - { head: 起, role: start }
    - { head: 迄, role: end }
measures:
  - id: a-1
    text: 志工服務滿意度
    attributes:
      策略: 一、提升服務
      權數: 6%
      衡量標準: 實際案數/計畫案數×100%
      單位: '%'
      現況: '80'
      113年度: '85'
      114年度: 88以上
      經費（千元）: { text: '1,200', rows: 2 }
      起: 113年1月
      迄: 113年6月
  - id: a-2
    text: 辦理場次
    attributes:
      衡量標準: '-'
      單位: 場
      113年度: { text: '12', columns: 2 }
    targets:
      - quote: 辦理場次
        indicator: 場次
        comparator: exactly
        value: 1
        unit: 場
`);

  it('target columns promise figures, several years side by side', () => {
    expect(rows[0]?.targets).toEqual([
      {
        quote: '85',
        column: '113年度',
        indicator: '志工服務滿意度',
        comparator: 'at-least',
        value: 85,
        unit: '%',
        baseline: 80,
        period: '113年度',
        measured_by: '實際案數/計畫案數×100%',
      },
      {
        quote: '88以上',
        column: '114年度',
        indicator: '志工服務滿意度',
        comparator: 'at-least',
        value: 88,
        unit: '%',
        period: '114年度',
      },
    ]);
  });

  it('a cell across two of them promises for both years, behind the written targets', () => {
    expect(rows[1]?.targets.map(({ value, column }) => [value, column])).toEqual([
      [1, undefined],
      [12, '113年度'],
      [12, '114年度'],
    ]);
  });

  it('a dash in the column that tells how it is measured tells nothing', () => {
    expect(rows[1]?.targets.map((target) => 'measured_by' in target)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it('a sum of money reaches every row of its cell, and counts in the first', () => {
    expect(rows.map(({ amounts }) => amounts)).toMatchObject([
      [{ value: 1_200_000, currency: 'TWD', rocYear: 113, source: '公務預算', isFirst: true }],
      [{ value: 1_200_000, currency: 'TWD', rocYear: 113, source: '公務預算', isFirst: false }],
    ]);
  });

  it('a weight is a figure, a formula a text', () => {
    const cells = rows[0]?.attributes ?? [];
    expect(cells.find(({ column }) => column === '權數')).toMatchObject({
      role: 'weight',
      weight: 6,
    });
    expect(cells.find(({ column }) => column === '衡量標準')).toEqual({
      column: '衡量標準',
      text: '實際案數/計畫案數×100%',
      role: 'text',
      isMerged: false,
      isFirst: true,
      weight: null,
    });
  });

  it('a heading column stands above the row, and 起 and 迄 are its deadline', () => {
    expect(rows[0]?.path).toEqual(['一、提升服務']);
    expect(rows[0]?.deadlines).toEqual(['113年1月～113年6月']);
    expect(rows[0]?.typedDeadlines).toMatchObject([
      { kind: 'range', start_date: '2024-01-01', end_date: '2024-06-30' },
    ]);
  });
});

describe('a cell that rows share', () => {
  const yaml = `
title: 表
columns: { measure: 工作, attributes: [備註] }
measures:
  - measures: [{ id: a-1, text: 甲 }, { id: a-2, text: 乙 }]
    attributes: { 備註: 合併 }
  - { id: a-3, text: 丙 }
`;

  it('reaches every one of them and no other', () => {
    expect(
      build(yaml).rows.map(({ attributes }) =>
        attributes.map(({ text, isMerged }) => [text, isMerged]),
      ),
    ).toEqual([[['合併', true]], [['合併', true]], []]);
  });

  it('says nothing in a row that is withheld', () => {
    expect(build(yaml, ['a-2']).rows[1]?.attributes).toEqual([]);
  });
});

it('a target may quote any cell of its row, which is then read no further', () => {
  const { rows } = build(`
title: 表
columns:
  measure: 工作
  attributes:
    - { head: 目標, role: target, comparator: at-least, unit_in_cell: true }
    - 說明
measures:
  - id: a-1
    text: 甲
    attributes: { 目標: 每季1場，全年4場, 說明: 預計5人 }
    targets:
      - { quote: 全年4場, column: 目標, indicator: 場次, comparator: at-least, value: 4, unit: 場 }
      - { quote: 預計5人, indicator: 人數, comparator: exactly, value: 5, unit: 人 }
`);
  expect(rows[0]?.targets.map(({ value, column }) => [value, column])).toEqual([
    [4, '目標'],
    [5, '說明'],
  ]);
});

it('a row says what is counted without the end of its sentence, where no column does', () => {
  const { rows } = build(`
title: 表
columns:
  measure: 工作
  attributes:
    - { head: 目標, role: target, comparator: at-least, unit_in_cell: true }
measures:
  - { id: a-1, text: "辦理講座：\\n每季檢討。", attributes: { 目標: 12場 } }
  - { id: a-2, text: 抽測電話禮貌。, attributes: { 目標: 平均88分以上 } }
`);
  expect(rows.flatMap(({ targets }) => targets.map(({ indicator }) => indicator))).toEqual([
    '辦理講座',
    '抽測電話禮貌',
  ]);
});
