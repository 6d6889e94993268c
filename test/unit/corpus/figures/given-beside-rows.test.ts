import { expect, test } from 'vitest';
import { givenBesideRows } from '../../../../src/corpus/figures/given-beside-rows.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

test('tells whether any row has a deadline, and whether any has a unit', () => {
  const { plans } = smallCorpus();
  expect(givenBesideRows(plans)).toEqual({ deadlines: true, units: true });
  const bare = plans.map((plan) => ({
    rows: plan.rows.map((row) => ({ ...row, deadlines: [], typedDeadlines: [] })),
  }));
  expect(givenBesideRows(bare)).toEqual({ deadlines: false, units: true });
  expect(givenBesideRows([])).toEqual({ deadlines: false, units: false });
});
