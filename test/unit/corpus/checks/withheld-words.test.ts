import { describe, expect, it } from 'vitest';
import {
  files,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
} from '../../../support/content-folder.ts';

/** What the former version says in its withheld row and section. */
const WITHHELD_ROW = '依名單不定期抽查，路線由稽查人員當日決定';
const WITHHELD_SECTION = '稽查前由食品藥物科備妥名單，不預先通知';

const COUNT = '公布稽查結果。';

/** Where a clerk may quote it by mistake. */
const places = [
  {
    place: 'a measure of the current version',
    file: files.foodTable,
    change: replacing(COUNT, `${COUNT}${WITHHELD_ROW}。`),
    at: `${COUNT}${WITHHELD_ROW}`,
    length: 20,
  },
  {
    place: 'a section of the current version',
    file: files.food,
    change: replacing('食品安全管理之需要。', WITHHELD_SECTION),
    at: WITHHELD_SECTION,
    length: 19,
  },
  {
    place: 'the reason for withholding it',
    file: files.food,
    change: replacing('公開抽查的店家與路線，將妨害稽查。', `公開「${WITHHELD_ROW}」將妨害稽查。`),
    at: `公開「${WITHHELD_ROW}`,
    length: 20,
  },
];

describe('words that a former version withholds', () => {
  it.each(places)('are noticed in $place, and not quoted', async ({ file, change, at, length }) => {
    const problem = await onlyProblemOf({ [file]: change });
    expect(problem).toMatchObject({
      file: `content/${file}`,
      place: await placeOf({ [file]: change }, file, at),
      severity: 'warning',
      ruleId: 'withholding/repeated',
      message: `這裡有連續 ${length} 個字，與這份計畫舊版不予公開的文字相同`,
    });
    expect(problem.message + problem.fix).not.toContain('名單');
  });

  it('are noticed in what was reported and in corrections', async () => {
    const results = `periods:
  - { id: 113-Q1, name: 113年第1季, start: '2024-01-01', end: '2024-03-31' }
results:
  - measure: demo-health-113-food-001
    period: 113-Q1
    state: done
    sentence: 本季${WITHHELD_ROW}。
`;
    const path = files.food.replace('plan.md', 'results.yaml');
    expect(await problemsOf({ [path]: results })).toMatchObject([
      { file: `content/${path}`, ruleId: 'withholding/repeated' },
    ]);
  });

  it('may be shared as far as official phrases go', async () => {
    const change = replacing(COUNT, `${COUNT}由稽查人員當日決定。`);
    expect(await problemsOf({ [files.foodTable]: change })).toEqual([]);
  });

  it('are no matter in other plans', async () => {
    const change = (text: string) => text.replace('notes:', `notes:\n  - ${WITHHELD_ROW}`);
    const problems = await problemsOf({ [files.annual]: change });
    expect(problems.filter(({ ruleId }) => ruleId === 'withholding/repeated')).toEqual([]);
  });
});
