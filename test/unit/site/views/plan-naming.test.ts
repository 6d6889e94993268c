import { describe, expect, test } from 'vitest';
import type { Corpus, Plan } from '../../../../src/corpus/model/corpus.ts';
import { plansOfList } from '../../../../src/site/views/plan-naming.ts';

const period = { start: '2012-01-01', end: '2012-12-31' };
const ended = { period, metadata: {}, hasEnded: true, results: null } as unknown as Plan;
const other = { ...ended };
const running = { ...ended, hasEnded: false };
const retired = {
  ...ended,
  metadata: { retired: { retired_on: '2026-01-01', reason: '撤回' } },
} as Plan;

const site = { corpus: { asOf: '2026-11-21' } as Corpus, language: 'zh' } as const;
const saidOf = (plans: readonly Plan[], isOfInstitution: boolean) =>
  plansOfList(plans, site, isOfInstitution);

describe('what a list of rows says of their plans', () => {
  test('is said once, with the plan, where an institution has one: its rows name none', () => {
    const { only, allEnded, naming } = saidOf([ended], true);
    expect(only?.plan).toBe(ended);
    expect(only?.state).toContain('已經結束；執行結果未載明');
    expect([allEnded, naming]).toEqual([null, null]);
  });

  test('is said once where all plans are over: then each row names the plan without it', () => {
    const { allEnded, naming } = saidOf([ended, other], true);
    expect(allEnded).toContain('都已結束');
    expect(naming).toEqual({ withInstitution: false, withState: false });
    expect(saidOf([ended, other], false).naming).toEqual({
      withInstitution: true,
      withState: false,
    });
  });

  test('is said in each row where it does not hold of all', () => {
    expect(saidOf([ended, running], true)).toEqual({
      only: null,
      allEnded: null,
      naming: { withInstitution: false, withState: true },
    });
  });

  test('is said in each row of a plan that was taken off the site', () => {
    expect(saidOf([retired], true)).toMatchObject({ only: null, naming: { withState: true } });
  });

  test('names the institution in a list of all, even where there is one plan', () => {
    expect(saidOf([ended], false)).toMatchObject({ only: null, naming: { withInstitution: true } });
  });
});
