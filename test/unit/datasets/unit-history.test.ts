import { beforeAll, expect, it } from 'vitest';
import { units } from '../../../src/datasets/units.ts';
import { loadHealthBureau } from '../../support/content-folder.ts';

const context = { settings: { siteUrl: 'https://plans.example.org', basePath: '/' } };

let rows: ReturnType<(typeof units)['rowOf']>[];
beforeAll(async () => {
  const { corpus } = await loadHealthBureau();
  rows = Array.from(units.rows(corpus!, context));
});
const row = (id: string) => rows.find(({ unit_id: unit }) => unit === id);

it('dataset units tells what each unit came from and became, with the days that follow', () => {
  expect(row('demo-health-food-hygiene')).toMatchObject({
    valid_to: '2019-12-31',
    predecessors: [],
    successors: ['demo-health-food-drugs'],
  });
  expect(row('demo-health-food-drugs')).toMatchObject({
    valid_from: '2020-01-01',
    predecessors: ['demo-health-food-hygiene'],
    successors: [],
  });
});

it('dataset units marks those that a person recorded as provisional, and no others', () => {
  const provisional = rows.filter((each) => each.provisional).map(({ unit_id: id }) => id);
  expect(provisional).toEqual(['demo-health-counselling']);
});
