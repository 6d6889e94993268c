import { describe, expect, it } from 'vitest';
import {
  all,
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const HEAD = 'columns:\n  measure: 推動作法\n';

/** A plan's table of these lines; its former rows stand in no other file. */
const table = (...lines: string[]): Changes => ({
  [files.greenTable]: `${HEAD}${lines.join('\n')}\n`,
});

/** Rows with these labels under one 執行項目, with other lines below some of them. */
function rows(labels: readonly (string | readonly [string, string])[], action = '甲'): Changes {
  return table(
    'dimensions:',
    '  - heading: 乙',
    '    actions:',
    `      - headings: ['${action}']`,
    '        measures:',
    ...labels.flatMap((entry, index) => {
      const [label, more] = typeof entry === 'string' ? [entry, ''] : entry;
      const own = [
        `          - id: demo-health-112-green-${index + 1}`,
        `            label: '${label}'`,
        '            text: 丙',
      ];
      return more === '' ? own : [...own, `            ${more}`];
    }),
  );
}

/** What is said of numbers in the green plan, the rest of which has lost its former rows. */
async function said(changes: Changes): Promise<string[]> {
  const problems = await problemsOf(changes);
  return problems.filter(({ ruleId }) => ruleId === 'label/sequence').map(({ message }) => message);
}

it('a section a level too deep is told of once, by its level', async () => {
  const changes = { [files.annual]: replacing('## 貳、目標', '### 貳、目標') };
  expect(await onlyProblemOf(changes)).toMatchObject({
    place: await placeOf(changes, files.annual, '### 貳'),
    severity: 'warning',
    ruleId: 'narrative/heading-level',
    message: '「貳、目標」比「壹、緣起」低一層，編號卻接在它之後',
  });
});

describe('a section of the text', () => {
  it.each<[string, (text: string) => string, string]>([
    [
      'that is the last one and a level too deep',
      (text) => `${text}\n### 伍、附則\n\n甲。\n`,
      '「伍、附則」比「肆、附記」低一層，編號卻接在它之後',
    ],
    [
      'whose heading is a line',
      replacing('## 肆、附記', '肆、附記'),
      '「肆、附記」的編號接在「參、執行策略」之後，卻不是標題',
    ],
    [
      'whose heading is in bold, with text right below it',
      (text) => `${text}\n**伍、附則**\n甲。\n`,
      '「伍、附則」的編號接在「肆、附記」之後，卻不是標題',
    ],
    [
      'with one sign among those with two',
      replacing('## 貳、目標', '# 貳、目標'),
      '「# 貳、目標」只有一個井字號，同一層的「## 壹、緣起」有兩個',
    ],
    [
      'that is what the plan is called',
      replacing('## 壹、緣起', '# 示範縣衛生局112年度施政計畫\n\n## 壹、緣起'),
      '「# 示範縣衛生局112年度施政計畫」是計畫名稱，成了正文的一節',
    ],
    [
      'with one sign, and those below it with two',
      (text) =>
        text
          .replaceAll('\n## ', '\n# ')
          .replace('# 貳、目標\n', '# 貳、目標\n\n## 一、總目標\n\n甲。\n\n## 二、分目標\n'),
      '「# 壹、緣起」與其下的「## 一、總目標」會成為同一層：各節的標題用兩個井字號',
    ],
  ])('%s is told of once', async (_, change, message) => {
    const problem = await onlyProblemOf({ [files.annual]: change });
    expect(problem).toMatchObject({ severity: 'warning', message });
    expect(problem.ruleId).toMatch(/^narrative\/heading-(?:level|lost)$/);
  });

  it.each<[string, (text: string) => string]>([
    [
      'below which paragraphs are numbered as sections are',
      (text) => `${text}\n壹、甲\n\n貳、乙\n\n伍、丙\n`,
    ],
    ['whose text refers to a number', (text) => `${text}\n伍、附則另定，並自發布日施行。\n`],
    [
      'the subsections of which go on from its number',
      (text) => `${text}\n### 壹、甲\n\n甲。\n\n### 貳、乙\n\n乙。\n`,
    ],
  ])('%s is none', async (_, change) => {
    expect(await problemsOf({ [files.annual]: change })).toEqual([]);
  });
});

describe('labels of rows', () => {
  it.each<[string, readonly string[]]>([
    ['in order', ['1.', '2.', '3.']],
    ['of parts', ['2.1', '2.2']],
    ['past ten', Array.from({ length: 11 }, (_item, index) => `${index + 1}.`)],
    ['in brackets', ['（一）', '(二)', '（三）']],
    ['in letters', ['A', 'B', 'C']],
    ['with a dot forgotten', ['1.', '2.', '3', '4.']],
    ['of parts that have no heading', ['1.1', '1.2', '2.1', '2.2']],
    ['in letters past I', 'ABCDEFGHIJ'.split('').map((letter) => `${letter}.`)],
    ['in Roman numbers', ['I.', 'II.', 'III.', 'IV.', 'V.']],
    ['in signs', ['①', '②', '③']],
  ])('%s are right', async (_, labels) => {
    expect(await said(rows(labels))).toEqual([]);
  });

  it.each<[readonly string[], string]>([
    [['1.', '3.'], '編號「3.」之前有缺號（依序應為 2）'],
    [['1.1', '1.2', '1.2'], '編號「1.2」重複（依序應為 1.3）'],
    [['1.1', '1.10', '1.2', '1.3'], '編號「1.10」之前有缺號（依序應為 1.2）'],
    [['1.', '2.', '1.'], '編號「1.」往回跳（依序應為 3）'],
    [['2.', '3.'], '編號「2.」之前有缺號（依序應為 1）'],
    [['（一）', '（三）'], '編號「（三）」之前有缺號（依序應為 2）'],
    [['A', 'C'], '編號「C」之前有缺號（依序應為 B）'],
    [['1', '3'], '編號「3」之前有缺號（依序應為 2）'],
    [['1.1', '2.4', '2.5'], '編號「2.4」之前有缺號（依序應為 1.2）'],
    [['A.', 'C.'], '編號「C.」之前有缺號（依序應為 B）'],
    [['(a)', '(c)'], '編號「(c)」之前有缺號（依序應為 b）'],
    [['①', '③'], '編號「③」之前有缺號（依序應為 2）'],
    [['⑴', '⑴'], '編號「⑴」重複（依序應為 2）'],
    [['㈠', '㈢'], '編號「㈢」之前有缺號（依序應為 2）'],
    [['❶', '❸'], '編號「❸」之前有缺號（依序應為 2）'],
    [['甲、', '丙、'], '編號「丙、」之前有缺號（依序應為 2）'],
    [['Ⅰ、', 'Ⅲ、'], '編號「Ⅲ、」之前有缺號（依序應為 2）'],
    [['第一章', '第三章'], '編號「第三章」之前有缺號（依序應為 2）'],
    [['第1點', '第1點'], '編號「第1點」重複（依序應為 2）'],
    [['1)', '3)'], '編號「3)」之前有缺號（依序應為 2）'],
    [['【一】', '【三】'], '編號「【三】」之前有缺號（依序應為 2）'],
    [['1.1.', '1.3.'], '編號「1.3.」之前有缺號（依序應為 1.2）'],
    [['1-1', '1-3'], '編號「1-3」之前有缺號（依序應為 1.2）'],
    // One number is wrong: the one behind it is right.
    [['1.', '3.', '3.', '4.'], '編號「3.」之前有缺號（依序應為 2）'],
    [['1.', '1.', '3.'], '編號「1.」重複（依序應為 2）'],
  ])('%j are not', async (labels, message) => {
    expect(await said(rows(labels))).toEqual([message]);
  });

  it('are told with place and with what to do', async () => {
    const changes = { [files.annualTable]: replacing("label: '1.2'", "label: '1.4'") };
    const [problem] = await problemsOf(changes);
    expect(problem).toMatchObject({
      file: `content/${files.annualTable}`,
      place: await placeOf(changes, files.annualTable, "'1.4'"),
      severity: 'warning',
      ruleId: 'label/sequence',
    });
    expect(problem?.fix).toBe(
      '請核對是否漏列、重複或抄錯；原文就是如此時，請在該項加上 notes 說明編號',
    );
  });

  it('may be out of order where a note tells of it, and only there', async () => {
    expect(await said(rows(['1.', ['3.', 'notes: [來源缺號。]']]))).toEqual([]);
    expect(await said(rows([['1.', 'notes: [來源無編號 2。]'], '3.']))).toEqual([]);
    expect(await said(rows(['1.', ['3.', 'notes: [來源作「3.」。]']]))).toEqual([]);
    expect(await said(rows(['1.', ['3.', 'notes: [與第二項併案辦理。]']]))).toHaveLength(1);
  });

  it('have a gap where a row was removed', async () => {
    const changes = (id: string) => ({
      [files.greenTable]: `${String(rows(['1.', ['3.', '']])[files.greenTable]).replace('green-2', 'green-3')}retired:\n  - id: ${id}\n    retired_on: '2023-03-01'\n    reason: 刪除。\n`,
    });
    expect(await said(changes('demo-health-112-green-2'))).toEqual([]);
    expect(await said(changes('demo-health-112-green-9'))).toHaveLength(1);
  });

  it('under a heading whose number is wrong are not told of as well', async () => {
    expect(await said(rows(['1.1', '1.2'], '2. 甲'))).toEqual([
      '編號「2.」之前有缺號（依序應為 1）',
    ]);
  });

  it('begin with the number of their heading', async () => {
    expect(await said(rows(['2.1', '2.2'], '2. 甲'))).toContain(
      '編號「2.」之前有缺號（依序應為 1）',
    );
    expect(await said(rows(['2.1', '2.2'], '1. 甲'))).toEqual([
      '編號「2.1」在第 1 項之下（依序應為 1.1）',
    ]);
  });

  it('may go on from one heading to the next, or begin anew', async () => {
    const two = (label: string) =>
      table(
        'dimensions:',
        '  - heading: 一、乙',
        '    measures:',
        '      - { id: demo-health-112-green-1, label: "1.", text: 丙 }',
        '      - { id: demo-health-112-green-2, label: "2.", text: 丙 }',
        '  - heading: 二、丁',
        '    measures:',
        `      - { id: demo-health-112-green-3, label: "${label}", text: 丙 }`,
      );
    expect(await said(two('1.'))).toEqual([]);
    expect(await said(two('3.'))).toEqual([]);
    expect(await said(two('4.'))).toEqual(['編號「4.」之前有缺號（依序應為 1）']);
  });
});

describe('實施要項 and 執行項目', () => {
  const dimensions = (...lines: string[]) =>
    table(
      'dimensions:',
      ...lines.flatMap((heading, index) => [
        `  - heading: ${heading}`,
        `    measures: [{ id: demo-health-112-green-${index + 1}, text: 丙 }]`,
      ]),
    );

  it('are in order and none stands there twice', async () => {
    expect(await said(dimensions('一、甲', '二、乙', '三、丙'))).toEqual([]);
    expect(await said(dimensions('甲', '乙'))).toEqual([]);
    expect(await said(dimensions('一、甲', '三、乙'))).toEqual([
      '編號「三、」之前有缺號（依序應為 2）',
    ]);
    expect(await said(dimensions('一、甲', '一、甲'))).toEqual(['編號「一、」重複（依序應為 2）']);
    expect(await said(dimensions('一、甲', '二、甲'))).toEqual(['標題「甲」在同一層重複']);
    expect(await said(dimensions('甲', '乙', '甲'))).toEqual(['標題「甲」在同一層重複']);
  });

  it('that begin with such a sign by chance have no number', async () => {
    expect(await said(dimensions('E. coli 檢驗', '甲、乙兩區', '第三、四季'))).toEqual([]);
    expect(await said(dimensions('甲、前言', '丙、結語'))).toEqual([
      '編號「丙、」之前有缺號（依序應為 2）',
    ]);
  });

  it('of the second level are, each below its own', async () => {
    const aspects = (...headings: string[]) =>
      table(
        'dimensions:',
        '  - heading: 一、甲',
        '    aspects:',
        ...headings.flatMap((heading, index) => [
          `      - heading: ${heading}`,
          `        measures: [{ id: demo-health-112-green-${index + 1}, text: 丙 }]`,
        ]),
      );
    expect(await said(aspects('（一）乙', '（二）丙'))).toEqual([]);
    expect(await said(aspects('（一）乙', '（三）丙'))).toEqual([
      '編號「（三）」之前有缺號（依序應為 2）',
    ]);
  });
});

describe('sections of a plan', () => {
  const sections = (...headings: string[]): Changes => ({
    [files.green]: (text: string) =>
      [text.trimEnd(), ...headings, ''].join('\n\n甲\n\n').replace('\n\n甲\n\n', '\n\n'),
  });

  it('are in order', async () => {
    expect(await said(sections('## 壹、緣起', '## 貳、目標', '## 參、內容'))).toEqual([]);
    expect(await said(sections('## 緣起', '## 目標'))).toEqual([]);
    expect(await said(sections('## 壹、緣起', '## 參、內容'))).toEqual([
      '編號「參、」之前有缺號（依序應為 2）',
    ]);
  });

  it('do not stand there twice', async () => {
    expect(await said(sections('## 壹、緣起', '## 壹、目標'))).toEqual([
      '編號「壹、」重複（依序應為 2）',
    ]);
    expect(await said(sections('## 附件', '## 附件'))).toEqual(['標題「附件」在同一層重複']);
  });

  it('may be out of order where a note of the plan tells of it', async () => {
    const changes = sections('## 壹、緣起', '## 參、內容');
    const withNote = {
      [files.green]: all(
        changes[files.green] as (text: string) => string,
        replacing('本計畫沒有期限', '來源的編號跳過貳'),
      ),
    };
    expect(await said(withNote)).toEqual([]);
    expect(await said(changes)).toHaveLength(1);
  });

  it('are not explained by a note that only says where it belongs', async () => {
    const changes = (note: string) => ({
      [files.green]: all(
        sections('## 壹、緣起', '## 參、內容')[files.green] as (text: string) => string,
        replacing('本計畫沒有期限', note),
      ),
    });
    expect(await said(changes('參、內容第二點：原文作「綜效」'))).toHaveLength(1);
    expect(await said(changes('原文作「參、內容」'))).toEqual([]);
  });

  it('have lists in order', async () => {
    const list = (...items: string[]) =>
      sections('## 目標', items.map((item) => `- ${item}\n`).join(''));
    expect(await said(list('一、甲', '二、甲', '三、丙'))).toEqual([]);
    expect(await said(list('甲', '甲'))).toEqual([]);
    expect(await said(sections('## 目標', '- 一、甲', '- 二、乙'))).toEqual([]);
    expect(await said(list('一、甲', '三、乙'))).toEqual(['編號「三、」之前有缺號（依序應為 2）']);
  });

  it('are in order below a section too', async () => {
    const changes = sections('## 壹、緣起', '### 一、甲', '### 三、乙');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.green, '### 三、乙'),
      message: '編號「三、」之前有缺號（依序應為 2）',
      fix: '請核對是否漏列、重複或抄錯；原文就是如此時，請在 plan.md 的 notes 說明編號',
    });
  });
});

describe('a number in the text of a row', () => {
  const three = (second: string) => ({
    [files.greenTable]: `title: 甲
columns: { measure: 措施 }
measures:
  - { id: demo-health-112-green-001, label: '1.', text: 乙 }
  - { id: demo-health-112-green-002, ${second} }
  - { id: demo-health-112-green-003, label: '3.', text: 丁 }
`,
  });

  it.each([
    ["label: '2.', text: '2. 丙'", '編號「2.」已寫在 label，text 又寫了一次，網頁上會出現兩次'],
    ["text: '2. 丙'", '「2.」接在上一列的編號「1.」之後，卻寫在 text 裡'],
  ])('is told of once: %s', async (second, message) => {
    const changes = three(second);
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.greenTable, "'2. 丙'"),
      severity: 'warning',
      ruleId: 'label/in-text',
      message,
    });
  });

  it.each(["label: '2.', text: 2.5公尺寬", "label: '2.', text: 丙"])(
    'is none in %s',
    async (second) => {
      expect(await problemsOf(three(second))).toEqual([]);
    },
  );
});
