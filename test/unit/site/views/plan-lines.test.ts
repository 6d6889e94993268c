import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../../src/corpus/model/corpus.ts';
import { allEndedSentence, planLines } from '../../../../src/site/views/plan-lines.ts';
import { t } from '../../../../src/words/interface/index.ts';

const ended = {
  rocYear: 101,
  year: 2012,
  folder: '101',
  metadata: {},
  hasEnded: true,
  rows: [] as Plan['rows'],
} as Plan;
const running = { ...ended, rocYear: 115, year: 2026, folder: '115', hasEnded: false };
const retired = {
  ...ended,
  metadata: { retired: { retired_on: '2026-01-01', reason: '撤回' } },
} as Plan;
const yearsOf = (plans: readonly Plan[], isStateSaid: boolean) =>
  planLines(plans, { language: 'zh', words: t('zh') }, isStateSaid).map(({ year }) => year);

describe('that plans of a list are over', () => {
  test('is said once where it holds of them all, with the day it is judged by', () => {
    expect(allEndedSentence([ended, ended], '2026-11-21', 'zh')).toBe(
      '所列計畫的期間都已結束（以2026年11月21日為準）。',
    );
    expect(allEndedSentence([ended, ended], '2026-11-21', 'en')).toContain(
      'all plans listed are over (as of 21 November 2026)',
    );
    expect(yearsOf([ended], true)).toEqual(['101年度']);
  });

  test('is said of one plan as of one', () => {
    expect(allEndedSentence([ended], '2026-11-21', 'zh')).toBe(
      '計畫期間已經結束（以2026年11月21日為準）。',
    );
    expect(allEndedSentence([ended], '2026-11-21', 'en')).toBe(
      'The plan’s period is over (as of 21 November 2026).',
    );
  });

  test('is said of each where it does not hold of them all', () => {
    expect(allEndedSentence([running, ended], '2026-11-21', 'zh')).toBeNull();
    expect(yearsOf([running, ended], false)).toEqual(['115年度', '101年度（已結束）']);
  });

  test('is not said of a plan that was taken off the site, nor where the site names no day', () => {
    expect(allEndedSentence([ended, retired], '2026-11-21', 'zh')).toBeNull();
    expect(allEndedSentence([{ ...ended, hasEnded: null }], null, 'zh')).toBeNull();
    expect(allEndedSentence([], '2026-11-21', 'zh')).toBeNull();
  });
});
