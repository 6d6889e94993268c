import { expect, it } from 'vitest';
import type { DraftState } from '../../../../src/content/problems/draft-state.ts';
import { draftAgainWarnings } from '../../../../src/publish/history/draft-again.ts';

const draft: DraftState = {
  planId: 'aaa-101',
  place: 'content/plans/aaa/101/',
  stays: null,
  lacks: [],
  isShown: false,
  faults: 0,
  marks: 0,
  placeholders: 0,
};
const before = new Set(['aaa-101', 'bbb-106']);

it('tells of a plan that the build before published and that is a draft again', () => {
  expect(draftAgainWarnings([draft], before)).toMatchObject([
    {
      file: 'content/plans/aaa/101/plan.md',
      severity: 'warning',
      ruleId: 'history/draft-again',
      message: '「aaa-101」上一版網站已經發布，現在是草稿，這一版沒有它，原來的網址不再有內容',
    },
  ]);
});

it.each([
  ['was never published', { ...draft, planId: 'ccc-116' }],
  ['has a version that stays published', { ...draft, stays: '1' }],
  ['is shown on request', { ...draft, isShown: true }],
])('tells nothing of a draft that %s', (_, other) => {
  expect(draftAgainWarnings([other], before)).toEqual([]);
});
