import { beforeAll, describe, expect, it } from 'vitest';
import {
  institutionCompleteness,
  planCompleteness,
  rowsOfUntoldUnits,
} from '../../../../src/corpus/figures/completeness.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';

let corpus: Corpus;
beforeAll(async () => {
  ({ corpus } = (await loadHealthBureau()) as { corpus: Corpus });
});
const ofPlan = (planId: string) =>
  planCompleteness(corpus.planById.get(planId)!, corpus).map(
    ({ figure, numerator, denominator, share }) => [figure, numerator, denominator, share],
  );

describe('the completeness of a plan', () => {
  it('counts what the table says of each row that is no heading', () => {
    expect(ofPlan('demo-health-112-midterm')).toEqual([
      // 112年6月, 113年6月, 114年6月, 113年12月, the months of 稽查, and 112年12月 of the proposal; not 隨到隨辦 or 每季.
      ['early-deadline', 6, 16, 0.375],
      // Without those that take the unit from above, and those that have none.
      ['own-unit', 12, 16, 0.75],
      ['quantified-target', 5, 16, 0.3125],
      ['reported-result', 9, 16, 0.5625],
      ['days-to-publication', null, null, null],
    ]);
  });

  it('does not call zero what is not known', () => {
    expect(ofPlan('demo-health-112')).toContainEqual(['reported-result', null, null, null]);
  });

  it('takes no collective name for a unit of its own', () => {
    // 各科室 stands beside one of the ten rows, and 秘書室 and others beside the rest.
    expect(ofPlan('demo-health-112')).toContainEqual(['own-unit', 9, 10, 0.9]);
  });

  it('counts a name that cannot be told to be a unit: somebody of its own is named', async () => {
    const { corpus: changed } = await loadHealthBureau({
      [files.annualTable]: replacing('units: [各科室]', 'units: [檢驗室]'),
    });
    const plan = changed!.planById.get('demo-health-112')!;
    expect(planCompleteness(plan, changed!)).toContainEqual(
      expect.objectContaining({ figure: 'own-unit', numerator: 10, denominator: 10 }),
    );
  });

  it('is none of a plan without deadlines, units and targets', () => {
    expect(ofPlan('demo-health-112-green').slice(0, 3)).toEqual([
      ['early-deadline', 0, 3, 0],
      ['own-unit', 0, 3, 0],
      ['quantified-target', 0, 3, 0],
    ]);
  });
});

describe('units that cannot be told', () => {
  it('are counted among the rows with a unit of their own, and none where all are known', async () => {
    const institutionOf = (loaded: Corpus) => loaded.planById.get('demo-health-112')!.institution;
    const before = rowsOfUntoldUnits(institutionOf(corpus), corpus);
    const { corpus: changed } = await loadHealthBureau({
      [files.annualTable]: replacing('units: [各科室]', 'units: [檢驗室]'),
    });
    expect(rowsOfUntoldUnits(institutionOf(changed!), changed!)).toBe(before + 1);
    const plans = await contentCorpus('five-plans');
    const museum = plans.institutions.find(({ institutionId }) => institutionId === 'ttcsec')!;
    expect(rowsOfUntoldUnits(museum, plans)).toBe(38);
  });
});

describe('the completeness of an institution', () => {
  const of = (loaded: Corpus, id: string) =>
    institutionCompleteness(loaded.institutionById.get(id)!, loaded);

  it('adds up its plans; results only of those whose results are known', () => {
    const [early, own, target, result] = of(corpus, 'demo-health');
    expect(early).toMatchObject({ numerator: 9, denominator: 34 });
    expect(own).toMatchObject({ numerator: 26, denominator: 34 });
    expect(target).toMatchObject({ denominator: 34 });
    expect(result).toMatchObject({ numerator: 9, denominator: 16 });
  });

  it('counts the days from approval to publication as the register has them', async () => {
    expect(of(corpus, 'demo-health').at(-1)).toMatchObject({ days: 26 });
    const { corpus: without } = await loadHealthBureau({
      [files.register]: replacing("    approved_on: '2023-01-06'\n", ''),
    });
    expect(of(without!, 'demo-health').at(-1)).toMatchObject({ days: null });
  });

  it('has no share where there is no plan', () => {
    expect(of(corpus, 'demo-clinic').map(({ share, days }) => share ?? days)).toEqual(
      Array.from({ length: 5 }, () => null),
    );
  });
});
