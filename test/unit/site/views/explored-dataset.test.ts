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

test('an empty day of issue is one that is not known, an empty unit one that cannot be told or is not written, and no other cell means more than it says', () => {
  const meant = datasets.flatMap((dataset) =>
    exploredDataset(dataset, 'zh').columns.flatMap(({ name, empty }) =>
      empty === null ? [] : [`${dataset.name}.${name}: ${empty}`],
    ),
  );
  expect(meant.sort()).toEqual([
    'assignments.unit_id: 無法確認',
    'due.institution_unit: 沒有寫單位',
    'due.unit_id: 無法確認，或沒有寫單位',
    'measures.unit_ids: 無法確認，或沒有寫單位',
    'plans.issued_on: 不詳',
  ]);
});

test('keys of institutions, plans, units and dimensions have names, lists of keys too', () => {
  const namesOf = (dataset: string, language: 'zh' | 'en') =>
    exploredDataset(
      datasets.find(({ name }) => name === dataset)!,
      language,
    ).names;
  expect(Object.keys(namesOf('due', 'zh')).sort()).toEqual([
    'dimension_id',
    'institution_id',
    'plan_id',
    'unit_id',
  ]);
  expect(namesOf('measures', 'en')).toMatchObject({
    unit_ids: { dataset: 'units', key: 'unit_id', names: ['name'] },
    institution_id: { dataset: 'institutions', names: ['name_en', 'name'] },
  });
  // A dataset need not be read twice to name its own keys: they stand beside their names.
  expect(namesOf('units', 'zh')).not.toHaveProperty('unit_id');
});

test('headings are known wherever a row has a kind', () => {
  const known = datasets.flatMap((dataset) => {
    const { headings } = exploredDataset(dataset, 'zh');
    return headings === null ? [] : [`${dataset.name}.${headings.column}`];
  });
  expect(known).toEqual(['measures.kind']);
});

test('deadlines that recur are known wherever a row has a kind of deadline and its days', () => {
  const known = datasets.flatMap((dataset) => {
    const { recurring } = exploredDataset(dataset, 'zh');
    return recurring === null ? [] : [`${dataset.name}.${recurring.column}`];
  });
  expect(known).toEqual(['deadlines.kind', 'due.deadline_kind']);
});
