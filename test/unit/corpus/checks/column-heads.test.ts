import { expect, it } from 'vitest';
import { files, onlyProblemOf, problemsOf } from '../../../support/content-folder.ts';

/** The green plan with a table of its own that declares one column. */
const table = (head: string, meaning: string, cell: string) => ({
  [files.greenTable]: `title: 綠色措施
columns:
  measure: 措施
  attributes:
    - { head: ${head}, ${meaning} }
measures:
  - id: demo-health-112-green-001
    text: 雙面列印。
    attributes: { ${head}: ${cell} }
`,
});
const amount = (head: string, more: string) => table(head, `role: amount, ${more}`, "'5'");
const target = (head: string, more: string) =>
  table(head, `role: target, comparator: at-least, unit_in_cell: true, ${more}`, '85%');

it.each([
  {
    slip: 'a multiple left out of a column of 千元',
    changes: amount('經費（千元）', 'currency: TWD'),
    ruleId: 'column/multiple',
    message:
      '欄名「經費（千元）」說金額以 1000 計，multiple 卻是 1（不寫就是 1）：發布的金額會差 1000 倍',
    fix: '請寫 multiple: 1000',
  },
  {
    slip: 'a multiple of 千元 in a column of 元',
    changes: amount('經費（元）', 'currency: TWD, multiple: 1000'),
    ruleId: 'column/multiple',
    message: '欄名「經費（元）」說金額以 1 計，multiple 卻是 1000：發布的金額會差 1000 倍',
    fix: '請寫 multiple: 1',
  },
  {
    slip: 'a currency other than that of the head',
    changes: amount('經費（美元）', 'currency: TWD'),
    ruleId: 'column/currency',
    message: '欄名「經費（美元）」說的幣別是 USD，currency 卻是 TWD',
    fix: '請寫 currency: USD',
  },
  {
    slip: 'a year of the budget other than that of the head',
    changes: amount('112年度經費', 'currency: TWD, roc_year: 111'),
    ruleId: 'column/year',
    message: '欄名「112年度經費」是「112年度」的，roc_year 卻是 111',
    fix: '請查對年度：roc_year 與欄名須相符；由前一年的計畫帶出的，兩者都改為這一年',
  },
  {
    slip: 'a period other than that of the head',
    changes: target('112年度目標值', 'period: 111年度'),
    ruleId: 'column/year',
    message: '欄名「112年度目標值」是「112年度」的，period 卻是「111年度」',
    fix: '請查對年度：period 與欄名須相符；由前一年的計畫帶出的，兩者都改為這一年',
  },
])('a clerk is warned of $slip', async ({ slip: _, changes, ...told }) => {
  expect(await onlyProblemOf(changes)).toMatchObject({ severity: 'warning', ...told });
});

it.each([
  amount('經費', 'currency: TWD'),
  amount('多元服務經費', 'currency: TWD'),
  amount('經費（千元）', 'currency: TWD, multiple: 1000'),
  amount('111至112年度經費', 'currency: TWD, roc_year: 112'),
  target('112年度目標值（較111年增加）', 'period: 112年度'),
  target('使用10年以上的比率', 'period: 112年度'),
  target('目標值', 'period: 112年度'),
])('what a head says, or does not say, gives nothing (%#)', async (changes) => {
  expect(await problemsOf(changes)).toEqual([]);
});

/** The head of that table, its columns for each kind of cell given. */
const heads = (columns: string) => ({
  [files.greenTable]: `title: 綠色措施
columns:
  ${columns}
measures:
  - id: demo-health-112-green-001
    text: 雙面列印。
`,
});

it.each([
  [
    'heads of deadlines and units exchanged',
    '{ measure: 措施, deadline: 承辦單位, unit: 完成期限 }',
    'deadline（完成期限）的欄名是「承辦單位」，unit（承辦單位）的是「完成期限」：兩個欄名對調了',
    '請寫 deadline: 完成期限 與 unit: 承辦單位；各列的內容若也對調了，一併改正',
  ],
  [
    'heads of actions and measures exchanged',
    '{ action: 推動作法, measure: 執行項目 }',
    'action（執行項目）的欄名是「推動作法」，measure（推動作法）的是「執行項目」：兩個欄名對調了',
    '請寫 action: 執行項目 與 measure: 推動作法；各列的內容若也對調了，一併改正',
  ],
  [
    'a head of units above deadlines',
    '{ measure: 措施, deadline: 主辦單位（全銜） }',
    'deadline 是完成期限的欄，欄名卻是「主辦單位（全銜）」',
    '「主辦單位（全銜）」一欄請寫在 unit；欄名抄錯的，請照原件改正',
  ],
  [
    'a head of deadlines above measures',
    '{ measure: 辦理期程 }',
    'measure 是推動作法的欄，欄名卻是「辦理期程」',
    '「辦理期程」一欄請寫在 deadline；欄名抄錯的，請照原件改正',
  ],
])('a clerk is warned of %s', async (_, columns, message, fix) => {
  expect(await onlyProblemOf(heads(columns))).toMatchObject({
    severity: 'warning',
    ruleId: 'column/head',
    message,
    fix,
  });
});

it.each([
  '{ dimension: 主辦單位, measure: 工作項目, deadline: 時間 }',
  '{ action: 推動作法, measure: 工作內容, unit: 負責人 }',
  '{ measure: 服務時間, supporting_unit: 配合單位 }',
])('and of no head that a table may have: %s', async (columns) => {
  expect(await problemsOf(heads(columns))).toEqual([]);
});
