import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { DimensionMap } from '../../../../src/meaning/crosswalk/dimension-map.ts';
import { institutionSchema } from '../../../../src/content/schemas/institution.ts';
import { measuresFileSchema } from '../../../../src/content/schemas/measures.ts';
import { buildRows } from '../../../../src/corpus/assembly/build-rows.ts';
import { UnitRegister } from '../../../../src/meaning/units/unit-register.ts';

const register = new UnitRegister(
  institutionSchema.parse({
    name: '甲館',
    units: [
      { id: 'a-reading', name: '閱覽組', aliases: ['閱覽祖'] },
      { id: 'a-general', name: '總務組' },
      { id: 'a-all', name: '各組室', collective: true },
    ],
    unresolved_units: [{ written: '資訊科', note: '無此名稱，無從確定所指。' }],
  }),
);

const dimensionMap = new DimensionMap([
  { level: 'dimension', heading: '服務流程', dimension: 'process' },
  { level: 'aspect', heading: '便捷性', dimension: 'speed' },
]);

const plan = {
  planId: 'a-101',
  rocYear: 101,
  period: { start: '2012-01-01', end: '2012-12-31' },
  href: '/plans/a/101/',
} as Plan;

/** Rows of a table whose head is the usual one, from what stands below `dimensions:`; some withheld, by their ids. */
function build(dimensions: string, columns = '', withheld: readonly string[] = []) {
  const table = measuresFileSchema.parse(
    load(`columns:
  dimension: 實施要項
  action: 執行項目
  measure: 推動作法
  deadline: 完成期限
  unit: 承辦單位${columns}
${dimensions}`),
  );
  return buildRows(table, {
    plan,
    register,
    dimensionMap,
    withheld: new Map(withheld.map((id) => [id, {} as never])),
  });
}

describe('a measure with cells of its own', () => {
  const { rows } = build(`
dimensions:
  - heading: 一、服務流程
    aspects:
      - heading: (一) 便捷性
        actions:
          - headings: [1. 單一窗口, 2. 動線]
            measures:
              - id: a-1
                label: '1.1'
                text: |-
                  設置服務臺：
                  (1) 一樓
                deadlines: [101年3月、6月, 每月]
                units: ['閱覽組、總務組', 閱覽組]
              - id: a-2
                text: 檢討。
`);
  const [first, second] = rows;

  it('is a row under its headings, with its text whole', () => {
    expect(first).toMatchObject({
      measureId: 'a-1',
      position: 1,
      kind: 'measure',
      dimension: '一、服務流程',
      aspect: '(一) 便捷性',
      actions: ['1. 單一窗口', '2. 動線'],
      path: [],
      label: '1.1',
      text: '設置服務臺：\n(1) 一樓',
      alignment: 'exact',
      notes: [],
      href: '/plans/a/101/#a-1',
    });
  });

  it('keeps its deadlines as written, one an entry, and types each', () => {
    expect(first?.deadlines).toEqual(['101年3月、6月', '每月']);
    expect(first?.typedDeadlines.map(({ text, kind, end_date }) => [text, kind, end_date])).toEqual(
      [
        ['101年3月、6月', 'month', '2012-03-31'],
        ['101年3月、6月', 'month', '2012-06-30'],
        ['每月', 'recurring', '2012-12-31'],
      ],
    );
  });

  it('names each unit once, and no role where the table has none', () => {
    expect(first?.units).toEqual(['閱覽組', '總務組']);
    expect(first?.assignments).toEqual([
      { unit: '閱覽組', unitId: 'a-reading', role: null, inherited: false, alignment: 'exact' },
      { unit: '總務組', unitId: 'a-general', role: null, inherited: false, alignment: 'exact' },
    ]);
  });

  it('takes the comparable dimension of its deepest heading', () => {
    expect([first?.dimensionId, first?.dimensionLevel]).toEqual(['speed', 'aspect']);
  });

  it('may have no label, no deadline and no unit, and inherits nothing from its neighbour', () => {
    expect(second).toMatchObject({
      position: 2,
      kind: 'measure',
      label: null,
      deadlines: [],
      units: [],
      typedDeadlines: [],
      assignments: [],
      alignment: 'exact',
    });
  });
});

