import { describe, expect, it } from 'vitest';
import { files, onlyProblemOf, problemsOf } from '../../../support/content-folder.ts';

/** The green plan with a table of its own. */
const table = (columns: string, rest: string) => ({
  [files.greenTable]: `title: 綠色措施\ncolumns:\n  measure: 措施\n  attributes:\n${columns}measures:\n${rest}`,
});

const row = (id: number, attributes: string) =>
  `  - id: demo-health-112-green-00${id}\n    text: 雙面列印。\n    attributes: { ${attributes} }\n`;

const target = (more: string) =>
  `    - { head: 目標值, role: target, comparator: at-least${more} }\n`;
const amount = (head: string, currency: string) =>
  `    - { head: ${head}, role: amount, currency: ${currency}, multiple: 1000 }\n`;

it('a target that a person wrote for a declared column has the unit of the column, which its cell does not repeat', async () => {
  const written = (unit: string) =>
    table(
      `    - 單位\n${target(', unit_column: 單位')}`,
      `${row(1, "單位: 公升, 目標值: '17.0'")}    targets:\n      - { column: 目標值, quote: '17.0', indicator: 用水量, comparator: at-most, value: 17, unit: ${unit} }\n`,
    );
  expect(await problemsOf(written('公升'))).toEqual([]);
  expect(await onlyProblemOf(written('公噸'))).toMatchObject({ ruleId: 'target/unit' });
});

it('what is offered for a target that cannot be told needs only its figure and unit, and settles it', async () => {
  const columns = target(', unit_in_cell: true, indicator: 場次');
  const cells = row(1, '目標值: 每季1場，全年4場');
  const { fix } = await onlyProblemOf(table(columns, cells));
  const [, entry] = fix.split('這些都要寫：');
  const filled = entry!.replaceAll('、', ', ').replace('目標的數字', '4').replace('單位', '場');
  expect(await problemsOf(table(columns, `${cells}    targets:\n      - { ${filled} }\n`))).toEqual(
    [],
  );
});

