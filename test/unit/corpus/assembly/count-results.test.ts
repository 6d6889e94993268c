import { beforeAll, describe, expect, it } from 'vitest';
import type { Plan, Row } from '../../../../src/corpus/model/corpus.ts';
import { standingIn } from '../../../../src/corpus/assembly/count-results.ts';
import { latestResultsOfUnits } from '../../../../src/site/views/plan-results.ts';
import { loadHealthBureau, files, replacing } from '../../../support/content-folder.ts';

let plan: Plan;
beforeAll(async () => {
  const { corpus } = await loadHealthBureau();
  plan = corpus!.planById.get('demo-health-112-midterm')!;
});
const row = (number: string): Row =>
  plan.rows.find(({ measureId }) => measureId.endsWith(`-${number}`))!;

describe('the results of a row', () => {
  it('stand by period, the newest last', () => {
    expect(
      row('001').results.map(({ period, state, value, target }) => [
        period.name,
        state,
        value,
        target?.quote,
      ]),
    ).toEqual([
      ['112年第3季', 'late', 3, '辦理 4 場'],
      ['112年第4季', 'done', 4, '辦理 4 場'],
    ]);
  });

  it('stand beside each target in a period', () => {
    expect(
      row('003').results.map(({ value, targetPosition, target }) => [
        value,
        targetPosition,
        target?.unit,
      ]),
    ).toEqual([
      [1.5, 1, '%'],
      [12040, 2, '人次'],
    ]);
  });

  it('keep the order of time whatever the order in the file', async () => {
    const { corpus } = await loadHealthBureau({
      [files.midtermResults]: (text) => {
        const [head = '', ...blocks] = text.replace(/notes:[^]*$/, '').split(/^(?= {2}- measure)/m);
        return head + blocks.reverse().join('');
      },
    });
    const turned = corpus!.rowById.get('demo-health-112-midterm-001')!;
    expect(turned.results.map(({ period }) => period.periodId)).toEqual(['112-Q3', '112-Q4']);
  });
});

describe('the counts of a period', () => {
  it('hold every row that is no heading once, and those without a report', () => {
    expect(plan.results!.counts.map(({ period, counts }) => [period.periodId, counts])).toEqual([
      // 18 rows, two of which are headings (訪視, 輔具).
      [
        '112-Q3',
        {
          done: 1,
          'in-progress': 2,
          late: 1,
          'not-started': 0,
          cancelled: 0,
          settled: 0,
          without: 12,
        },
      ],
      [
        '112-Q4',
        {
          done: 3,
          'in-progress': 0,
          late: 1,
          'not-started': 1,
          cancelled: 1,
          settled: 1,
          without: 9,
        },
      ],
      [
        '113-Q1',
        {
          done: 0,
          'in-progress': 2,
          late: 1,
          'not-started': 1,
          cancelled: 0,
          settled: 5,
          without: 7,
        },
      ],
    ]);
  });

  it('are told of each unit: a row of two units counts for both', () => {
    const { byUnit } = plan.results!.counts[2]!;
    // 稽查: 食品藥物科、各衛生所.
    expect(byUnit.get('demo-health-food-drugs')).toMatchObject({ late: 1, without: 0 });
    expect(byUnit.get('demo-health-clinics')).toMatchObject({ late: 1 });
  });

  it('count a name that cannot be told to be a unit under its own words', async () => {
    const { corpus } = await loadHealthBureau({
      [files.midtermTable]: replacing('食品藥物科、各衛生所', '檢驗室、各衛生所'),
    });
    const { byUnit } = corpus!.planById.get('demo-health-112-midterm')!.results!.counts[2]!;
    expect(byUnit.get('demo-health:檢驗室')).toMatchObject({ late: 1, without: 0 });
    const [first] = latestResultsOfUnits(corpus!.institutionById.get('demo-health')!, corpus!);
    expect(first!.rows.at(-1)!.entry).toMatchObject({ name: '檢驗室', unit: null });
  });

  it('are told of no unit of a plan without units, which has no table of them', () => {
    expect(plan.results!.counts.length).toBeGreaterThan(0);
    expect(latestResultsOfUnits(plan.institution, { unitsAndNames: new Map() })).toEqual([]);
  });

  it('call a row settled after it was done, and not before', () => {
    const [q3, q4, q1] = plan.results!.periods;
    expect([q3, q4, q1].map((period) => standingIn(period!, row('017')))).toEqual([
      'in-progress',
      'done',
      'settled',
    ]);
    expect(standingIn(q3!, row('012'))).toBe('without');
  });

  it('are not known of a plan without the file', async () => {
    const { corpus } = await loadHealthBureau({ [files.midtermResults]: null });
    const without = corpus!.planById.get('demo-health-112-midterm')!;
    expect(without.results).toBeNull();
    expect(without.rows.flatMap(({ results }) => results)).toEqual([]);
  });
});