describe('measures that share a cell', () => {
  const { rows } = build(`
dimensions:
  - heading: 一、服務流程
    measures:
      - deadlines: [101年3月, 101年6月, 101年3月]
        units: [閱覽組]
        notes: [三項印在同一格。]
        measures:
          - { id: a-1, text: 甲, notes: [編號缺漏。] }
          - { id: a-2, text: 乙 }
      - deadlines: [101年3月, 101年6月]
        units: [閱覽組, 總務組]
        measures:
          - { id: a-3, text: 丙 }
          - { id: a-4, text: 丁 }
`);

  it('get the distinct deadlines of the cell where the counts differ', () => {
    expect(rows.slice(0, 2).map(({ deadlines }) => deadlines)).toEqual([
      ['101年3月', '101年6月'],
      ['101年3月', '101年6月'],
    ]);
  });

  it('are as sure as the weaker of their columns; deadlines and units each as sure as their own', () => {
    expect(rows[0]?.alignment).toBe('group');
    expect(rows[0]?.typedDeadlines.map(({ alignment }) => alignment)).toEqual(['group', 'group']);
    expect(rows[0]?.assignments.map(({ alignment }) => alignment)).toEqual(['shared']);
  });

  it('carry their own notes, those of the cell and the reasons, column by column', () => {
    expect(rows[0]?.notes).toEqual([
      '編號缺漏。',
      '三項印在同一格。',
      '完成期限：來源同一格有 2 項作法、3 項完成期限，數目不合，無法逐項對應，故各項均列出該格全部的完成期限。',
      '承辦單位：來源同一格的 2 項作法共列 1 項，各項均列之。',
    ]);
  });

  it('are paired by position where both counts agree, without a word', () => {
    expect(
      rows
        .slice(2)
        .map(({ deadlines, units, alignment, notes }) => ({ deadlines, units, alignment, notes })),
    ).toEqual([
      { deadlines: ['101年3月'], units: ['閱覽組'], alignment: 'exact', notes: [] },
      { deadlines: ['101年6月'], units: ['總務組'], alignment: 'exact', notes: [] },
    ]);
  });
});

describe('rows below rows', () => {
  const { rows } = build(`
dimensions:
  - heading: 一、服務流程
    actions:
      - headings: [1. 窗口]
        measures:
          - id: a-1
            label: （1）
            text: 服務臺
            children:
              - id: a-2
                label: A
                text: 人力
                deadlines: [101年12月]
                units: [閱覽組]
                children:
                  - { id: a-3, label: （A）, text: 排班。 }
                  - { id: a-4, label: （B）, text: 訓練。, units: [總務組] }
                  - { id: a-5, label: （C）, text: 考核。, deadlines: [每月] }
              - { id: a-6, label: B, text: 設備。 }
`);
  const byId = new Map(rows.map((row) => [row.measureId, row]));
  const typed = (id: string) =>
    byId.get(id)?.typedDeadlines.map(({ text, inherited }) => [text, inherited]);
  const assigned = (id: string) =>
    byId.get(id)?.assignments.map(({ unit, inherited }) => [unit, inherited]);

  it('stand in the order of the page, each below its own', () => {
    expect(rows.map(({ measureId, position }) => [measureId, position])).toEqual([
      ['a-1', 1],
      ['a-2', 2],
      ['a-3', 3],
      ['a-4', 4],
      ['a-5', 5],
      ['a-6', 6],
    ]);
    expect(byId.get('a-1')?.children.map(({ measureId }) => measureId)).toEqual(['a-2', 'a-6']);
  });

  it('are named by label and name in the path of those below', () => {
    expect(byId.get('a-1')?.path).toEqual([]);
    expect(byId.get('a-3')?.path).toEqual(['（1）服務臺', 'A人力']);
  });

  it('make a row a heading when it has no value of its own', () => {
    expect(rows.map(({ kind }) => kind)).toEqual([
      'heading',
      'measure',
      'measure',
      'measure',
      'measure',
      'measure',
    ]);
  });

  it('inherit column by column what they lack, in the typed data only', () => {
    expect(byId.get('a-3')).toMatchObject({ deadlines: [], units: [] });
    expect(typed('a-3')).toEqual([['101年12月', true]]);
    expect(assigned('a-3')).toEqual([['閱覽組', true]]);
    expect([typed('a-4'), assigned('a-4')]).toEqual([[['101年12月', true]], [['總務組', false]]]);
    expect([typed('a-5'), assigned('a-5')]).toEqual([[['每月', false]], [['閱覽組', true]]]);
  });

  it('inherit past a heading between them', () => {
    const { rows: inner } = build(`
dimensions:
  - heading: 一、服務流程
    measures:
      - id: a-1
        text: 甲
        deadlines: [每月]
        units: [閱覽組]
        children:
          - id: a-2
            text: 乙
            children: [{ id: a-3, text: 丙 }]
`);
    expect(inner.map(({ kind }) => kind)).toEqual(['measure', 'heading', 'measure']);
    expect(inner[1]).toMatchObject({ typedDeadlines: [], assignments: [] });
    expect(inner[2]).toMatchObject({
      typedDeadlines: [{ text: '每月', inherited: true }],
      assignments: [{ unit: '閱覽組', inherited: true }],
    });
  });

  it('inherit nothing from a heading or from the row beside them', () => {
    expect([typed('a-6'), assigned('a-6')]).toEqual([[], []]);
    expect([typed('a-1'), assigned('a-1')]).toEqual([[], []]);
  });
});

