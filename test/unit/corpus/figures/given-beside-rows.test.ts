import { expect, test } from 'vitest';
import { givenBesideRows } from '../../../../src/corpus/figures/given-beside-rows.ts';
import { smallCorpus } from '../../../support/small-corpus.ts';

test('tells whether any row has a deadline, a unit, and headings above it', () => {
  const { plans } = smallCorpus();
  const all = { deadlines: true, units: true, dimensions: true, actions: true };
  expect(givenBesideRows(plans)).toEqual(all);
  const bare = plans.map((plan) => ({
    rows: plan.rows.map((row) => ({ ...row, deadlines: [], typedDeadlines: [], actions: [] })),
  }));
  expect(givenBesideRows(bare)).toEqual({ ...all, deadlines: false, actions: false });
  expect(Object.values(givenBesideRows([]))).toEqual([false, false, false, false]);
});

test('takes the title of a table without headings for none', () => {
  const titled = smallCorpus().plans.map((plan) => ({
    rows: plan.rows.map((row) => ({
      ...row,
      dimension: '工作項目表',
      table: { ...row.table, title: '工作項目表' },
    })),
  }));
  expect(givenBesideRows(titled).dimensions).toBe(false);
});
