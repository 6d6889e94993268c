import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { planState, planYearAndState } from '../../../../src/site/views/plan-state.ts';

const plan = {
  rocYear: 101,
  year: 2012,
  folder: '101',
  metadata: {},
  period: { start: '2012-01-01', end: '2012-12-31' },
  hasEnded: true,
  results: null,
} as Plan;

describe('what is true of a plan', () => {
  test('is its period, that it has ended on the site’s day, and that results are not known', () => {
    expect(planState(plan, '2026-11-20', 'zh')).toBe(
      '計畫期間2012年1月1日至2012年12月31日，以2026年11月20日為準已經結束；執行結果未載明',
    );
    expect(planState(plan, '2026-11-20', 'en')).toBe(
      'plan period 1 January 2012 to 31 December 2012, ended as of 20 November 2026; results are not stated here',
    );
  });

  test('is not whether it has ended where the site names no day', () => {
    expect(planState({ ...plan, hasEnded: null }, null, 'zh')).toBe(
      '計畫期間2012年1月1日至2012年12月31日；執行結果未載明',
    );
  });

  test('is not that results are unknown where the institution reported some', () => {
    const results = { periods: [], counts: [], notes: [] };
    const state = planState({ ...plan, hasEnded: false, results }, '2012-06-01', 'zh');
    expect(state).toContain('尚未結束');
    expect(state).not.toContain('不知道');
  });

  test('is not that results are unknown where they were taken off the site with the plan', () => {
    const retired = { retired_on: '2026-01-01', reason: '撤回' };
    expect(planState({ ...plan, metadata: { retired } } as Plan, '2026-11-20', 'zh')).toBe(
      '計畫期間2012年1月1日至2012年12月31日，以2026年11月20日為準已經結束',
    );
  });

  test('stands briefly behind its year in lists', () => {
    expect(planYearAndState(plan, 'zh')).toBe('101年度（已結束）');
    expect(planYearAndState(plan, 'en')).toBe('2012 (over)');
    expect(planYearAndState({ ...plan, hasEnded: null }, 'zh')).toBe('101年度');
    const retired = { retired_on: '2026-01-01', reason: '撤回' };
    const gone = { ...plan, metadata: { retired } } as Plan;
    expect(planYearAndState(gone, 'zh')).toBe('101年度，已移除');
    expect(planYearAndState(gone, 'en')).toBe('2012, removed');
  });
});