describe('beside a row that is withheld', () => {
  const cell = (deadlines: string) => `
dimensions:
  - heading: 一、服務流程
    measures:
      - measures:
          - { id: a-1, text: 甲 }
          - { id: a-2 }
          - { id: a-3, text: 丙 }
        deadlines: ${deadlines}
`;
  it('the others stay a group where the cell says that it was one', () => {
    const { rows } = build(`${cell('[101年3月, 101年9月]')}        grouped: [deadlines]\n`, '', [
      'a-2',
    ]);
    expect(rows.map((row) => [row.deadlines, row.alignment])).toEqual([
      [['101年3月', '101年9月'], 'group'],
      [[], 'exact'],
      [['101年3月', '101年9月'], 'group'],
    ]);
    expect(rows[0]?.notes[0]).toContain('來源同一格有 3 項作法、2 項完成期限');
  });

  const rowsOf = (deadlines: string, withheld = ['a-2']) =>
    build(cell(deadlines), '', withheld).rows.map((row) => [
      row.deadlines,
      row.alignment,
      row.notes.length,
    ]);

  it('the others are paired one to one where what stood opposite it went with it', () => {
    expect(rowsOf('[101年3月, 101年9月]')).toEqual([
      [['101年3月'], 'exact', 0],
      [[], 'exact', 0],
      [['101年9月'], 'exact', 0],
    ]);
  });

  it('the others stay a group where the cell has another number of entries', () => {
    const all = ['101年3月', '101年6月', '101年9月', '101年12月'];
    expect(rowsOf(`[${all.join(', ')}]`)).toEqual([
      [all, 'group', 1],
      [[], 'exact', 0],
      [all, 'group', 1],
    ]);
    // The one that is left, too.
    expect(rowsOf(`[${all.join(', ')}]`, ['a-1', 'a-2'])[2]).toEqual([all, 'group', 1]);
    expect(build(cell('[101年3月]'), '', ['a-2']).rows[0]?.notes).toEqual([
      '完成期限：來源同一格的 3 項作法共列 1 項，各項均列之。',
    ]);
  });

  it('the rows below it have nothing from the rows above it', () => {
    const { rows } = build(
      `
dimensions:
  - heading: 一、服務流程
    measures:
      - id: a-1
        text: 改善設施
        deadlines: [101年3月]
        units: [閱覽組]
        children:
          - id: a-2
            children: [{ id: a-3, text: 南側入口 }]
          - { id: a-4, text: 增設坡道 }
`,
      '',
      ['a-2'],
    );
    const had = rows.map(({ typedDeadlines, assignments }) => [
      typedDeadlines.length,
      assignments.length,
    ]);
    expect(had).toEqual([
      [1, 1],
      [0, 0],
      [0, 0],
      [1, 1],
    ]);
  });
});