describe('declared columns', () => {
  it.each([
    {
      slip: 'a target column without a unit',
      columns: target(''),
      rows: row(1, "目標值: '85'"),
      ruleId: 'column/unit',
      message: '目標欄「目標值」沒有寫計量單位',
    },
    {
      slip: 'a unit said twice',
      columns: target(", unit: '%', unit_in_cell: true"),
      rows: row(1, "目標值: '85%'"),
      ruleId: 'column/unit',
      message: '目標欄「目標值」的計量單位寫了 2 次：unit、unit_in_cell',
    },
    {
      slip: 'a column of units that is not there',
      columns: target(', unit_column: 單位'),
      rows: row(1, "目標值: '85%'"),
      ruleId: 'column/reference',
      message: 'unit_column 指的「單位」不是這個表宣告的欄',
    },
    {
      slip: 'a column that tells how it is measured and is not there',
      columns: target(", unit: '%', measured_by_columns: [衡量標準]"),
      rows: row(1, "目標值: '85%'"),
      ruleId: 'column/reference',
      message: 'measured_by_columns 指的「衡量標準」不是這個表宣告的欄',
    },
    {
      slip: 'amounts in two currencies',
      columns: amount('經費', 'TWD') + amount('捐款', 'USD'),
      rows: row(1, "經費: '5', 捐款: '6'"),
      ruleId: 'column/currencies',
      message: '「捐款」的幣別是 USD，「經費」卻是 TWD：一個表的金額只有一種幣別，才能加總',
    },
    {
      slip: 'a cell in another currency',
      columns: amount('經費', 'TWD'),
      rows: row(1, '經費: 500美元'),
      ruleId: 'column/currencies',
      message: '「經費」欄的幣別是 TWD，這一格卻寫著 USD：「500美元」',
    },
    {
      slip: 'a code that is no currency',
      columns: amount('經費', 'NTD'),
      rows: row(1, "經費: '5'"),
      ruleId: 'column/currency',
      message: '「經費」欄的幣別「NTD」不是 ISO 4217 的代碼',
    },
    {
      slip: 'a code that is no currency, in two columns',
      columns: amount('經費', 'TWN') + amount('捐款', 'TWN'),
      rows: row(1, '經費: 新臺幣5元'),
      ruleId: 'column/currency',
      message: '「經費」、「捐款」欄的幣別「TWN」不是 ISO 4217 的代碼',
    },
    {
      slip: 'a column named twice',
      columns: '    - 備註\n    - 備註\n',
      rows: row(1, '備註: 無'),
      ruleId: 'column/twice',
      message: '欄名「備註」在這個表的 columns 裡寫了兩次',
    },
    {
      slip: 'two beginnings',
      columns: '    - { head: 起, role: start }\n    - { head: 始, role: start }\n',
      rows: row(1, '起: 112年1月'),
      ruleId: 'column/twice',
      message: '這個表有兩欄的 role 都是 start',
    },
    {
      slip: 'a cell across more columns than there are',
      columns: '    - 甲欄\n    - 乙欄\n',
      rows: row(1, '乙欄: { text: 無, columns: 3 }'),
      ruleId: 'table/span',
      message: '「乙欄」這一格跨 3 欄，從這一欄起卻只宣告了 1 欄',
    },
    {
      slip: 'a cell across more rows than there are',
      columns: '    - 甲欄\n',
      rows: row(1, '甲欄: { text: 無, rows: 4 }') + row(2, ''),
      ruleId: 'table/span',
      message: '「甲欄」這一格跨 4 列，這個表從這一列起卻只有 2 列',
    },
    {
      slip: 'a cell that another one reaches',
      columns: '    - 甲欄\n',
      rows: row(1, '甲欄: { text: 無, rows: 2 }') + row(2, '甲欄: 有'),
      ruleId: 'table/cell-twice',
      message: '「甲欄」這一欄已有上面或左邊跨過來的一格，這裡又寫了一次',
    },
    {
      slip: 'an end before its beginning',
      columns: '    - { head: 起, role: start }\n    - { head: 迄, role: end }\n',
      rows: row(1, '起: 112年6月, 迄: 112年3月'),
      ruleId: 'column/time',
      severity: 'warning',
      message: '「112年6月」到「112年3月」看不出起迄日，或迄早於起',
    },
    {
      slip: 'a target that cannot be told',
      columns: target(', unit_in_cell: true'),
      rows: row(1, '目標值: 每季1場，全年4場'),
      ruleId: 'column/target',
      severity: 'warning',
      message: '「目標值」欄的「每季1場，全年4場」看不出目標的數字，或單位與這一欄不符',
    },
    {
      slip: 'a target in another unit than its column',
      columns: target(", unit: '%'"),
      rows: row(1, '目標值: 120場'),
      ruleId: 'column/target',
      severity: 'warning',
      message: '「目標值」欄的「120場」看不出目標的數字，或單位與這一欄不符',
    },
    {
      slip: 'a sum that cannot be told',
      columns: amount('經費', 'TWD'),
      rows: row(1, '經費: 依實際支用'),
      ruleId: 'column/amount',
      severity: 'warning',
      message: '「經費」欄的「依實際支用」看不出是多少錢',
    },
    {
      slip: 'a weight that is none',
      columns: '    - { head: 權數, role: weight }\n',
      rows: row(1, '權數: 高'),
      ruleId: 'column/weight',
      severity: 'warning',
      message: '「權數」欄的「高」看不出是百分之幾',
    },
    {
      slip: 'a weight below nought',
      columns: '    - { head: 權數, role: weight }\n',
      rows: row(1, '權數: -5%'),
      ruleId: 'column/weight',
      severity: 'warning',
      message: '「權數」欄的「-5%」看不出是百分之幾',
    },
  ])('$slip', async ({ columns, rows, ruleId, message, severity = 'error' }) => {
    expect(await onlyProblemOf(table(columns, rows))).toMatchObject({ ruleId, message, severity });
  });

  const roles =
    '可用的值：「text」、「heading」（標題）、「start」（起日）、「end」（迄日）、「target」（目標）、「amount」（金額）、「weight」（權數）';
  it.each([
    {
      slip: 'misspelt',
      column: "role: targets, comparator: at-least, unit: '%'",
      ruleId: 'schema/not-allowed',
      message: '「role」是「targets」，不在可用的值之中',
      fix: `是否為「target」？${roles}`,
    },
    {
      slip: 'in Chinese',
      column: 'role: 目標',
      ruleId: 'schema/not-allowed',
      message: '「role」是「目標」，不在可用的值之中',
      fix: `請寫成「target」；${roles}`,
    },
    {
      slip: 'left empty',
      column: 'role: ',
      ruleId: 'schema/not-allowed',
      message: '「role」是空值，不在可用的值之中',
      fix: roles,
    },
    {
      slip: 'missing',
      column: "unit: '%'",
      ruleId: 'schema/missing',
      message: '缺少「role」',
      fix: `請加上「role:」，${roles}`,
    },
    {
      slip: 'under a misspelt key',
      column: "roel: target, unit: '%'",
      ruleId: 'schema/unknown-key',
      message: '這裡沒有「roel」這個欄位',
      fix: '是否為「role」？',
    },
  ])('whose role is $slip are told which there are', async ({ column, ruleId, message, fix }) => {
    const changes = table(`    - { head: 目標值, ${column} }\n`, row(1, "目標值: '85'"));
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId, message, fix });
  });

  it('that hold together give nothing', async () => {
    const columns =
      '    - 單位\n    - { head: 目標值, role: target, comparator: at-least, unit_column: 單位 }\n    - { head: 經費, role: amount, currency: TWD, multiple: 1000 }\n';
    const rows = row(1, "單位: '%', 目標值: 85以上, 經費: { text: '1,200', rows: 2 }") + row(2, '');
    expect(await problemsOf(table(columns, rows))).toEqual([]);
  });
});
