import { describe, expect, it } from 'vitest';
import {
  institutionCorpus,
  institutionDatasets,
  planCorpus,
  planDatasets,
  sharedDatasets,
} from '../../../src/datasets/cuts.ts';
import type { DataRow, Dataset } from '../../../src/datasets/dataset.ts';
import { datasetByName } from '../../../src/datasets/registry.ts';
import type { Change } from '../../../src/corpus/model/change.ts';
import { contentCorpus } from '../../support/content-corpus.ts';
import { smallContext } from '../../support/small-corpus.ts';

const corpus = await contentCorpus('five-plans');
const rowsOf = (dataset: Dataset, of = corpus) =>
  Array.from(dataset.rows(of, smallContext)) as DataRow[];
const sorted = (rows: readonly DataRow[]) => rows.map((row) => JSON.stringify(row)).sort();

describe('cuts by institution', () => {
  it.each(['measures', 'deadlines', 'plans', 'institutions', 'units', 'disclosures', 'errata'])(
    'are made of %s: its rows each belong to one',
    (name) => {
      expect(institutionDatasets).toContain(datasetByName.get(name));
    },
  );

  it.each(['due', 'changes', 'completeness'])('are made of %s: its rows name one', (name) => {
    expect(institutionDatasets).toContain(datasetByName.get(name));
  });

  it.each(['dimensions', 'similar'])('leave out %s, common to all institutions', (name) => {
    expect(sharedDatasets).toContain(datasetByName.get(name));
  });

  it('are of all datasets that are not shared', () => {
    expect(sharedDatasets.filter((each) => institutionDatasets.includes(each))).toEqual([]);
  });

  it('hold the changes of the institution’s rows since the edition before', () => {
    const change = (key: string, institutionId: string | null): Change => ({
      dataset: 'units',
      key,
      change: 'removed',
      columns: [],
      words: '移除',
      since: null,
      institutionId,
      planId: null,
      href: null,
    });
    const changes = [
      change('ntl-a', 'ntl'),
      change('process', null),
      change('ncl-a', 'ncl'),
      change('gone-a', 'gone'),
      change('ntl-b', 'ntl'),
    ];
    const changed = { ...corpus, history: { ...corpus.history, changes } };
    const keysOf = (institutionId: string) => {
      const institution = corpus.institutionById.get(institutionId)!;
      const own = institutionCorpus(changed, institution);
      return rowsOf(datasetByName.get('changes')!, own).map(({ key }) => key);
    };
    expect(keysOf('ntl')).toEqual(['ntl-a', 'ntl-b']);
    expect(keysOf('ncl')).toEqual(['ncl-a']);
    expect(keysOf('nstm')).toEqual([]);
  });

  it.each(institutionDatasets)('$name: together they are the whole dataset', (dataset) => {
    const cuts = corpus.institutions.map((institution) =>
      rowsOf(dataset, institutionCorpus(corpus, institution)),
    );
    expect(sorted(cuts.flat())).toEqual(sorted(rowsOf(dataset)));
  });

  it.each(institutionDatasets)('$name: each holds rows of its institution only', (dataset) => {
    for (const institution of corpus.institutions) {
      for (const row of rowsOf(dataset, institutionCorpus(corpus, institution))) {
        const said = row['institution_id'] ?? row['plan_id'] ?? row['measure_id'];
        expect(String(said).split('-')[0]).toBe(institution.institutionId);
      }
    }
  });

  it('keep the order of the whole dataset', () => {
    const [measures] = institutionDatasets as [Dataset];
    const whole = rowsOf(measures).map((row) => row['measure_id']);
    const cut = corpus.institutions.flatMap((institution) =>
      rowsOf(measures, institutionCorpus(corpus, institution)).map((row) => row['measure_id']),
    );
    expect(cut).toEqual(whole);
  });
});

describe('cuts by plan', () => {
  it.each(['plans', 'measures', 'deadlines', 'results', 'crosswalk', 'revisions', 'errata'])(
    'are made of %s: its rows each belong to one',
    (name) => {
      expect(planDatasets).toContain(datasetByName.get(name));
    },
  );

  it.each(['institutions', 'units', 'disclosures', 'completeness', 'changes', 'dimensions'])(
    'are not made of %s, whose rows need not belong to one',
    (name) => {
      expect(planDatasets).not.toContain(datasetByName.get(name));
    },
  );

  it.each(['due', 'similar'])('leave out %s, worked out from the others', (name) => {
    expect(planDatasets).not.toContain(datasetByName.get(name));
  });

  it.each(planDatasets)('$name: together they are the whole dataset', (dataset) => {
    const cuts = corpus.plans.map((plan) => rowsOf(dataset, planCorpus(corpus, plan)));
    expect(cuts.flat()).toEqual(rowsOf(dataset));
  });
});