describe('a table with lead and supporting units', () => {
  const { rows } = build(
    `
dimensions:
  - heading: 一、服務流程
    measures:
      - { id: a-1, text: 甲, units: [閱覽組], supporting_units: ['總務組、閱覽組'] }
      - { id: a-2, text: 乙, supporting_units: [資訊科] }
`,
    '\n  supporting_unit: 協辦單位',
  );

  it('says who leads and who supports', () => {
    expect(rows[0]?.assignments.map(({ unit, role }) => [unit, role])).toEqual([
      ['閱覽組', '主辦'],
      ['總務組', '協辦'],
      ['閱覽組', '協辦'],
    ]);
    expect(rows[0]?.units).toEqual(['閱覽組', '總務組']);
  });

  it('is as sure of its units as of the less sure of the two columns', () => {
    const { rows: shared } = build(
      `
dimensions:
  - heading: 一、服務流程
    measures:
      - units: [閱覽組, 總務組]
        supporting_units: [各組室]
        measures: [{ id: a-1, text: 甲 }, { id: a-2, text: 乙 }]
`,
      '\n  supporting_unit: 協辦單位',
    );
    expect(shared[0]?.units).toEqual(['閱覽組', '各組室']);
    expect(shared[0]?.assignments.map(({ alignment }) => alignment)).toEqual(['shared', 'shared']);
    expect(shared[0]?.alignment).toBe('shared');
  });

  it('names the column in which a unit cannot be told', () => {
    expect(rows[1]?.assignments).toMatchObject([{ unit: '資訊科', unitId: null, role: '協辦' }]);
    expect(rows[1]?.notes).toEqual(['協辦單位「資訊科」：無此名稱，無從確定所指。']);
  });
});

describe('remarks', () => {
  const { rows, tables } = build(`
dimensions:
  - heading: 一、服務流程
    notes: [標題有誤。]
    aspects:
      - heading: (一) 便捷性
        notes: [層次有誤。]
        actions:
          - headings: [1. 窗口]
            notes: [編號有誤。]
            measures:
              - { id: a-1, text: 甲, units: [閱覽祖], notes: [作法有誤。] }
              - { id: a-2, text: 乙, units: [閱覽祖], notes: [「閱覽祖」疑為「閱覽組」。] }
              - { id: a-3, text: 丙, units: [資訊科], notes: [標題有誤。] }
`);

  it('of the headings above are carried by the row, behind its own', () => {
    expect(rows[0]?.notes).toEqual([
      '作法有誤。',
      '承辦單位「閱覽祖」即「閱覽組」。',
      '標題有誤。',
      '層次有誤。',
      '編號有誤。',
    ]);
    expect(rows[0]?.ownNotes).toEqual(['作法有誤。', '承辦單位「閱覽祖」即「閱覽組」。']);
    expect(tables[0]?.dimensions[0]?.notes).toEqual(['標題有誤。']);
  });

  it('on an alias are not made where one explains it already', () => {
    expect(rows[1]?.ownNotes).toEqual(['「閱覽祖」疑為「閱覽組」。']);
  });

  it('are not repeated', () => {
    expect(rows[2]?.notes.filter((note) => note === '標題有誤。')).toHaveLength(1);
  });
});

describe('further columns', () => {
  const { rows } = build(
    `
dimensions:
  - heading: 一、服務流程
    measures:
      - id: a-1
        text: 甲
        attributes: { 經費: '1,200', 績效指標: 滿意度 }
      - { id: a-2, text: 乙 }
`,
    '\n  attributes: [績效指標, 經費]',
  );

  it('are kept in the order of the head, and only where there is something in them', () => {
    expect(rows.map(({ attributes }) => attributes)).toMatchObject([
      [
        { column: '績效指標', text: '滿意度' },
        { column: '經費', text: '1,200' },
      ],
      [],
    ]);
  });
});

