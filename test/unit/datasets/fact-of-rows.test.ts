import { describe, expect, it } from 'vitest';
import { datasetByName, datasets } from '../../../src/datasets/registry.ts';
import { columnNames } from '../../../src/datasets/dataset.ts';
import { factOfRows, PAGE_COLUMN, YEAR_COLUMN } from '../../../src/datasets/fact-of-rows.ts';

describe('which year a row speaks about', () => {
  it.each([
    ['measures', { kind: 'own', column: 'year' }],
    ['plans', { kind: 'own', column: 'year' }],
    ['targets', { kind: 'own', column: 'year' }],
    ['similar', { kind: 'through', column: 'measure_id', dataset: 'measures' }],
    ['crosswalk', { kind: 'through', column: 'plan_id', dataset: 'plans' }],
    ['institutions', { kind: 'none' }],
  ])('of %s', (name, fact) => {
    expect(factOfRows(datasetByName.get(name)!, YEAR_COLUMN)).toEqual(fact);
  });

  it('is told of every dataset that is made from plans', () => {
    for (const dataset of datasets) {
      if (dataset.madeFrom !== 'plans') continue;
      const year = factOfRows(dataset, YEAR_COLUMN);
      expect(year.kind, dataset.name).not.toBe('none');
      if (year.kind !== 'through') continue;
      const target = columnNames(datasetByName.get(year.dataset)!);
      expect(target, dataset.name).toContain('roc_year');
    }
  });

  it('finds the page of a row in the row itself, in every dataset but those of counts and of pairs', () => {
    for (const dataset of datasets) {
      if (['completeness', 'similar'].includes(dataset.name)) continue;
      expect(factOfRows(dataset, PAGE_COLUMN), dataset.name).toEqual({
        kind: 'own',
        column: 'url',
      });
    }
  });
});
