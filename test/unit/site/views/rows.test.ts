import { describe, expect, it } from 'vitest';
import type {
  Assignment,
  Corpus,
  Institution,
  Plan,
  RowAttribute,
} from '../../../../src/corpus/model/corpus.ts';
import { t } from '../../../../src/words/interface/index.ts';
import type { AttributeColumn, Target } from '../../../../src/content/schemas/measures.ts';
import { columnHeads } from '../../../../src/site/views/column-heads.ts';
import { rowsByPlan, underHeadings } from '../../../../src/site/views/dimension-groups.ts';
import { excerpt } from '../../../../src/words/excerpt.ts';
import { hasManyColumns, longColumnsOf } from '../../../../src/site/views/row-cells.ts';
import { inheritedColumns } from '../../../../src/site/views/inherited-columns.ts';
import { remainingNotes, sharedNotes } from '../../../../src/site/views/shared-notes.ts';
import { targetInWords } from '../../../../src/words/target-words.ts';
import { unitGroups } from '../../../../src/site/views/unit-lines.ts';
import { exampleRow, exampleTable, monthDeadline } from './example-row.ts';

const zh = t('zh');
const en = t('en');

const assignment = (given: Partial<Assignment>): Assignment => ({
  unit: '閱覽組',
  unitId: null,
  role: null,
  inherited: false,
  alignment: 'exact',
  ...given,
});

describe('units of a row', () => {
  const institution = { institutionId: 'aaa' } as unknown as Institution;
  const href = (place: string) => `/institutions/aaa/units/${place}/`;
  const corpus = {
    unitOrNameByKey: new Map([
      ['aaa-reading', { href: href('aaa-reading'), unit: { name_en: 'Reading Division' } }],
      ['aaa:行政室', { href: href('name_884c-653f-5ba4'), unit: null }],
    ]),
  } as unknown as Corpus;
  const row = (...assignments: Assignment[]) =>
    exampleRow({ plan: { institution } as Plan, assignments });

  it('a known unit leads to its page, with its English name where it has one', () => {
    const [group] = unitGroups(row(assignment({ unitId: 'aaa-reading' })), corpus);
    expect(group!.units).toEqual([
      {
        written: '閱覽組',
        english: 'Reading Division',
        href: '/institutions/aaa/units/aaa-reading/',
        isUnresolved: false,
      },
    ]);
  });

  it('a name that cannot be told leads to a page of its own', () => {
    const [group] = unitGroups(row(assignment({ unit: '行政室' })), corpus);
    expect(group!.units).toEqual([
      {
        written: '行政室',
        english: null,
        href: '/institutions/aaa/units/name_884c-653f-5ba4/',
        isUnresolved: true,
      },
    ]);
  });

  it('a name that only a former version of a plan has leads nowhere', () => {
    const [group] = unitGroups(row(assignment({ unit: '庶務室' })), corpus);
    expect(group!.units).toEqual([
      { written: '庶務室', english: null, href: null, isUnresolved: true },
    ]);
  });

  it('lead and supporting units stand apart', () => {
    const groups = unitGroups(
      row(assignment({ role: '主辦' }), assignment({ unit: '總務組', role: '協辦' })),
      corpus,
    );
    expect(groups.map(({ role, units }) => [role, units.map(({ written }) => written)])).toEqual([
      ['主辦', ['閱覽組']],
      ['協辦', ['總務組']],
    ]);
  });

  it('a plan’s own column heads are used in Chinese, ours in English', () => {
    const plan = { columns: { measure: '推動作法', unit: '承辦組室' } };
    expect(columnHeads(plan, 'zh', zh)).toMatchObject({ unit: '承辦組室', deadline: '完成期限' });
    expect(columnHeads(plan, 'en', en).unit).toBe('Unit');
    const roles = { columns: { measure: '作法', supporting_unit: '協辦' } };
    expect(columnHeads(roles, 'en', en)).toMatchObject({
      unit: 'Lead',
      supportingUnit: 'Support',
    });
  });

  it('each column tells for itself whether its values come from above', () => {
    const inherited = exampleRow({
      typedDeadlines: [monthDeadline('2015-12', { inherited: true })],
      assignments: [assignment({})],
    });
    expect(inheritedColumns(inherited)).toEqual({ deadlines: true, units: false });
  });
});

describe('remarks', () => {
  const rows = [
    exampleRow({ ownNotes: ['整格並列', '錯字'] }),
    exampleRow({ ownNotes: ['整格並列'] }),
  ];

  it('what every row of a cell carries is said once above them', () => {
    expect(sharedNotes(rows)).toEqual(['整格並列']);
    expect(remainingNotes(rows[0]!, sharedNotes(rows))).toEqual(['錯字']);
    expect(remainingNotes(rows[1]!, sharedNotes(rows))).toEqual([]);
  });

  it('a single row says its remarks itself', () => {
    expect(sharedNotes([rows[0]!])).toEqual([]);
  });
});

