import { describe, expect, it } from 'vitest';
import type { Plan, Row, RowDeadline } from '../../../../src/corpus/model/corpus.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { deadlineGroups } from '../../../../src/site/views/deadline-groups.ts';
import {
  deadlineGroupAnchor,
  deadlineGroupLabel,
  groupPlaces,
} from '../../../../src/site/views/deadline-labels.ts';
import { cutIntoPages } from '../../../../src/site/views/paging.ts';
import { exampleDeadline, exampleRow, monthDeadline } from './example-row.ts';

function rowsOf(...deadlinesOfRows: RowDeadline[][]): Row[] {
  const plan = { planId: 'aaa-101', title: '甲館 101 年度計畫' } as Plan;
  return deadlinesOfRows.map((typedDeadlines, index) =>
    exampleRow({ plan, measureId: `aaa-101-00${index + 1}`, typedDeadlines }),
  );
}

const planEnd = () => monthDeadline('2012-12', { is_period_end: true });

describe('groups of the deadlines page', () => {
  it('months come first, the newest year first, then recurring, undated, and the ends of plans', () => {
    const groups = deadlineGroups(
      rowsOf(
        [monthDeadline('2008-03')],
        [monthDeadline('2012-06')],
        [monthDeadline('2012-02')],
        [exampleDeadline({ kind: 'on-demand' })],
        [exampleDeadline({ kind: 'recurring', rrule: 'FREQ=YEARLY' })],
        [exampleDeadline({ kind: 'recurring', rrule: 'FREQ=MONTHLY;INTERVAL=3' })],
        [exampleDeadline({ kind: 'recurring', rrule: 'FREQ=MONTHLY' })],
        [planEnd()],
      ),
    );
    expect(groups.map(({ heading, items }) => [heading.part, heading.key, items.length])).toEqual([
      ['month', '2012-02', 1],
      ['month', '2012-06', 1],
      ['month', '2012-12', 0],
      ['month', '2008-03', 1],
      ['recurring', 'FREQ=MONTHLY', 1],
      ['recurring', 'FREQ=MONTHLY;INTERVAL=3', 1],
      ['recurring', 'FREQ=YEARLY', 1],
      ['undated', 'on-demand', 1],
      ['plan-end', 'aaa-101', 1],
    ]);
  });

  it('a month says how many rows due in it say only the end of the plan', () => {
    const series = [monthDeadline('2012-06'), planEnd()];
    const groups = deadlineGroups(rowsOf(series, [planEnd()], [planEnd()]));
    const december = groups.find(({ heading }) => heading.key === '2012-12')!;
    expect(december.items.map(({ row }) => row.measureId)).toEqual(['aaa-101-001']);
    expect(december.heading.planEndRows).toBe(2);
  });

  it('a span of time without an end stands among those without a day, named for what it is', () => {
    const openEnded = exampleDeadline({ kind: 'range', start_date: '2012-03-01', end_date: null });
    const [group, ...others] = deadlineGroups(rowsOf([openEnded]));
    expect(others).toEqual([]);
    expect([group!.heading.part, group!.heading.key, group!.items.length]).toEqual([
      'undated',
      'range',
      1,
    ]);
    expect(deadlineGroupLabel(group!.heading, t('zh'))).toBe('只寫開始，沒有寫到什麼時候為止');
    expect(deadlineGroupLabel(group!.heading, t('en'))).toBe('Only a beginning, no end is given');
  });

  it('a row with two deadlines in one month stands there once', () => {
    const twice = [monthDeadline('2012-03'), monthDeadline('2012-03')];
    const [march] = deadlineGroups(rowsOf(twice));
    expect(march!.items).toHaveLength(1);
    expect(march!.items[0]!.deadlines).toHaveLength(2);
  });

  it('each group has an anchor of its own and words', () => {
    const groups = deadlineGroups(
      rowsOf(
        [monthDeadline('2012-06')],
        [exampleDeadline({ kind: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=MO' })],
        [exampleDeadline({ kind: 'within' })],
        [planEnd()],
      ),
    ).filter(({ items }) => items.length > 0);
    expect(
      groups.map(({ heading }) => [
        deadlineGroupAnchor(heading),
        deadlineGroupLabel(heading, t('zh')),
      ]),
    ).toEqual([
      ['month_2012-06', '2012年6月（民國101年6月）'],
      ['recurring_freq-weekly-byday-mo', '每週一'],
      ['undated_within', '限時辦理'],
      ['plan-end_aaa-101', '甲館 101 年度計畫'],
    ]);
  });

  it('the table of contents knows on which page a month begins', () => {
    const groups = deadlineGroups(
      rowsOf([monthDeadline('2012-01')], [monthDeadline('2012-02')], [monthDeadline('2008-05')]),
    );
    const places = groupPlaces(groups, cutIntoPages(groups, 2));
    expect(places.map(({ heading, page }) => `${heading.key} on ${page}`)).toEqual([
      '2012-01 on 1',
      '2012-02 on 1',
      '2008-05 on 2',
    ]);
  });
});
