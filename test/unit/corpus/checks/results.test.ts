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

const inResults = (...changes: [passage: string, replacement: string][]): Changes => ({
  [files.midtermResults]: all(
    ...changes.map(([passage, replacement]) => replacing(passage, replacement)),
  ),
});

/** A further result at the end of the list. */
const adding = (...lines: string[]): Changes =>
  inResults(['notes:\n', `  - ${lines.join('\n    ')}\nnotes:\n`]);

describe('a result', () => {
  it('for a measure that does not exist is refused, with the place and the likely one', async () => {
    const changes = inResults([
      'midterm-001\n    period: 112-Q3',
      'midterm-0001\n    period: 112-Q3',
    ]);
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midtermResults}`,
      place: await placeOf(changes, files.midtermResults, 'demo-health-112-midterm-0001'),
      severity: 'error',
      ruleId: 'results/measure',
      message: '這份計畫沒有「demo-health-112-midterm-0001」這一項作法',
      fix: '是否為「demo-health-112-midterm-001」？',
    });
  });

  it('for a measure of another plan is sent there', async () => {
    const changes = adding('measure: demo-health-112-001', 'period: 113-Q1', 'state: done');
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'results/measure',
      message:
        '「demo-health-112-001」是計畫 demo-health-112 的作法，不是 demo-health-112-midterm 的',
    });
  });

  it('for a heading is refused', async () => {
    const changes = adding('measure: demo-health-112-midterm-010', 'period: 113-Q1', 'state: done');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermResults, 'demo-health-112-midterm-010'),
      ruleId: 'results/heading',
    });
  });

  it('for a row that has a deadline and rows below it is none for a heading', async () => {
    const changes = adding('measure: demo-health-112-midterm-005', 'period: 113-Q1', 'state: done');
    expect(await problemsOf(changes)).toEqual([]);
  });

  it('for a row that says when in columns of a start and an end is none for a heading', async () => {
    const row = 'id: demo-health-112-midterm-010';
    const result = adding('measure: demo-health-112-midterm-010', 'period: 113-Q1', 'state: done');
    const problems = await problemsOf({
      ...result,
      [files.midtermTable]: all(
        replacing(
          '    - 績效指標\n',
          '    - { head: 起, role: start }\n    - { head: 迄, role: end }\n    - 績效指標\n',
        ),
        (text) => {
          const at = text.indexOf(row) + row.length;
          const indent = ' '.repeat(text.slice(0, at).split('\n').at(-1)!.indexOf('id:'));
          const cells = `\n${indent}attributes: { 起: 112年7月, 迄: 113年6月 }`;
          return text.slice(0, at) + cells + text.slice(at);
        },
      ),
    });
    expect(problems).toEqual([]);
  });

  it('for a measure that was removed from the plan is refused', async () => {
    const changes = adding('measure: demo-health-112-midterm-019', 'period: 113-Q1', 'state: done');
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'results/measure-retired' });
  });

  it('names one of the periods', async () => {
    const changes = adding('measure: demo-health-112-midterm-016', 'period: 113-Q2', 'state: done');
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermResults, '113-Q2'),
      ruleId: 'results/period',
      fix: '是否為「113-Q1」？不是的話，可用的：「112-Q3」、「112-Q4」、「113-Q1」；或先在 periods 加上這一期',
    });
  });

  it('stands there once for a measure and period', async () => {
    const changes = adding(
      'measure: demo-health-112-midterm-013',
      'period: 113-Q1',
      'state: late',
      'sentence: 再一次。',
    );
    expect(await onlyProblemOf(changes)).toMatchObject({
      ruleId: 'results/twice',
      message:
        '「demo-health-112-midterm-013」在「113-Q1」前面已經寫過一筆（content/plans/demo-health/112-midterm/results.yaml:95）',
    });
  });

  it('stands there once for each target', async () => {
    expect(await onlyProblemOf(inResults(['target: 2', 'target: 1']))).toMatchObject({
      ruleId: 'results/twice',
    });
  });

  it('says the same state of a measure beside each of its targets', async () => {
    const changes = inResults([
      'state: in-progress\n    value: 12040',
      'state: done\n    value: 12040',
    ]);
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'results/states-differ' });
  });

  it('is warned of where a measure that was done has not been started', async () => {
    const changes = adding(
      'measure: demo-health-112-midterm-001',
      'period: 113-Q1',
      'state: not-started',
    );
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'warning',
      ruleId: 'results/undone',
      message: '「demo-health-112-midterm-001」在「112-Q4」已完成，「113-Q1」卻是未開始',
    });
  });

  it('knows five states', async () => {
    const changes = adding(
      'measure: demo-health-112-midterm-016',
      'period: 113-Q1',
      'state: finished',
    );
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermResults, 'finished'),
    });
  });

  it.each(['late', 'cancelled'])('that is %s ought to say why', async (state) => {
    const changes = adding(
      'measure: demo-health-112-midterm-016',
      'period: 113-Q1',
      `state: ${state}`,
    );
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'warning',
      ruleId: 'results/no-reason',
    });
  });

  it('has evidence at web addresses only', async () => {
    const changes = inResults([
      'url: https://health.example.org/results/112-screening\n',
      'url: javascript:alert(1)\n',
    ]);
    expect(await onlyProblemOf(changes)).toMatchObject({
      severity: 'error',
      place: await placeOf(changes, files.midtermResults, 'javascript:alert(1)'),
    });
  });

  it('was not reported before its period began', async () => {
    const changes = inResults([
      "    sentence: 已辦 2 場。\n    reported_on: '2024-04-10'",
      "    sentence: 已辦 2 場。\n    reported_on: '2023-12-31'",
    ]);
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(
        changes,
        files.midtermResults,
        "'2023-12-31'\n  - measure: demo-health-112-midterm-003",
      ),
      ruleId: 'results/reported-early',
      message: '回報日 2023-12-31 在113年第1季開始（2024-01-01）之前',
    });
  });

  it('is a change of the plan, whose day of last change has to say so', async () => {
    expect(
      await onlyProblemOf({
        [files.midterm]: replacing("modified: '2024-06-28'", "modified: '2024-04-09'"),
      }),
    ).toMatchObject({ ruleId: 'results/modified' });
  });
});

describe('a figure', () => {
  it('over a measure without a quantified target is refused', async () => {
    const changes = inResults([
      'midterm-013\n    period: 113-Q1\n    state: late',
      'midterm-013\n    period: 113-Q1\n    state: late\n    value: 72.5',
    ]);
    expect(await onlyProblemOf(changes)).toEqual({
      file: `content/${files.midtermResults}`,
      place: await placeOf(changes, files.midtermResults, '72.5'),
      severity: 'error',
      ruleId: 'results/value-without-target',
      message: '這一項作法沒有量化目標，數值 72.5 沒有可以對照的',
      fix: '請刪除 value，把數字寫在 sentence；作法原文確有數字承諾的，先在 measures.yaml 加上 targets',
    });
  });

  it('says which of several targets it belongs to', async () => {
    expect(await onlyProblemOf(inResults(['    target: 1\n', '']))).toMatchObject({
      ruleId: 'results/which-target',
      fix: '請加上 target：1「較113年度增加3%」、2「服務量達4.5萬人次」',
    });
  });

  it('belongs to a target that is there', async () => {
    expect(await onlyProblemOf(inResults(['target: 2', 'target: 3']))).toMatchObject({
      ruleId: 'results/target',
      message: '這一項作法沒有第 3 個量化目標',
    });
  });

  it('is needed where a target is named', async () => {
    const changes = inResults([
      "state: not-started\n    reported_on: '2024-01-09'",
      "state: not-started\n    target: 1\n    reported_on: '2024-01-09'",
    ]);
    expect(await onlyProblemOf(changes)).toMatchObject({ ruleId: 'results/target-without-value' });
  });

  it('above 100 is warned of where a share is promised', async () => {
    const results = (value: string) => `periods:
  - id: Q1
    name: 第1季
    start: '2023-01-01'
    end: '2023-02-28'
results:
  - measure: demo-health-112-001
    period: Q1
    state: done
    value: ${value}
`;
    const file = 'plans/demo-health/112/results.yaml';
    expect(await problemsOf({ [file]: results('100') })).toEqual([]);
    expect(await onlyProblemOf({ [file]: results('312') })).toMatchObject({
      severity: 'warning',
      ruleId: 'results/percentage',
      message: '「篩檢率達60%以上」的結果是 312%，不在 0 到 100 之間',
    });
  });

  it('above 100 is none where growth is promised', async () => {
    expect(await problemsOf(inResults(['value: 1.5', 'value: 150']))).toEqual([]);
  });
});

describe('a reporting period', () => {
  it('lies within the plan’s period', async () => {
    const changes = inResults(["start: '2023-07-01'", "start: '2022-07-01'"]);
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermResults, "'2022-07-01'"),
      ruleId: 'results/period-outside',
      message: '112年第3季（2022-07-01 至 2023-09-30）不在計畫期間 2023-01-01 至 2025-12-31 之內',
    });
  });

  it('does not overlap another', async () => {
    const changes = inResults(["start: '2023-10-01'", "start: '2023-09-30'"]);
    expect(await onlyProblemOf(changes)).toMatchObject({
      place: await placeOf(changes, files.midtermResults, "'2023-09-30'\n    end: '2023-12-31'"),
      ruleId: 'results/periods-overlap',
    });
  });

  it('begins before it ends', async () => {
    const changes = inResults(["end: '2023-12-31'", "end: '2023-01-31'"]);
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toContain(
      'period/end-before-start',
    );
  });

  it('has a name of its own in the file', async () => {
    const changes = inResults(['- id: 112-Q4', '- id: 112-Q3']);
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toContain(
      'results/period-twice',
    );
  });
});

it('results without a plan beside them are refused', async () => {
  const changes = {
    'plans/demo-health/111/results.yaml':
      "periods: [{ id: Q1, name: 第1季, start: '2022-01-01', end: '2022-03-31' }]\n",
  };
  expect(await onlyProblemOf(changes)).toMatchObject({
    file: 'content/plans/demo-health/111/results.yaml',
    ruleId: 'results/no-plan',
  });
});

describe('a measure that is withheld', () => {
  const withheld = (record: string): Changes => ({
    [files.midterm]: replacing(
      'notes:\n',
      `withheld:
  - measure: demo-health-112-midterm-016
    grounds: [art18-1-3]
    reason: 試。
    decided_by: 局長
    decided_on: '2024-01-02'
notes:
`,
    ),
    [files.midtermTable]: replacing('        text: 年度檢討。\n', ''),
    [files.midtermResults]: replacing(
      'notes:\n',
      `  - measure: demo-health-112-midterm-016\n    period: 113-Q1\n    state: late\n${record}notes:\n`,
    ),
  });
  const found = async (record: string) =>
    (await problemsOf(withheld(record)))
      .filter(({ ruleId }) => ruleId.startsWith('results/'))
      .map(({ ruleId, message }) => [ruleId, message]);

  it('is reported on by its state alone', async () => {
    expect(await found('')).toEqual([]);
  });

  it.each([
    ['sentence', '    sentence: 檢討案已延後。\n'],
    ['evidence', '    evidence: [{ title: 檢討案, url: https://a.example.org/ }]\n'],
    ['value', '    value: 3\n'],
  ])('is not told of by its %s', async (key, record) => {
    expect(await found(record)).toEqual([
      ['results/withheld', `「demo-health-112-midterm-016」不予公開，執行情形卻寫了 ${key}`],
    ]);
  });
});
