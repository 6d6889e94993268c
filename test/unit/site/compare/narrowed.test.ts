import { beforeAll, describe, expect, it } from 'vitest';
import {
  comparePlans,
  type Comparison,
  type FilePlan,
} from '../../../../src/site/compare/comparison.ts';
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
    });
    expect(dimensions[0]!.columns[1]!.parts.map(({ headings }) => headings)).toEqual([
      ['三、顧客關係', '(一) 民眾滿意度', '1.機關服務滿意度'],
    ]);
  });

  it('keep a dimension that none of them has, so that this is said', () => {
    const { dimensions, counts } = narrow(compared(corpus, 'ttcsec-97', 'ntl-101'), {
      dimension: UNMAPPED,
      words: '',
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
    const both = narrow(plans, { dimension: '', words: '讀者 滿意度' });
    const one = narrow(plans, { dimension: '', words: '滿意度' });
    expect(both.counts[0]).toBeGreaterThan(0);
    expect(both.counts[0]).toBeLessThan(one.counts[0]!);
    expect(narrow(plans, { dimension: '', words: 'ｅ-ＭＡＩＬ' }).counts).toEqual(
      narrow(plans, { dimension: '', words: 'e-mail' }).counts,
    );
  });

  it('and a dimension show what both fit', () => {
    const { counts, dimensions } = narrow(compared(corpus, 'ntl-101', 'ncl-101'), {
      dimension: 'feedback',
      words: '滿意度',
    });
    expect(dimensions).toHaveLength(1);
    expect(counts).toEqual([1, 1]);
  });
});