describe('quantified targets in words', () => {
  const target = (given: Partial<Target>): Target => ({
    quote: '…',
    indicator: '…',
    comparator: 'exactly',
    value: 1,
    unit: '次',
    ...given,
  });

  it.each<[Partial<Target>, string, string]>([
    [{ comparator: 'at-least', value: 70, unit: '%' }, '至少 70%', 'at least 70%'],
    [{ value: 450000, unit: '頁' }, '450,000 頁', '450,000 頁'],
    [{ value: 12, per: '每年' }, '12 次（每年）', '12 次 (每年)'],
    [{ comparator: 'between', value: 10, value_max: 15, unit: '位' }, '10 至 15 位', '10 to 15 位'],
    [{ value: 30, unit: '日', baseline: 90 }, '30 日，原為 90 日', '30 日, from 90 日'],
    [
      { comparator: 'increase-by', value: 3, unit: '%', baseline_period: '100年度' },
      '增加 3%，與100年度相比',
      'increase by 3%, compared with 100年度',
    ],
    [{ comparator: 'decrease-by', value: 2.5, unit: '件' }, '減少 2.5 件', 'decrease by 2.5 件'],
  ])('%j', (given, chinese, english) => {
    expect(targetInWords(target(given), zh)).toBe(chinese);
    expect(targetInWords(target(given), en)).toBe(english);
  });
});

describe('rows outside their plan', () => {
  it('a long text is cut at a mark, and says so', () => {
    expect(excerpt('設置哺乳室，提供冰箱、飲水機及尿布更換臺等設備', 14)).toBe(
      '設置哺乳室，提供冰箱…',
    );
    expect(excerpt('一二三四五六七八九十', 5)).toBe('一二三四五…');
    expect(excerpt('一、甲\n(1)乙', 20)).toBe('一、甲 (1)乙');
  });

  it('a character of two code units is not cut in two', () => {
    expect(excerpt('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…');
  });

  it('rows of a dimension stand by plan, and under the headings they have there', () => {
    const first = { planId: 'aaa-101' } as Plan;
    const second = { planId: 'bbb-106' } as Plan;
    const rows = [
      exampleRow({ plan: first, aspect: '(一) 便捷性', actions: ['1. 窗口'], label: '1.1' }),
      exampleRow({ plan: first, aspect: '(一) 便捷性', actions: ['1. 窗口'], label: '1.2' }),
      exampleRow({ plan: first, aspect: '(一)甲\n(二)乙', label: '2.1' }),
      exampleRow({ plan: second }),
    ];
    const groups = rowsByPlan({ rows });
    expect(groups.map(({ heading, items }) => [heading.planId, items.length])).toEqual([
      ['aaa-101', 3],
      ['bbb-106', 1],
    ]);
    expect(
      underHeadings(groups[0]!.items).map(({ headings, rows }) => [headings, rows.length]),
    ).toEqual([
      [['一、服務流程', '(一) 便捷性', '1. 窗口'], 2],
      [['一、服務流程', '(一)甲', '(二)乙'], 1],
    ]);
  });
});

describe('declared columns of a row', () => {
  const columns = (...attributes: AttributeColumn[]) => ({
    columns: { measure: '工作', attributes },
  });
  const cell = (column: string, text: string): RowAttribute => ({
    column,
    text,
    role: 'text',
    isMerged: false,
    isFirst: true,
    weight: null,
  });

  it('stand below its text where there are more than two, 起 and 迄 not counted', () => {
    expect(hasManyColumns(columns('備註', '單位'))).toBe(false);
    expect(hasManyColumns(columns('備註', '單位', '指標'))).toBe(true);
    const time = [
      { head: '起', role: 'start' },
      { head: '迄', role: 'end' },
    ] as const;
    expect(hasManyColumns(columns('備註', ...time))).toBe(false);
  });

  it('have a line of their own in every row of the table where one of their cells is long', () => {
    const plan = {} as Plan;
    const table = exampleTable();
    const first = exampleRow({
      plan,
      table,
      attributes: [cell('衡量標準', '件數'), cell('單位', '%')],
    });
    const formula = cell('衡量標準', '（合格件數÷抽驗件數）×100%');
    const second = exampleRow({ plan, table, attributes: [formula] });
    Object.assign(plan, { rows: [first, second] });
    expect([...longColumnsOf(first)]).toEqual(['衡量標準']);
  });

  it('起 and 迄 give the deadline its head', () => {
    const table = columns(
      { head: '期程（起）', role: 'start' },
      { head: '期程（迄）', role: 'end' },
    );
    expect(columnHeads(table, 'zh', zh).deadline).toBe('期程（起）～期程（迄）');
    expect(columnHeads(table, 'en', en).deadline).toBe('Deadline');
  });
});