describe('a table of proposals', () => {
  const { rows, tables } = build(`
dimensions:
  - heading: 一、服務流程
    measures: [{ id: a-1, text: 甲 }]
innovations:
  heading: 五、創意服務
  criteria: [創意性, 延續性]
  notes: [表內無編號。]
  proposals:
    - id: a-2
      label: (一)
      name: 行動車
      cells: [到府服務, '']
      deadlines: [101年12月]
      units: [閱覽祖]
      notes: [名稱不全。]
`);

  it('gives one row a proposal, after the measures', () => {
    expect(rows[1]).toMatchObject({
      measureId: 'a-2',
      position: 2,
      kind: 'innovation',
      dimension: '五、創意服務',
      aspect: null,
      actions: [],
      path: [],
      label: '(一)',
      text: '行動車',
      deadlines: ['101年12月'],
      units: ['閱覽祖'],
      alignment: 'exact',
      notes: ['名稱不全。', '承辦單位「閱覽祖」即「閱覽組」。', '表內無編號。'],
    });
    expect(rows[1]?.typedDeadlines).toMatchObject([{ kind: 'month', inherited: false }]);
  });

  it('keeps every cell beside its criterion, empty ones too', () => {
    expect(rows[1]?.innovations).toEqual([
      { criterion: '創意性', text: '到府服務' },
      { criterion: '延續性', text: '' },
    ]);
  });

  it('has an anchor behind those of the dimensions', () => {
    expect([tables[0]?.dimensions[0]?.anchor, tables[0]?.innovationTable?.anchor]).toEqual([
      'dimension-1',
      'dimension-2',
    ]);
    expect(tables[0]?.innovationTable).toMatchObject({
      heading: '五、創意服務',
      criteria: ['創意性', '延續性'],
      notes: ['表內無編號。'],
    });
    expect(tables[0]?.innovationTable?.rows).toEqual([rows[1]]);
  });
});

describe('the tree of a table', () => {
  const { tables, rows } = build(`
dimensions:
  - heading: 一、服務流程
    measures: [{ id: a-1, text: 甲 }]
    actions:
      - headings: [1. 窗口]
        measures: [{ id: a-2, text: 乙 }]
    aspects:
      - heading: (一) 便捷性
        actions:
          - headings: [1. 窗口]
            measures: [{ id: a-3, text: 丙, children: [{ id: a-4, text: 丁 }] }]
  - heading: 二、其他
`);

  it('holds measures without aspect and action before those with', () => {
    const [first] = tables[0]!.dimensions;
    expect(
      first?.aspects.map(({ heading, actions }) => [
        heading,
        actions.map(({ headings, rows: inner }) => [
          headings,
          inner.map(({ measureId }) => measureId),
        ]),
      ]),
    ).toEqual([
      [
        null,
        [
          [[], ['a-1']],
          [['1. 窗口'], ['a-2']],
        ],
      ],
      ['(一) 便捷性', [[['1. 窗口'], ['a-3']]]],
    ]);
  });

  it('holds a heading with nothing below it', () => {
    expect(tables[0]?.dimensions[1]).toEqual({
      heading: '二、其他',
      anchor: 'dimension-2',
      notes: [],
      aspects: [],
    });
  });

  it('holds the same rows as the list', () => {
    expect(tables[0]?.dimensions[0]?.aspects[1]?.actions[0]?.rows[0]).toBe(rows[2]);
    expect(rows[2]?.children[0]).toBe(rows[3]);
  });
});

describe('a slip whose meaning is certain', () => {
  it('is read for the row that it stands opposite, however the others are printed', () => {
    const { rows } = build(`
dimensions:
  - heading: 一、服務流程
    measures:
      - measures:
          - { id: a-1, text: 甲 }
          - { id: a-2, text: 乙 }
        deadlines:
          - { text: 6月底, canonical: 101年6月 }
          - { text: 6月底, canonical: 101年6月30日 }
`);
    expect(rows.map(({ typedDeadlines: [deadline] }) => [deadline?.text, deadline?.kind])).toEqual([
      ['6月底', 'month'],
      ['6月底', 'date'],
    ]);
  });

  const { rows } = build(`
dimensions:
  - heading: 一、服務流程
    measures:
      - id: a-1
        text: 甲
        deadlines: [{ text: 101年12月 務, canonical: 101年12月 }]
      - deadlines: [{ text: 101年6月 務, canonical: 101年6月 }]
        measures: [{ id: a-2, text: 乙 }, { id: a-3, text: 丙 }]
`);

  it('is shown as printed and read as meant, in a cell of its own and in a shared one', () => {
    expect(rows.map(({ deadlines }) => deadlines)).toEqual([
      ['101年12月 務'],
      ['101年6月 務'],
      ['101年6月 務'],
    ]);
    expect(
      rows.map(({ typedDeadlines }) =>
        typedDeadlines.map(({ text, end_date }) => [text, end_date]),
      ),
    ).toEqual([
      [['101年12月 務', '2012-12-31']],
      [['101年6月 務', '2012-06-30']],
      [['101年6月 務', '2012-06-30']],
    ]);
  });
});
