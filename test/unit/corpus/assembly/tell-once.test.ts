import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';
import { tellOnce } from '../../../../src/corpus/assembly/tell-once.ts';

const without = (pattern: RegExp) => (text: string) => text.replace(pattern, '');

describe('one cause is one message', () => {
  it('a reversed period is that alone, and not every deadline', async () => {
    const changes = {
      [files.midterm]: replacing(
        "start: '2023-01-01'\n  end: '2025-12-31'",
        "start: '2025-12-31'\n  end: '2023-01-01'",
      ),
    };
    expect((await onlyProblemOf(changes)).message).toBe(
      '計畫期間：迄日 2023-01-01 早於起日 2025-12-31；附表 12 列的期限因此無從核對',
    );
  });

  it('a value in curly quotes that has to be another is told by these', async () => {
    const ofId = replacing(
      '- id: demo-health-112-midterm-004',
      '- id: “demo-health-112-midterm-004”',
    );
    expect(await onlyProblemOf({ [files.midtermTable]: ofId })).toMatchObject({
      severity: 'error',
      ruleId: 'schema/format',
      message: '「id」的寫法不對：「“demo-health-112-midterm-004”」，前後是彎引號',
      fix: "請改用半形引號，例如 '…'",
    });
    const ofUnit = replacing('[心理健康科]', '[“心理健康科”]');
    expect(await onlyProblemOf({ [files.midtermTable]: ofUnit })).toMatchObject({
      ruleId: 'unit/unknown',
      fix: "請改用半形引號，例如 '…'",
    });
  });

  it('a number in curly quotes, or read as another, is no gap in the count', async () => {
    const label = (written: string) => ({
      [files.midtermTable]: replacing("label: '1.3'", `label: ${written}`),
    });
    expect((await onlyProblemOf(label('“1.3”'))).ruleId).toBe('file/yaml-curly-quotes');
    expect((await onlyProblemOf(label('1.10'))).ruleId).toBe('schema/unquoted');
  });

  it('a period of another year is that alone', async () => {
    const changes = {
      [files.midterm]: replacing(
        "start: '2023-01-01'\n  end: '2025-12-31'",
        "start: '2013-01-01'\n  end: '2015-12-31'",
      ),
    };
    expect((await onlyProblemOf(changes)).ruleId).toBe('period/year');
  });

  it('a wrong year is said once, where the folder has the right one', async () => {
    const changes = { [files.midterm]: replacing('roc_year: 112', 'roc_year: 102') };
    expect((await onlyProblemOf(changes)).ruleId).toBe('period/folder-year');
  });

  it('a period that is too short is one message, which says how many rows', async () => {
    const changes = { [files.midterm]: replacing("end: '2025-12-31'", "end: '2023-01-31'") };
    const outside = (await problemsOf(changes)).filter(
      ({ ruleId }) => ruleId === 'deadline/outside-period',
    );
    expect(outside).toHaveLength(1);
    expect(outside[0]?.severity).toBe('error');
    expect(outside[0]?.message).toMatch(/（可能是同一個原因，共 \d+ 列：第 [\d、]+ 行(?: 等)?）$/);
    expect(outside[0]?.fix).toMatch(/^若這些期限都照原文，請先查對 plan\.md 的 period；否則/);
  });

  it('a column that is not declared is one message, which says how many rows', async () => {
    const changes = { [files.midtermTable]: without(/^ {2}unit: .*\n/m) };
    const problem = await onlyProblemOf(changes);
    expect(problem.ruleId).toBe('table/undeclared-column');
    expect(problem.place).toEqual(await placeOf(changes, files.midtermTable, '[健康促進科]'));
    expect(problem.message).toMatch(
      /^填了 units（承辦單位），但檔案前面的 columns 沒有列出這一欄（同一個原因，共 \d+ 列：第 [\d、]+ 行(?: 等)?）$/,
    );
  });

  it('a Chinese key in every row is one message', async () => {
    const changes = {
      [files.midtermTable]: (text: string) => text.replaceAll('deadlines:', '完成期限:'),
    };
    const problem = await onlyProblemOf(changes);
    expect(problem.message).toMatch(
      /^這裡沒有「完成期限」這個欄位；欄位名稱要寫英文（同一個原因，共 \d+ 列：/,
    );
    expect(problem.fix).toBe('請改寫成「deadlines:」');
  });

  const everywhere = (passage: string | RegExp, replacement: string) => (text: string) =>
    text.replaceAll(passage, replacement);

  it.each([
    [
      'identifiers in capitals',
      /id: demo-health-112-midterm-/g,
      'id: DEMO-HEALTH-112-MIDTERM-',
      '請寫成 demo-health-112-midterm-001；',
    ],
    [
      'identifiers with full-width digits',
      /(id: demo-health-112-midterm-)0/g,
      '$1０',
      '請寫成 demo-health-112-midterm-001；',
    ],
    [
      'lists without brackets',
      /deadlines: \[(.*)\]/g,
      'deadlines: $1',
      '請寫成清單：每項一行，以「- 」開頭，例如',
    ],
    ['curly quotation marks', /label: '?([^'\n]+)'?/g, 'label: “$1”', '若要當 YAML 的引號，'],
  ])('%s are one message', async (_, passage, replacement, fix) => {
    const problem = await onlyProblemOf({
      [files.midtermTable]: everywhere(passage, replacement),
      [files.midtermResults]: null,
      [files.errata]: null,
    });
    expect(problem.message).toMatch(/（(?:可能是)?同一個原因，共 \d+ 列：第 /);
    expect(problem.fix).toContain(fix);
  });

  it('dates in another writing are one message, whatever their keys', async () => {
    const changes = { [files.annual]: everywhere(/'(\d{4})-(\d\d)-(\d\d)'/g, '$1/$2/$3') };
    const problem = await onlyProblemOf(changes);
    expect(problem.message).toMatch(
      /的寫法不對：「\d{4}\/\d\d\/\d\d」（可能是同一個原因，共 \d+ 處：/,
    );
  });

  it('two slips of different kinds are two', async () => {
    const changes = {
      [files.annual]: (text: string) =>
        text
          .replace(/published: '(\d{4})-(\d\d)-(\d\d)'/, 'published: $1/$2/$3')
          .replace(/modified: '.*'/, 'modified: 昨天'),
    };
    expect(await problemsOf(changes)).toHaveLength(2);
  });

  it('number signs without a space behind them are one message', async () => {
    const problem = await onlyProblemOf({ [files.midterm]: everywhere(/^## /gm, '##') });
    expect(problem).toMatchObject({ severity: 'error', ruleId: 'narrative/heading-space' });
  });

  it('a text without number signs is one message', async () => {
    const problem = await onlyProblemOf({ [files.midterm]: everywhere(/^##+ /gm, '') });
    expect(problem.message).toBe('正文沒有標題，文字不會歸入任何一節');
  });

  it('units parted by another sign are one message', async () => {
    const changes = { [files.midtermTable]: replacing('[健康促進科]', '[健康促進科，企劃科]') };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({
      ruleId: 'unit/separator',
      message: '主辦單位之間要用「、」分開：「健康促進科，企劃科」用的是「，」',
      fix: '請寫成 健康促進科、企劃科',
    });
  });

  it('a reporting period that is gone is one message', async () => {
    const changes = {
      [files.midtermResults]: (text: string) => text.replace(/- id: \S+/, '- id: 999-Q9'),
    };
    expect((await onlyProblemOf(changes)).message).toMatch(
      /^periods 沒有「112-Q3」這一期（同一個原因，共 4 列：/,
    );
  });

  it('a day of publication after the last change is that alone', async () => {
    const changes = {
      [files.annual]: (text: string) => text.replace(/published: .*/, "published: '2024-06-30'"),
    };
    expect((await onlyProblemOf(changes)).message).toMatch(/^本站登載與更新日期：/);
  });

  it('a unit that ends before it begins is not told of its rows again', async () => {
    const changes = {
      [files.bureau]: (text: string) =>
        text.replace(
          /(name: 企劃科\n)/,
          "$1    valid_from: '2020-01-01'\n    valid_to: '2010-01-01'\n",
        ),
    };
    const ids = (await problemsOf(changes)).map(({ ruleId }) => ruleId);
    expect(ids).toEqual(['period/end-before-start']);
  });

  it('what differs stays apart, and what stands once stays as it is', () => {
    const problem = (line: number, message: string) => ({
      file: 'content/plans/a/101/measures.yaml',
      place: { line, column: 1 },
      severity: 'error' as const,
      ruleId: 'unit/unknown',
      message,
      fix: '改',
    });
    const [one, two, three] = [problem(9, '甲'), problem(5, '乙'), problem(2, '甲')];
    expect(tellOnce([one, two])).toEqual([one, two]);
    expect(tellOnce([one, two, three])).toEqual([
      two,
      { ...three, message: '甲（同一個原因，共 2 列：第 2、9 行）' },
    ]);
  });
});
