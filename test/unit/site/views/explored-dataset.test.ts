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

test('codes come with what they mean, in the language of the page', () => {
  const due = datasets.find(({ name }) => name === 'due')!;
  const meaningsOf = (language: 'zh' | 'en', column: string) =>
    exploredDataset(due, language).columns.find(({ name }) => name === column)?.meanings;
  expect(meaningsOf('zh', 'uncertain_because')).toMatchObject({
    'unit-unknown': '無法確認所寫的單位是名冊中的哪一個',
  });
  expect(meaningsOf('en', 'result_state')).toHaveProperty('done');
  expect(meaningsOf('en', 'unit')).toBeNull();
});
