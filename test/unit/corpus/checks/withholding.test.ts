import { describe, expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

const path = (file: string) => `content/${file}`;
const ROW = "- id: demo-health-113-food-002\n            label: '1.2'\n";

/** A slip in what a plan withholds, where it is shown, and what is said. */
const slips = [
  {
    slip: 'a text left in the row',
    file: files.foodTable,
    change: replacing(ROW, `${ROW}            text: 名單。\n`),
    at: '名單。',
    ruleId: 'withholding/text-left',
    message: '「demo-health-113-food-002」不予公開，卻還寫著 text',
  },
  {
    slip: 'a deadline left in the row',
    file: files.foodTable,
    change: replacing(ROW, `${ROW}            deadlines: [113年5月]\n`),
    at: '[113年5月]',
    ruleId: 'withholding/text-left',
    message: '「demo-health-113-food-002」不予公開，卻還寫著 deadlines',
  },
  {
    slip: 'a text left below the heading',
    file: files.food,
    change: replacing('## 參、稽查準備\n', '## 參、稽查準備\n\n備妥名單。\n'),
    at: '備妥名單。',
    ruleId: 'withholding/text-left',
    message: '「參、稽查準備」不予公開，其下卻還有文字',
  },
  {
    slip: 'a row that is not there',
    file: files.food,
    change: replacing('file: source.txt', 'measure: demo-health-113-food-009'),
    at: 'demo-health-113-food-009',
    ruleId: 'withholding/unknown-measure',
    message: '推動作法「demo-health-113-food-009」不在這個計畫的任何一版裡',
  },
  {
    slip: 'a row of another plan',
    file: files.food,
    change: replacing('file: source.txt', 'measure: demo-health-112-green-001'),
    at: 'demo-health-112-green-001',
    ruleId: 'withholding/unknown-measure',
    message:
      '推動作法「demo-health-112-green-001」是計畫 demo-health-112-green 的，不是 demo-health-113-food 的',
  },
  {
    slip: 'a section that is not there',
    file: files.food,
    change: replacing('file: source.txt', 'section: 肆、附件'),
    at: '肆、附件',
    ruleId: 'withholding/unknown-section',
    message: '正文沒有「肆、附件」這個標題',
  },
  {
    slip: 'a ground that Article 18 does not have',
    file: files.food,
    change: replacing(
      'grounds: [art18-1-4]\n    reason: 未',
      'grounds: [art18-1-10]\n    reason: 未',
    ),
    at: 'art18-1-10',
    ruleId: 'reference/restriction-ground',
    message: '沒有「art18-1-10」這個限制公開的依據',
  },
  {
    slip: 'an end before the decision',
    file: files.food,
    change: replacing("until: '2024-12-31'", "until: '2024-04-14'"),
    at: "'2024-04-14'",
    ruleId: 'withholding/dates-order',
    message: 'until（2024-04-14）早於 decided_on（2024-04-15）',
  },
  {
    slip: 'a source that holds the words, offered for download',
    file: files.food,
    change: replacing('  redacted: true\n', ''),
    at: 'source-redacted.txt',
    ruleId: 'withholding/source',
    message: '來源檔「source-redacted.txt」含有不予公開的文字，卻供人下載',
  },
  {
    slip: 'nothing named in an entry',
    file: files.food,
    change: replacing('- file: source.txt\n    grounds', '- grounds'),
    at: 'grounds: [art18-1-4]\n    reason: 未',
    ruleId: 'withholding/subject',
    message: '沒有寫不予公開的是什麼',
  },
  {
    slip: 'a list of what is withheld in a former version',
    file: files.formerFood,
    change: replacing(
      'published:',
      "withheld:\n  - section: 參、稽查準備\n    grounds: [art18-1-4]\n    reason: 稽查。\n    decided_by: 科\n    decided_on: '2024-01-08'\npublished:",
    ),
    at: '- section: 參、稽查準備',
    ruleId: 'withholding/former-version',
    message: '不予公開的各項寫在舊版裡',
  },
  {
    slip: 'a row without text that nothing withholds',
    file: files.greenTable,
    change: replacing('        text: 雙面列印。\n', ''),
    at: 'id: demo-health-112-green-003',
    ruleId: 'schema/missing',
    message: '缺少「text」',
  },
];

describe('what a plan withholds', () => {
  it.each(slips)('$slip', async ({ file, change, at, ruleId, message }) => {
    const changes = { [file]: change };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({
      file: path(file),
      place: await placeOf(changes, file, at),
      severity: 'error',
      ruleId,
    });
    expect(problem.message).toContain(message);
  });

  it('is not told by the message that a text was left', async () => {
    const changes = { [files.foodTable]: replacing(ROW, `${ROW}            text: 機密名單。\n`) };
    const problem = await onlyProblemOf(changes);
    expect(`${problem.message}${problem.fix}`).not.toContain('機密名單');
  });

  it('warns when its last day has passed, and stays withheld', async () => {
    const { problems, corpus } = await loadHealthBureau({}, { asOf: '2024-06-01' });
    expect(problems.filter(({ ruleId }) => ruleId === 'withholding/expired')).toMatchObject([
      {
        severity: 'warning',
        file: path(files.food),
        message: expect.stringContaining('期限 2024-05-31 已過，待決定') as string,
      },
    ]);
    expect(corpus!.rowById.get('demo-health-113-food-002')).toMatchObject({
      text: null,
      withheld: { isExpired: true, until: '2024-05-31' },
    });
    const before = await loadHealthBureau({}, { asOf: '2024-05-31' });
    expect(before.problems.some(({ ruleId }) => ruleId === 'withholding/expired')).toBe(false);
  });

  it('warns when the file that is withheld still lies in the folder', async () => {
    const file = 'plans/demo-health/113-food/source.txt';
    const problem = await onlyProblemOf({ [file]: '全文' });
    expect(problem).toMatchObject({
      file: path(file),
      severity: 'warning',
      ruleId: 'withholding/file-left',
    });
  });

  it('warns when a former version has no section of that heading', async () => {
    const changes = {
      [files.formerFood]: replacing('## 參、稽查準備', '## 參、準備稽查'),
    };
    const [problem] = await problemsOf(changes);
    expect(problem).toMatchObject({
      file: path(files.food),
      severity: 'warning',
      ruleId: 'withholding/section-not-in-version',
    });
  });
});

it('a withheld row that says more than one thing still is told of once', async () => {
  const changes = {
    [files.foodTable]: replacing(
      "label: '1.2'",
      "label: '1.2'\n            text: 依名單抽查。\n            units: [食品藥物科]",
    ),
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    place: await placeOf(changes, files.foodTable, '依名單'),
    message: '「demo-health-113-food-002」不予公開，卻還寫著 text、units',
  });
});

