import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { planFile } from '../../../../src/publish/files/plan-json.ts';
import {
  files,
  loadHealthBureau,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';
import { smallContext } from '../../../support/small-corpus.ts';

const ID = 'demo-health-112-midterm-001';

/** The plan over three years with review marks, each a YAML flow mapping, and what its file says. */
async function marked(marks: readonly string[], more: Changes = {}) {
  const list = marks.map((mark) => `  - ${mark}\n`).join('');
  const review = list === '' ? '' : `review:\n${list}`;
  const { corpus, problems } = await loadHealthBureau({
    [files.midterm]: replacing('published:', `${review}published:`),
    ...more,
  });
  if (corpus === null) throw new Error(JSON.stringify(problems));
  const plan = corpus.planById.get('demo-health-112-midterm')!;
  return { plan, file: planFile(plan, corpus, smallContext) };
}

const rowOf = (plan: Plan, id = ID) => plan.rows.find(({ measureId }) => measureId === id)!;

describe('a review mark', () => {
  test('stands at its row, with the head of its column, and among the row’s remarks', async () => {
    const mark = `{ measure: ${ID}, column: deadlines, reason: 看不清, source: { words: 三月, place: 第 2 頁 } }`;
    const { plan } = await marked([mark]);
    const head = plan.tables[0]!.columns.deadline!;
    expect(rowOf(plan).review).toEqual([
      {
        measureId: ID,
        column: 'deadlines',
        head,
        reason: '看不清',
        words: '三月',
        place: '第 2 頁',
      },
    ]);
    expect(rowOf(plan).notes.at(-1)).toBe(`待核對「${head}」：看不清（來源第 2 頁：「三月」）`);
    expect(rowOf(plan).ownNotes.join('')).not.toContain('待核對');
    expect(plan.rows.filter(({ review }) => review.length > 0)).toHaveLength(1);
  });

  test('may name a column by its head as printed', async () => {
    const { plan } = await marked([`{ measure: ${ID}, column: 辦理期程, reason: 看不清 }`]);
    expect(rowOf(plan).review).toMatchObject([{ column: 'deadlines', head: '辦理期程' }]);
  });

  test('of a proposal may name what it answers', async () => {
    const proposal = 'demo-health-112-midterm-017';
    const { plan } = await marked([`{ measure: ${proposal}, column: 創意, reason: 看不清 }`]);
    expect(rowOf(plan, proposal).review).toMatchObject([{ column: '創意', head: '創意' }]);
  });

  test('that is a text alone is one about the plan as a whole', async () => {
    const { plan } = await marked(['表的日期待查']);
    expect(plan.review).toEqual([
      {
        measureId: null,
        column: null,
        head: null,
        reason: '表的日期待查',
        words: null,
        place: null,
      },
    ]);
    expect(plan.rows.every(({ review }) => review.length === 0)).toBe(true);
  });

  test('is a text and an object in the file of the plan', async () => {
    const { file } = await marked([
      '表的日期待查',
      `{ measure: ${ID}, column: text, reason: 看不清, source: { words: 甲 } }`,
    ]);
    const head = file.columns.measure;
    expect(file.review).toEqual(['表的日期待查', `${ID}「${head}」：看不清（來源「甲」）`]);
    expect(file.review_marks[1]).toEqual({
      measure_id: ID,
      column: 'text',
      reason: '看不清',
      source_words: '甲',
      source_place: null,
    });
  });
});

test('a mark that was decided stands in the file of the plan, and at no row', async () => {
  const { plan, file } = await marked([], {
    [files.midterm]: (text) => text,
    [files.midterm.replace('plan.md', 'review.yaml')]: `decided:
  - { measure: ${ID}, reason: 看不清, decision: 為三月, decided_by: 秘書室, decided_on: '2023-02-01' }
`,
  });
  expect(rowOf(plan).review).toEqual([]);
  expect(file.review).toEqual([]);
  expect(file.review_decided).toEqual([
    {
      measure_id: ID,
      column: null,
      reason: '看不清',
      source_words: null,
      source_place: null,
      decision: '為三月',
      decided_by: '秘書室',
      decided_on: '2023-02-01',
    },
  ]);
});
