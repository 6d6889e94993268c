import { beforeAll, describe, expect, it } from 'vitest';
import { dueMonths, planMonth } from '../../../../src/corpus/figures/plan-month.ts';
import { planYear } from '../../../../src/corpus/figures/plan-year.ts';
import type { Corpus, RowDeadline } from '../../../../src/corpus/model/corpus.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

const plan = (id: string) => corpus.planById.get(id)!;
const sizes = (groups: readonly { key: string; rows: readonly unknown[] }[]) =>
  Object.fromEntries(groups.map(({ key, rows }) => [key, rows.length]));

describe('June 2017 of nlpi-106', () => {
  it('has one measure that is due, and 79 that recur every day, week or month', () => {
    const june = planMonth(plan('nlpi-106'), '2017-06');
    expect(june.due.map(({ row }) => row.measureId)).toEqual(['nlpi-106-076']);
    expect(sizes(june.recurring)).toEqual({
      'FREQ=DAILY': 10,
      'FREQ=WEEKLY': 3,
      'FREQ=MONTHLY': 66,
    });
  });

  it('names what may be in June or in another month, and what has no day', () => {
    const june = planMonth(plan('nlpi-106'), '2017-06');
    expect(june.open.flatMap(({ rows }) => rows.map(({ row }) => row.measureId))).toEqual([
      'nlpi-106-072',
      'nlpi-106-012',
      'nlpi-106-033',
      'nlpi-106-041',
    ]);
    expect(sizes(june.undated)).toEqual({ within: 1, 'on-demand': 3, relative: 2 });
    expect(june.periodEnd).toEqual([]);
  });

  it('leaves 28 to December, when the period ends; outside of it nothing is to be done', () => {
    expect(planMonth(plan('nlpi-106'), '2017-12').periodEnd).toHaveLength(28);
    for (const month of ['2016-12', '2018-01']) {
      expect(planMonth(plan('nlpi-106'), month)).toEqual({
        due: [],
        periodEnd: [],
        recurring: [],
        open: [],
        running: [],
        undated: [],
      });
    }
  });
});

describe('the figures of a month', () => {
  it('add up to what is listed: June 2017 has 1 due, 79 recurring, 4 open, 6 without a day', () => {
    const [june] = dueMonths(corpus).get('2017-06')!;
    expect(june).toMatchObject({
      due: 1,
      recurring: 79,
      all: 80,
      open: 4,
      running: 0,
      undated: 6,
      rows: 90,
      listed: 90,
    });
  });

  it('count a row once in each, and once in all, however many deadlines it has', () => {
    for (const plans of dueMonths(corpus).values()) {
      for (const { plan: own, all, open, running, undated, rows, listed } of plans) {
        expect(rows, own.planId).toBeLessThanOrEqual(all + open + running + undated);
        expect(rows).toBeLessThanOrEqual(listed);
        expect(rows).toBeGreaterThanOrEqual(Math.max(all, open, running, undated));
      }
    }
  });
});

describe('a span of time from February to October', () => {
  const deadline = {
    ...({} as RowDeadline),
    kind: 'range',
    start_date: '2012-02-01',
    end_date: '2012-10-31',
    is_period_end: false,
  } as const;
  const inMonth = (month: string, change: Partial<RowDeadline> = {}) => {
    const [row] = plan('ntl-101').rows;
    const rows = [{ ...row!, typedDeadlines: [{ ...deadline, ...change }] }];
    const { due, running, periodEnd } = planMonth({ ...plan('ntl-101'), rows }, month);
    return { due: due.length, running: running.length, periodEnd: periodEnd.length };
  };

  it('runs through until it falls due', () => {
    expect(inMonth('2012-01')).toEqual({ due: 0, running: 0, periodEnd: 0 });
    expect(inMonth('2012-02')).toEqual({ due: 0, running: 1, periodEnd: 0 });
    expect(inMonth('2012-10')).toEqual({ due: 1, running: 0, periodEnd: 0 });
    expect(inMonth('2012-11')).toEqual({ due: 0, running: 0, periodEnd: 0 });
  });

  it('without an end runs to that of the period, and falls due in no month', () => {
    expect(inMonth('2012-12', { end_date: null })).toEqual({ due: 0, running: 1, periodEnd: 0 });
    expect(inMonth('2013-01', { end_date: null })).toEqual({ due: 0, running: 0, periodEnd: 0 });
  });

  it('to the end of the period runs through, and is due at that end', () => {
    const wholeYear = { start_date: '2012-01-01', end_date: '2012-12-31', is_period_end: true };
    expect(inMonth('2012-03', wholeYear)).toEqual({ due: 0, running: 1, periodEnd: 0 });
    expect(inMonth('2012-12', wholeYear)).toEqual({ due: 0, running: 0, periodEnd: 1 });
  });
});

describe.each(['five-plans', 'health-bureau', 'demo'] as const)('of %s', (content) => {
  it('each month has the figures of the year of its plan', async () => {
    for (const each of (await contentCorpus(content)).plans) {
      const { months, periodEnd } = planYear(each);
      for (const { month, due, recurring } of months) {
        const own = planMonth(each, month);
        expect([month, own.due.length, sizes(own.recurring)]).toEqual([
          month,
          due,
          Object.fromEntries(recurring),
        ]);
      }
      const ends = months.map(({ month }) => planMonth(each, month).periodEnd.length);
      expect(ends.reduce((sum, count) => sum + count, 0)).toBe(periodEnd);
    }
  });

  it('each row with a deadline is listed in some month', async () => {
    const own = await contentCorpus(content);
    const listed = new Set(
      [...dueMonths(own)].flatMap(([month, plans]) =>
        plans.flatMap(({ plan: each }) => {
          const found = planMonth(each, month);
          const lists = [
            found.due,
            found.periodEnd,
            found.running,
            ...[...found.recurring, ...found.open, ...found.undated].map(({ rows }) => rows),
          ];
          return lists.flatMap((rows) => rows.map(({ row }) => row.measureId));
        }),
      ),
    );
    const due = own.plans
      .flatMap(({ rows }) => rows)
      .filter(({ typedDeadlines }) => typedDeadlines.length > 0)
      .map(({ measureId }) => measureId);
    expect(due.filter((id) => !listed.has(id))).toEqual([]);
  });
});

it('a month in which nothing is to be done is not in the index', () => {
  // All of nstm-104 is due at the end of 2015.
  const months = [...dueMonths(corpus).keys()];
  expect(months.filter((month) => month.startsWith('2015'))).toEqual(['2015-12']);
  expect(months.filter((month) => month.startsWith('2017'))).toHaveLength(12);
  expect(dueMonths(corpus).get('2017-06')).toMatchObject([
    { plan: { planId: 'nlpi-106' }, due: 1, recurring: 79, all: 80, listed: 90 },
  ]);
});

it('what falls due and recurs counts once in all', () => {
  // 065 of ntl-101: 101年3月、8月、11月, and every month.
  expect(dueMonths(corpus).get('2012-03')).toContainEqual(
    expect.objectContaining({ plan: plan('ntl-101'), due: 2, recurring: 4, all: 5 }),
  );
});
