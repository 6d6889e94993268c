import { beforeAll, describe, expect, it } from 'vitest';
import {
  comparePlans,
  type Comparison,
  type FilePlan,
} from '../../../../src/site/compare/comparison.ts';
import { alikePairs, type AlikePair } from '../../../../src/site/compare/alike-pairs.ts';
import { narrow, type Narrowed } from '../../../../src/site/compare/narrowed.ts';
import { UNMAPPED } from '../../../../src/site/compare/row-choice.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { planFile } from '../../../../src/publish/files/plan-json.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const context = { settings: { siteUrl: 'https://plans.example.org', basePath: '/' } };

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

const compared = (from: Corpus, ...planIds: string[]): Comparison =>
  comparePlans(
    planIds.map(
      (planId) =>
        JSON.parse(JSON.stringify(planFile(from.planById.get(planId)!, from, context))) as FilePlan,
    ),
    from.dimensions.map(({ id }) => id),
  );
const idsOf = ({ dimensions }: Narrowed, column: number) =>
  dimensions.flatMap(({ columns }) =>
    columns[column]!.parts.flatMap(({ rows }) => rows.map(({ row }) => row.measure_id)),
  );

describe('two plans on one dimension', () => {
  it('show the rows of that dimension alone, counted by plan', () => {
    const found = narrow(compared(corpus, 'ntl-101', 'ncl-101'), {
      dimension: 'satisfaction',
      words: '',
      alike: false,
    });
    expect(found.dimensions.map(({ dimensionId }) => dimensionId)).toEqual(['satisfaction']);
    expect(found.counts).toEqual([5, 3]);
    expect(idsOf(found, 0)).toContain('ntl-101-067');
    expect(idsOf(found, 1)).toContain('ncl-101-052');
  });

  it('gather the rows under the headings of their own plan', () => {
    const { dimensions } = narrow(compared(corpus, 'ntl-101', 'ncl-101'), {
      dimension: 'satisfaction',
      words: '',
      alike: false,
    });
    expect(dimensions[0]!.columns[1]!.parts.map(({ headings }) => headings)).toEqual([
      ['三、顧客關係', '(一) 民眾滿意度', '1.機關服務滿意度'],
    ]);
  });

  it('keep a dimension that none of them has, so that this is said', () => {
    const { dimensions, counts } = narrow(compared(corpus, 'ttcsec-97', 'ntl-101'), {
      dimension: UNMAPPED,
      words: '',
      alike: false,
    });
    expect(counts).toEqual([0, 0]);
    expect(dimensions.map(({ dimensionId }) => dimensionId)).toEqual([null]);
  });
});

describe('two plans on words', () => {
  it('show rows whose text or headings hold them, in whatever dimension', () => {
    const found = narrow(compared(corpus, 'ntl-101', 'ncl-101'), {
      dimension: '',
      words: '滿意度',
      alike: false,
    });
    const expected = (planId: string) =>
      corpus.planById
        .get(planId)!
        .rows.filter(({ kind }) => kind !== 'heading')
        .filter((row) =>
          [row.text, row.dimension, row.aspect, ...row.actions, ...row.path].some((text) =>
            text?.includes('滿意度'),
          ),
        )
        .map(({ measureId }) => measureId);
    expect(idsOf(found, 0).sort()).toEqual(expected('ntl-101').sort());
    expect(idsOf(found, 1).sort()).toEqual(expected('ncl-101').sort());
    expect(found.dimensions.map(({ dimensionId }) => dimensionId)).toContain('environment');
  });

  it('take every word, however it is written', () => {
    const plans = compared(corpus, 'ntl-101', 'ncl-101');
    const both = narrow(plans, { dimension: '', words: '讀者 滿意度', alike: false });
    const one = narrow(plans, { dimension: '', words: '滿意度', alike: false });
    expect(both.counts[0]).toBeGreaterThan(0);
    expect(both.counts[0]).toBeLessThan(one.counts[0]!);
    expect(narrow(plans, { dimension: '', words: 'ｅ-ＭＡＩＬ', alike: false }).counts).toEqual(
      narrow(plans, { dimension: '', words: 'e-mail', alike: false }).counts,
    );
  });

  it('and a dimension show what both fit', () => {
    const { counts, dimensions } = narrow(compared(corpus, 'ntl-101', 'ncl-101'), {
      dimension: 'feedback',
      words: '滿意度',
      alike: false,
    });
    expect(dimensions).toHaveLength(1);
    expect(counts).toEqual([1, 1]);
  });
});

describe('two plans on what reads alike', () => {
  const alike = { dimension: '', words: '', alike: true };
  const idsOfPairs = (pairs: readonly AlikePair[]) =>
    pairs.map(({ rows }) => rows.map(({ row }) => row.measure_id));

  it('show those rows alone', () => {
    const plans = compared(corpus, 'ntl-101', 'ncl-101');
    const found = narrow(plans, alike);
    expect(found.counts).toEqual(plans.figures.map(({ withAlike }) => withAlike));
    expect(idsOf(found, 0)).toContain('ntl-101-015');
    expect(idsOf(found, 0)).not.toContain('ntl-101-001');
  });

  it('put them two and two, each pair once, the most alike first and the first plan in front', () => {
    const plans = compared(corpus, 'ntl-101', 'ncl-101');
    const pairs = alikePairs(plans.plans, narrow(plans, alike));
    expect(idsOfPairs(pairs)[0]).toEqual(['ntl-101-015', 'ncl-101-015']);
    const scores = pairs.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    expect(scores.at(-1)).toBeGreaterThanOrEqual(0.15);
    const keys = idsOfPairs(pairs).map((ids) => ids.join());
    expect(new Set(keys).size).toBe(keys.length);
    expect(
      pairs.every(
        ({ rows: [one, other] }) => one.plan === plans.plans[0] && other.plan === plans.plans[1],
      ),
    ).toBe(true);
  });

  it('hold a pair of which one row alone says the words', () => {
    const plans = compared(corpus, 'ntl-101', 'ncl-101');
    const pairs = alikePairs(plans.plans, narrow(plans, { ...alike, words: '介購' }));
    expect(idsOfPairs(pairs)).toContainEqual(['ntl-101-015', 'ncl-101-015']);
  });
});
