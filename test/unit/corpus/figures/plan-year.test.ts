import { beforeAll, describe, expect, it } from 'vitest';
import { hasYearPicture, planYear, yearInOne } from '../../../../src/corpus/figures/plan-year.ts';
import type { Corpus, Plan } from '../../../../src/corpus/model/corpus.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

const plan = (id: string) => corpus.planById.get(id)!;
const dueOf = (id: string) => planYear(plan(id)).months.map(({ due }) => due);

describe('the year of nlpi-106', () => {
  it('has in June one measure that is due (076), and 79 that recur every day, week or month', () => {
    const june = planYear(plan('nlpi-106')).months.find(({ month }) => month === '2017-06')!;
    expect(june.due).toBe(1);
    expect(Object.fromEntries(june.recurring)).toEqual({
      'FREQ=DAILY': 10,
      'FREQ=WEEKLY': 3,
      'FREQ=MONTHLY': 66,
    });
    expect(june.all).toBe(80);
  });

  it('has twelve months, in six of which something falls due', () => {
    expect(planYear(plan('nlpi-106')).months.map(({ month }) => month)).toEqual(
      Array.from({ length: 12 }, (_, index) => `2017-${String(index + 1).padStart(2, '0')}`),
    );
    expect(dueOf('nlpi-106')).toEqual([0, 0, 1, 1, 2, 1, 0, 0, 0, 3, 1, 0]);
  });

  it('says of 每季 and 每年 no month, for the plan names none', () => {
    const { cycles, openCycles } = planYear(plan('nlpi-106'));
    expect(openCycles).toEqual([
      { cycle: 'FREQ=MONTHLY;INTERVAL=3', measures: 1 },
      { cycle: 'FREQ=YEARLY', measures: 3 },
    ]);
    expect(cycles.map(({ measures }) => measures)).toEqual([10, 3, 66]);
  });

  it('counts each of its 126 measures somewhere', () => {
    const { periodEnd, undated, outside, without, withheld, total } = planYear(plan('nlpi-106'));
    expect({ periodEnd, undated, outside, without, withheld, total }).toEqual({
      periodEnd: 28,
      undated: { within: 1, 'on-demand': 3, relative: 2 },
      outside: 0,
      without: 0,
      withheld: 0,
      total: 126,
    });
  });
});

it('of nstm-104 nothing falls due before the end, when all 163 do', () => {
  const year = planYear(plan('nstm-104'));
  expect(year.months.every(({ due, all }) => due === 0 && all === 0)).toBe(true);
  expect(year.periodEnd).toBe(163);
});

it('101年3月、6月、9月、12月 of ncl-101 is due in each of them, December included', () => {
  const { rows, period } = plan('ncl-101');
  const own = rows.filter(({ measureId }) => measureId === 'ncl-101-001');
  const year = planYear({ rows: own, period });
  const months = year.months.filter(({ due }) => due > 0).map(({ month }) => month);
  expect(months).toEqual(['2012-03', '2012-06', '2012-09', '2012-12']);
  expect(year.periodEnd).toBe(0);
});

describe('what stands beside the months', () => {
  const changed = (change: (plan: Plan) => Partial<Plan>) => {
    const own = plan('ntl-101');
    return planYear({ ...own, ...change(own) });
  };

  it('is a day outside the period', () => {
    const year = changed(() => ({ period: { start: '2012-06-01', end: '2012-12-31' } }));
    expect(year.months).toHaveLength(7);
    expect(year.months[0]).toMatchObject({ month: '2012-06', due: 2 });
    // Three in January, two in March and two in May.
    expect(year.outside).toBe(7);
  });

  it('is a measure without a deadline, apart from one that is withheld', () => {
    const year = changed(({ rows }) => ({
      rows: rows.slice(0, 3).map((row, index) => ({
        ...row,
        typedDeadlines: index === 0 ? row.typedDeadlines : [],
        withheld: index === 1 ? ({} as NonNullable<typeof row.withheld>) : null,
      })),
    }));
    expect(year).toMatchObject({ without: 1, withheld: 1, total: 3 });
  });
});

it('several plans make one year: equal months, cycles and all else are added up', () => {
  const { months, cycles, recurring, periodEnd, total } = yearInOne(
    ['ntl-101', 'nlpi-106'].map((id) => planYear(plan(id))),
  );
  // 2 in March 2012, one of them (065) also every month like 3 others; in March 2017 1, and 79.
  expect(months[2]).toMatchObject({ due: 3, all: 2 + 3 + 1 + 79 });
  expect(cycles.map(({ measures }) => measures)).toEqual([10, 3, 70]);
  expect({ recurring, periodEnd, total }).toEqual({
    recurring: 4 + 83,
    periodEnd: 97 + 28,
    total: 116 + 126,
  });
});

it('a measure with two days in a month counts once', () => {
  const { rows, period } = plan('ttcsec-97');
  const [row] = rows;
  const [deadline] = row!.typedDeadlines;
  const twice = { ...row!, typedDeadlines: [deadline!, { ...deadline!, text: '又' }] };
  const counts = planYear({ rows: [twice], period }).months.map(({ due }) => due);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
});

it('is drawn over up to three years, and where there is a measure', () => {
  const { rows } = plan('ntl-101');
  const over = (end: string) => hasYearPicture({ rows, period: { start: '2012-01-01', end } });
  expect(over('2014-12-31')).toBe(true);
  expect(over('2015-01-01')).toBe(false);
  expect(hasYearPicture({ ...plan('ntl-101'), rows: [] })).toBe(false);
});
