import { describe, expect, it } from 'vitest';
import { isRetired } from '../../../../src/corpus/figures/plans-on-site.ts';
import { datasetDay } from '../../../../src/datasets/dataset-day.ts';
import { plans as plansDataset } from '../../../../src/datasets/plans.ts';
import { renderAmendmentsFeed } from '../../../../src/publish/feeds/amendments-feed.ts';
import { smallContext } from '../../../support/small-corpus.ts';
import {
  all,
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const retire = (lines: string) => (text: string) =>
  text.replace(/^modified: .*$/m, (line) => `${line}\nretired:\n${lines}`);
const retired = retire(
  "  retired_on: '2024-06-29'\n  reason: 併入節約能源計畫\n  replaced_by: demo-health-112-green",
);
const midterm: Changes = { [files.midterm]: retired };

describe('a plan that was taken off the site', () => {
  it('is no fault, with results, corrections and links to its rows', async () => {
    const correction = (field: string) =>
      `errata:\n  - { date: '2023-02-21', plan: demo-health-112, field: ${field}, was: 甲乙丙, now: 丁戊己, reason: 誤 }\n`;
    const changes = {
      ...midterm,
      // Their words are gone with the plan.
      [files.errata]: all(
        ...['section', 'caption', 'heading', 'title'].map((field) =>
          replacing('errata:\n', correction(field)),
        ),
      ),
      [files.annual]: retired,
      [files.food]: retired,
      [files.about]: (text: string) =>
        `${text}\n[甲](/plans/demo-health/112-midterm/#demo-health-112-midterm-014)\n`,
    };
    expect(await problemsOf(changes)).toEqual([]);
  });

  it('goes on answering at its address and at those of its rows, with the reason', async () => {
    const before = (await loadHealthBureau()).corpus!.planById.get('demo-health-112-midterm')!;
    const { corpus } = await loadHealthBureau(midterm);
    const plan = corpus!.planById.get('demo-health-112-midterm')!;
    expect(plan).toMatchObject({ title: before.title, href: before.href, rows: [], sections: [] });
    const gone = new Map(plan.retired.map((row) => [row.id, row]));
    expect([...gone.keys()].sort()).toEqual(
      [
        ...before.rows.map(({ measureId }) => measureId),
        ...before.retired.map(({ id }) => id),
      ].sort(),
    );
    expect(gone.get(before.rows[0]!.measureId)).toEqual({
      id: before.rows[0]!.measureId,
      retired_on: '2024-06-29',
      reason: '併入節約能源計畫',
    });
  });

  it('says so in the dataset of plans', async () => {
    const { corpus } = await loadHealthBureau(midterm);
    const context = { settings: { siteUrl: 'http://localhost', basePath: '/' } };
    const rows = Array.from(plansDataset.rows(corpus!, context));
    expect(rows.find(({ plan_id }) => plan_id === 'demo-health-112-midterm')).toMatchObject({
      measure_count: 0,
      retired_on: '2024-06-29',
      retired_reason: '併入節約能源計畫',
      replaced_by: 'demo-health-112-green',
    });
    expect(rows.find(({ plan_id }) => plan_id === 'demo-health-112')).toMatchObject({
      retired_on: null,
      replaced_by: null,
    });
  });

  it('still withdraws what it withholds', async () => {
    const { corpus } = await loadHealthBureau({ [files.food]: retired });
    const plan = corpus!.planById.get('demo-health-113-food')!;
    expect(plan.withholdings.map(({ subject }) => subject)).toEqual(
      (await loadHealthBureau())
        .corpus!.planById.get('demo-health-113-food')!
        .withholdings.map(({ subject }) => subject),
    );
  });

  it('is told as taken off in its former versions, in the files of these, and in the feed of amendments', async () => {
    const { corpus } = await loadHealthBureau({ [files.food]: retired });
    const [former] = corpus!.planById.get('demo-health-113-food')!.versions;
    expect(former!.isCurrent).toBe(false);
    expect(isRetired(former!.plan)).toBe(true);
    expect(plansDataset.rowOf(former!.plan, smallContext)).toMatchObject({
      retired_on: '2024-06-29',
      retired_reason: '併入節約能源計畫',
    });
    const feed = renderAmendmentsFeed(corpus!, smallContext.settings);
    expect(feed).toContain('這個計畫已自本站移除，不再比較兩版。');
    expect(feed).not.toContain('公開的部分沒有不同');
  });

  it('has no correction told any more, which would quote it', async () => {
    const told = async (changes: Changes) => (await loadHealthBureau(changes)).corpus!.errata;
    expect((await told({})).map(({ plan }) => plan.planId)).toContain('demo-health-112');
    expect(await told({ [files.annual]: retired })).toEqual([]);
  });

  it('has its corrections at no address any more, which links are told', async () => {
    const links = [
      '/plans/demo-health/112/#plan_errata',
      '/plans/demo-health/112/#demo-health-112-2023-02-20-1',
      '/errata/#demo-health-112-2023-02-20-1',
    ];
    const changes: Changes = {
      [files.about]: (text) => `${text}\n${links.map((link) => `[甲](${link})`).join('\n')}\n`,
    };
    expect(await problemsOf(changes)).toEqual([]);
    const problems = await problemsOf({ ...changes, [files.annual]: retired });
    expect(problems.map(({ ruleId }) => ruleId)).toEqual(links.map(() => 'link/anchor'));
  });

  it('is dated by the day on which it was taken off, where its corrections and results stood', async () => {
    const { corpus } = await loadHealthBureau({ [files.annual]: retired });
    expect(corpus!.lastChanged.get('/errata/')).toBe('2024-06-29');
    expect(datasetDay({ madeFrom: 'corrections' }, corpus!)).toBe('2024-06-29');
    expect(datasetDay({ madeFrom: 'reports' }, corpus!)).toBe('2024-06-29');
  });

  it('fills no category of a register', async () => {
    const { corpus } = await loadHealthBureau(midterm);
    const { entries } = corpus!.registerByInstitution.get('demo-health')!;
    const plansThere = entries.flatMap(({ onSite }) =>
      onSite.flatMap((each) => (each.kind === 'plan' ? each.plan.planId : [])),
    );
    expect(plansThere).toContain('demo-health-112');
    expect(plansThere).not.toContain('demo-health-112-midterm');
  });
});

describe('the notice of a plan that was taken off the site', () => {
  it.each([
    ['demo-health-999', 'demo-health-999', 'reference/plan'],
    ['demo-health-112-midterm', 'demo-health-112-midterm', 'reference/plan'],
  ])('names no plan to see instead that is not published: %s', async (other, passage, ruleId) => {
    const lines = `  retired_on: '2024-06-29'\n  reason: 撤回\n  replaced_by: ${other}`;
    const changes = { [files.midterm]: retire(lines) };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({ severity: 'error', ruleId });
    expect(problem.place).toEqual(await placeOf(changes, files.midterm, passage));
  });

  it('has no day before that of publication, which is told once', async () => {
    const changes = { [files.midterm]: retire("  retired_on: '2001-01-01'\n  reason: 撤回") };
    const problem = await onlyProblemOf(changes);
    expect(problem).toMatchObject({ severity: 'error', ruleId: 'period/end-before-start' });
    expect(problem.place).toEqual(await placeOf(changes, files.midterm, "'2001-01-01'"));
  });

  it('is judged once, whatever versions the plan has', async () => {
    const lines = "  retired_on: '2001-01-01'\n  reason: 撤回\n  replaced_by: demo-health-999";
    const problems = await problemsOf({ [files.food]: retire(lines) });
    expect(problems.map(({ ruleId, file }) => [ruleId, file])).toEqual([
      ['period/end-before-start', `content/${files.food}`],
      ['reference/plan', `content/${files.food}`],
    ]);
  });

  it('has a reason', async () => {
    const changes = { [files.midterm]: retire("  retired_on: '2024-06-29'") };
    expect((await problemsOf(changes)).map(({ ruleId }) => ruleId)).toContain('schema/missing');
  });

  it('may stand in a draft, which is not published', async () => {
    const changes = {
      [files.midterm]: all(retired, replacing("published: '2023-02-01'", 'published: null')),
    };
    const { corpus } = await loadHealthBureau(changes);
    expect(corpus!.planById.has('demo-health-112-midterm')).toBe(false);
  });
});
