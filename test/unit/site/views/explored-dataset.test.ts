import { expect, test } from 'vitest';
import { datasets } from '../../../../src/datasets/registry.ts';
import { exploredDataset, shownAtFirst } from '../../../../src/site/views/explored-dataset.ts';

test.each(datasets)(
  'of $name at most eight columns are shown at first, all of which it has',
  (dataset) => {
    const explored = exploredDataset(dataset, 'zh');
    expect(explored.shownAtFirst.length).toBeGreaterThan(0);
    expect(explored.shownAtFirst.length).toBeLessThanOrEqual(8);
    const chosen = shownAtFirst[dataset.name];
    if (chosen !== undefined) expect(new Set(explored.shownAtFirst)).toEqual(new Set(chosen));
  },
);

test('every dataset of the list is there', () => {
  const names = datasets.map(({ name }) => name);
  expect(Object.keys(shownAtFirst).filter((name) => !names.includes(name))).toEqual([]);
});

test('different measures are counted where a measure may have several rows, and only there', () => {
  const counted = datasets.flatMap((dataset) =>
    exploredDataset(dataset, 'zh').distinct === null ? [] : [dataset.name],
  );
  expect(counted).toEqual([
    'deadlines',
    'assignments',
    'due',
    'targets',
    'innovations',
    'attributes',
    'amounts',
    'results',
  ]);
});
