import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

const alikeTo = (measureId: string) =>
  similarRows(corpus)
    .of(measureId)
    .elsewhere.map(({ row }) => row.measureId);

describe('similar measures in the five plans', () => {
  it.each([
    ['nursing rooms', 'nstm-104-071', 'ntl-101-042'],
    ['politeness on the telephone', 'nlpi-106-023', 'ntl-101-052'],
    ['forms, reading glasses and copiers at the counter', 'nlpi-106-014', 'ncl-101-025'],
    ['readers’ satisfaction over the year', 'ntl-101-067', 'ncl-101-052'],
    ['letting of rooms', 'ttcsec-97-031', 'nstm-104-006'],
    ['proposals of the staff', 'ntl-101-114', 'ncl-101-089'],
    ['a place for laptops', 'nlpi-106-017', 'ntl-101-036'],
    ['training of volunteers', 'nlpi-106-011', 'ntl-101-054'],
  ])('%s: %s shows %s', (_, measureId, expected) => {
    expect(alikeTo(measureId)).toContain(expected);
  });

  it.each([
    ['an exhibition hall and an online exhibition', 'nstm-104-150', 'ntl-101-087'],
    ['two that share only 提升服務', 'ntl-101-010', 'nstm-104-160'],
  ])('%s: %s does not show %s', (_, measureId, unexpected) => {
    expect(alikeTo(measureId).slice(0, 2)).not.toContain(unexpected);
  });

  it('shows at most three, each of another institution, best first, no text of a plan twice', () => {
    for (const row of corpus.plans.flatMap((plan) => plan.rows)) {
      const { elsewhere } = similarRows(corpus).of(row.measureId);
      expect(elsewhere.length).toBeLessThanOrEqual(3);
      for (const similar of elsewhere) {
        expect(similar.row.plan.institution).not.toBe(row.plan.institution);
      }
      const scores = elsewhere.map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
      const said = elsewhere.map((similar) => similar.row.plan.planId + similar.row.text);
      expect(new Set(said).size).toBe(said.length);
    }
  });

  it('is silent on most measures: better nothing than something unfit', () => {
    const rows = corpus.plans.flatMap((plan) => plan.rows);
    const answered = rows.filter(({ measureId }) => alikeTo(measureId).length > 0);
    expect(answered.length / rows.length).toBeGreaterThan(0.15);
    expect(answered.length / rows.length).toBeLessThan(0.35);
  });

  it('shows nothing for headings and for ids that are not there', () => {
    const heading = corpus.plans
      .flatMap((plan) => plan.rows)
      .find(({ kind }) => kind === 'heading')!;
    expect(similarRows(corpus).of(heading.measureId)).toEqual({ elsewhere: [], otherPlans: [] });
    expect(similarRows(corpus).of('no-such-measure')).toEqual({ elsewhere: [], otherPlans: [] });
  });

  it('makes its index once a corpus', () => {
    expect(similarRows(corpus)).toBe(similarRows(corpus));
  });
});