describe('a cell that a withheld row shares', () => {
  const rows = (...lines: string[]) => lines.join('\n').replaceAll(/^/gm, ' '.repeat(10)) + '\n';
  const inPlaceOfTwo = (entry: string) => (text: string) =>
    text.replace(
      / {10}(?:# 不予公開.*\n {10})?- id: demo-health-113-food-002\n[^]*?(?= {10}- id: demo-health-113-food-004)/,
      entry,
    );
  const id = (number: string) => `id: demo-health-113-food-${number}`;
  const changes = (...more: string[]) => ({
    [files.formerFoodTable]: inPlaceOfTwo(
      rows(
        '- deadlines: [113年5月, 113年6月]',
        '  measures:',
        `    - { ${id('002')}, label: '1.2', text: 依名單抽查。 }`,
        `    - { ${id('003')}, text: 抽查結果彙報。 }`,
        `    - { ${id('031')}, text: 抽查結果公布。 }`,
      ),
    ),
    [files.foodTable]: inPlaceOfTwo(
      rows(
        '- deadlines: [113年5月, 113年6月]',
        ...more,
        '  measures:',
        `    - { ${id('002')}, label: '1.2' }`,
        `    - { ${id('003')}, text: 抽查結果彙報。 }`,
        `    - { ${id('031')}, text: 抽查結果公布。 }`,
      ),
    ),
  });

  it('is told where a former version shows that its entries stood beside all rows', async () => {
    expect(await onlyProblemOf(changes())).toMatchObject({
      place: await placeOf(changes(), files.foodTable, '[113年5月'),
      severity: 'warning',
      ruleId: 'withholding/not-grouped',
      fix: '請在這一格加上 grouped，下一行寫「- deadlines」，表示原件的項數與作法不同',
    });
    expect(await problemsOf(changes('  grouped: [deadlines]'))).toEqual([]);
  });

  it('is told also where one entry stood beside several rows, and one row is left', async () => {
    const cell = (text: string, ...more: string[]) =>
      inPlaceOfTwo(
        rows(
          '- units: [食品藥物科]',
          ...more,
          '  measures:',
          `    - { ${id('002')}, label: '1.2'${text} }`,
          `    - { ${id('003')}, text: 抽查結果彙報。 }`,
        ),
      );
    const former = { [files.formerFoodTable]: cell(', text: 依名單抽查。') };
    expect(await onlyProblemOf({ ...former, [files.foodTable]: cell('') })).toMatchObject({
      severity: 'warning',
      ruleId: 'withholding/not-grouped',
      fix: '請在這一格加上 grouped，下一行寫「- units」，表示原件的項數與作法不同',
    });
    const said = { ...former, [files.foodTable]: cell('', '  grouped: [units]') };
    expect(await problemsOf(said)).toEqual([]);
  });

  it('goes to the next row where it was printed across several', async () => {
    const change = {
      [files.foodTable]: replacing(
        "label: '1.2'",
        "label: '1.2'\n            attributes:\n              績效指標: { text: 家數, rows: 2 }",
      ),
    };
    expect(await onlyProblemOf(change)).toMatchObject({
      ruleId: 'withholding/text-left',
      fix: '請只留 id 與 label；已提交到版本庫的，見 docs/withholding.zh-TW.md；「績效指標」跨到下面各列，請改寫在下一列，rows 減 1',
    });
  });
});
