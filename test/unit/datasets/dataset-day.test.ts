import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import { datasetDay } from '../../../src/datasets/dataset-day.ts';
import { formatProblems } from '../../../src/content/problems/report.ts';
import { institutionCorpus } from '../../../src/datasets/cuts.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { files, loadHealthBureau, type Changes } from '../../support/content-folder.ts';

const modified = (day: string) => (text: string) =>
  text.replace(/^modified: .*$/m, `modified: '${day}'`);

const SITE = '2023-01-05';
const GREEN = '2025-03-04';

async function corpusWith(changes: Changes = {}): Promise<Corpus> {
  const ownDays = { [files.site]: modified(SITE), [files.green]: modified(GREEN) };
  const options = { asOf: '2026-01-01' };
  const { corpus, problems } = await loadHealthBureau({ ...ownDays, ...changes }, options);
  if (corpus === null) throw new Error(formatProblems(problems));
  return corpus;
}

const dayOf = (name: string, corpus: Corpus) =>
  datasetDay(
    datasets.find((dataset) => dataset.name === name)!,
    corpus,
  );

describe('the day of a dataset', () => {
  it('is the newest of the plans that its rows stand in', async () => {
    expect(dayOf('measures', await corpusWith())).toBe(GREEN);
  });

  it('is that of an institution where its cut holds nothing else', async () => {
    const corpus = await corpusWith();
    const [clinic] = corpus.institutions.filter(({ plans }) => plans.length === 0);
    // It has no plans, and bears no day itself.
    expect(dayOf('measures', institutionCorpus(corpus, clinic!))).toBe(SITE);
  });

  it('is a later day on which a row was retired, or a withholding decided', async () => {
    const retired = await corpusWith({
      [files.annualTable]: (text) => text.replace(/retired_on: .*/, "retired_on: '2025-08-01'"),
    });
    expect(dayOf('measures', retired)).toBe('2025-08-01');
    const decided = await corpusWith({
      [files.food]: (text) =>
        text
          .replace(/decided_on: .*/, "decided_on: '2025-09-01'")
          .replace(/until: .*/, 'until: null'),
    });
    expect(dayOf('withholdings', decided)).toBe('2025-09-01');
    expect(dayOf('measures', decided)).toBe('2025-09-01');
  });

  it('of results is that of the plans that have some, whatever becomes of others', async () => {
    const before = dayOf('results', await corpusWith());
    expect(before < GREEN).toBe(true);
    const after = await corpusWith({ [files.midterm]: modified('2025-10-01') });
    expect(dayOf('results', after)).toBe('2025-10-01');
  });

  it('is the same on whatever day the site is looked at', async () => {
    const { corpus } = await loadHealthBureau({}, { asOf: '2031-01-01' });
    const { corpus: other } = await loadHealthBureau({}, { asOf: '2025-01-01' });
    for (const dataset of datasets) {
      expect(datasetDay(dataset, corpus!), dataset.name).toBe(datasetDay(dataset, other!));
    }
  });
});
