import { describe, expect, it } from 'vitest';
import {
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const row = 'demo-health-112-green-001';
const review = files.green.replace('plan.md', 'review.yaml');

/** The fixture with review marks in its green plan, as YAML flow mappings. */
const marked = (...marks: string[]): Changes => ({
  [files.green]: replacing(
    'notes:',
    `review:\n${marks.map((mark) => `  - ${mark}\n`).join('')}notes:`,
  ),
});

/** The same with marks that were decided. */
const decided = (...marks: string[]): Changes => ({
  [review]: `decided:\n${marks.map((mark) => `  - ${mark}\n`).join('')}`,
});

const DECISION = 'decision: 照錄, decided_by: 秘書室';

describe('open review marks', () => {
  it('hold a published plan not back, and are told each by itself', async () => {
    const changes = marked('{ reason: 第 2 列的溫度 }', '{ reason: 標題 }');
    const problems = await problemsOf(changes);
    expect(problems).toMatchObject([
      { message: '尚待核對：第 2 列的溫度' },
      { message: '尚待核對：標題' },
    ]);
    expect(problems[0]).toEqual({
      file: `content/${files.green}`,
      place: await placeOf(changes, files.green, '{ reason: 第 2 列'),
      severity: 'warning',
      ruleId: 'review/open',
      message: '尚待核對：第 2 列的溫度',
      fix: '核對後刪去這一項；值得留下紀錄的，移到旁邊的 review.yaml，寫明結果；已發布的計畫，在此之前網頁上會註明',
    });
    expect((await loadHealthBureau(changes)).corpus).not.toBeNull();
  });

  it('are told with their row, the head of their column, and the source’s words and place', async () => {
    const mark = `{ measure: ${row}, column: text, reason: 看不清, source: { words: 三月, place: 第 2 頁 } }`;
    expect(await onlyProblemOf(marked(mark))).toMatchObject({
      message: `尚待核對：${row}「節約措施」：看不清（來源第 2 頁：「三月」）`,
    });
  });

  it('are warnings when unreviewed plans are expressly allowed', async () => {
    const options = { asOf: null, allowUnreviewed: true };
    const changes = marked('{ reason: 甲 }', '{ reason: 乙 }');
    const { corpus, problems } = await loadHealthBureau(changes, options);
    expect(problems.filter(({ ruleId }) => ruleId === 'review/open')).toMatchObject([
      { severity: 'warning' },
      { severity: 'warning' },
    ]);
    expect(corpus?.planById.get('demo-health-112-green')?.review).toHaveLength(2);
  });

  it('are no marks when there are none', async () => {
    await expect(
      onlyProblemOf({ [files.green]: replacing('notes:', 'review: []\nnotes:') }),
    ).rejects.toThrow('expected one problem');
  });

  it.each([
    [
      'a row that the plan does not have',
      `{ measure: ${row}x, reason: 甲 }`,
      {
        ruleId: 'review/measure',
        message: `這份計畫沒有「${row}x」這一列`,
        fix: `是否為「${row}」？`,
      },
    ],
    [
      'a row of another plan',
      '{ measure: demo-health-112-001, reason: 甲 }',
      {
        ruleId: 'review/measure',
        message:
          '「demo-health-112-001」是計畫 demo-health-112 的列，不是 demo-health-112-green 的',
        fix: '請移到計畫 demo-health-112 的 review，或改為這份計畫的識別碼；指整份計畫時，刪除 measure',
      },
    ],
    [
      'a column that the table does not have',
      `{ measure: ${row}, column: texts, reason: 甲 }`,
      { ruleId: 'review/column', fix: '是否為「text」？' },
    ],
    ['a column of no row', '{ column: text, reason: 甲 }', { ruleId: 'review/column-without-row' }],
    ['no reason', `{ measure: ${row} }`, { ruleId: 'schema/missing' }],
    ['a key that a mark does not have', '{ reason: 甲, row: 1 }', { ruleId: 'schema/unknown-key' }],
  ])('with %s are errors at their place', async (_, mark, problem) => {
    const problems = await problemsOf(marked(mark));
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors).toMatchObject([problem]);
    expect(errors[0]?.place).not.toBe('unavailable');
  });

  it('of a row that was removed are errors', async () => {
    const problems = await problemsOf({
      ...marked('{ measure: demo-health-112-green-900, reason: 甲 }'),
      [files.green.replace('plan.md', 'measures.yaml')]: (text) =>
        `${text}retired:\n  - { id: demo-health-112-green-900, retired_on: '2023-03-01', reason: 併入 }\n`,
    });
    expect(problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { ruleId: 'review/measure-retired' },
    ]);
  });
});

describe('decided review marks', () => {
  const mark = `measure: ${row}, reason: 看不清`;

  it('are no problem', async () => {
    expect(await problemsOf(decided(`{ ${mark}, ${DECISION}, decided_on: '2023-02-01' }`))).toEqual(
      [],
    );
  });

  it('may be of a row that was removed since', async () => {
    const problems = await problemsOf({
      ...decided(
        `{ measure: demo-health-112-green-900, reason: 甲, ${DECISION}, decided_on: '2023-02-01' }`,
      ),
      [files.green.replace('plan.md', 'measures.yaml')]: (text) =>
        `${text}retired:\n  - { id: demo-health-112-green-900, retired_on: '2023-03-01', reason: 併入 }\n`,
    });
    expect(problems).toEqual([]);
  });

  it.each([
    [
      'of a row that there never was',
      [`{ measure: ${row}x, reason: 甲, ${DECISION}, decided_on: '2023-02-01' }`],
      'review/measure',
    ],
    [
      'that say the same twice',
      [
        `{ ${mark}, ${DECISION}, decided_on: '2023-02-01' }`,
        `{ ${mark}, ${DECISION}, decided_on: '2023-01-31' }`,
      ],
      'review/twice',
    ],
    [
      'decided after the day as of which the content stands',
      [`{ ${mark}, ${DECISION}, decided_on: '2099-02-01' }`],
      'date/after-as-of',
    ],
    [
      'without a decision',
      [`{ ${mark}, decided_by: 秘書室, decided_on: '2023-02-01' }`],
      'schema/missing',
    ],
  ])('%s are errors', async (_, marks, ruleId) => {
    const problem = await onlyProblemOf(decided(...marks));
    expect(problem).toMatchObject({ severity: 'error', ruleId, file: `content/${review}` });
  });

  it('later than the plan’s last change ask for a later day of change', async () => {
    const changes = decided(`{ ${mark}, ${DECISION}, decided_on: '2024-06-29' }`);
    expect(await onlyProblemOf(changes)).toMatchObject({
      file: `content/${files.green}`,
      ruleId: 'review/modified',
    });
  });

  it('that are still open too are errors', async () => {
    const problems = await problemsOf({
      ...marked(`{ ${mark} }`),
      ...decided(`{ ${mark}, ${DECISION}, decided_on: '2023-02-01' }`),
    });
    expect(problems.map(({ ruleId }) => ruleId).sort()).toEqual([
      'review/open',
      'review/open-and-decided',
    ]);
  });

  it('beside no plan are an error', async () => {
    const lost = 'plans/demo-health/111-lost/review.yaml';
    const text = `decided:\n  - { reason: 甲, ${DECISION}, decided_on: '2023-02-01' }\n`;
    expect(await onlyProblemOf({ [lost]: text })).toMatchObject({ ruleId: 'review/no-plan' });
  });
});
