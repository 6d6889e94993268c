import { expect, test } from 'vitest';
import {
  hasYearsPicture,
  institutionYears,
} from '../../../../src/corpus/figures/institution-years.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

test('a plan that was removed is no year in which nothing was promised', () => {
  const institution = smallCorpus().institutions.find(({ plans }) => plans.length > 1)!;
  const [newest, ...older] = institution.plans;
  const before = institutionYears(institution).map(({ plan }) => plan.planId);
  expect(before.at(-1)).toBe(newest!.planId);

  const gone = { retired_on: '2026-01-01', reason: '併入新計畫。' };
  Object.assign(newest!, { rows: [], results: null });
  Object.assign(newest!, { metadata: { ...newest!.metadata, retired: gone } });
  expect(institutionYears(institution).map(({ plan }) => plan.planId)).toEqual(before.slice(0, -1));
  const hasResults = older.some(({ results }) => results !== null);
  expect(hasYearsPicture(institution)).toBe(older.length > 1 || hasResults);
});
