import { beforeAll, describe, expect, it, test } from 'vitest';
import { likenessLevel } from '../../../../src/corpus/figures/likeness-level.ts';
import { compareIndex } from '../../../../src/site/compare/compare-index.ts';
import {
  comparePlans,
  type Comparison,
  type FilePlan,
} from '../../../../src/site/compare/comparison.ts';
import { similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import { planMatrix, plansOfOneYear } from '../../../../src/site/compare/plan-matrix.ts';
import { similarList, similarPlace } from '../../../../src/site/compare/similar-page.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { planFile } from '../../../../src/publish/files/plan-json.ts';
import { dimensionPlanAddress } from '../../../../src/site/views/dimension-pages.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const context = { settings: { siteUrl: 'https://plans.example.org', basePath: '/' } };

let corpus: Corpus;
/** What the browser gets: the published data files. */
let compare: (...planIds: string[]) => Comparison;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
  compare = (...planIds) =>
    comparePlans(
      planIds.map((planId) => {
        const file = planFile(corpus.planById.get(planId)!, corpus, context);
        return JSON.parse(JSON.stringify(file)) as FilePlan;
      }),
      corpus.dimensions.map(({ id }) => id),
    );
});

describe('plans side by side', () => {
  it('hold every row that is no heading once, under its dimension, in the site’s order', () => {
    const { dimensions } = compare('ntl-101', 'nstm-104');
    expect(dimensions.map(({ dimensionId }) => dimensionId)).toEqual(
      corpus.dimensions.map(({ id }) => id),
    );
    const rows = dimensions.flatMap(({ columns }) => columns[1]!.map(({ row }) => row));
    expect(rows).toHaveLength(163);
    expect(new Set(rows.map(({ measure_id }) => measure_id)).size).toBe(163);
    expect(rows.some(({ kind }) => kind === 'heading')).toBe(false);
  });

  it('show what one has and another lacks: ttcsec-97 has nothing on internal capacity', () => {
    const { dimensions } = compare('ncl-101', 'ttcsec-97');
    const capacity = dimensions.find(({ dimensionId }) => dimensionId === 'capacity')!;
    expect(capacity.columns.map((rows) => rows.length)).toEqual([1, 0]);
  });

  it('count measures and proposals without headings, and deadlines by how they are given', () => {
    const [nlpi, nstm] = compare('nlpi-106', 'nstm-104').figures;
    expect(nstm).toMatchObject({
      measures: 154,
      innovations: 9,
      deadlines: { dated: 0, recurring: 0, 'plan-end': 163, undated: 0, none: 0 },
    });
    expect(nlpi).toMatchObject({ measures: 126, innovations: 0 });
    expect(Object.values(nlpi!.deadlines).reduce((sum, count) => sum + count, 0)).toBe(126);
  });

  it('name the row of another chosen plan that reads alike', () => {
    const { dimensions } = compare('ntl-101', 'ncl-101');
    const satisfaction = dimensions.find(({ dimensionId }) => dimensionId === 'satisfaction')!;
    const survey = satisfaction.columns[0]!.find(({ row }) => row.measure_id === 'ntl-101-067')!;
    expect(survey.alike[0]?.row.measure_id).toBe('ncl-101-052');
    expect(survey.alike[0]?.plan.plan_id).toBe('ncl-101');
  });

  it('find alike rows among the chosen plans only', () => {
    const { dimensions } = compare('ntl-101', 'ttcsec-97');
    for (const { alike } of dimensions.flatMap(({ columns }) => columns[0]!)) {
      for (const { plan } of alike) expect(plan.plan_id).toBe('ttcsec-97');
    }
  });

  it('put rows without a dimension last', async () => {
    const bureau = await contentCorpus('health-bureau');
    const files = bureau.plans.map(
      (plan) => planFile(plan, bureau, context) as unknown as FilePlan,
    );
    const { dimensions } = comparePlans(
      files,
      bureau.dimensions.map(({ id }) => id),
    );
    const hasUnmapped = bureau.plans
      .flatMap(({ rows }) => rows)
      .some(({ kind, dimensionId }) => kind !== 'heading' && dimensionId === null);
    expect(dimensions.some(({ dimensionId }) => dimensionId === null)).toBe(hasUnmapped);
    if (hasUnmapped) expect(dimensions.at(-1)?.dimensionId).toBeNull();
  });
});

describe('the index of plans', () => {
  it('has every plan once, under its institution', () => {
    const index = compareIndex(corpus);
    expect(
      index.institutions.flatMap(({ plans }) => plans.map(({ plan_id }) => plan_id)).sort(),
    ).toEqual(corpus.plans.map(({ planId }) => planId).sort());
  });

  it('leaves out institutions without plans, and names types of plans where the year alone does not', async () => {
    const { institutions } = compareIndex(await contentCorpus('health-bureau'));
    expect(institutions).toHaveLength(1);
    expect(institutions[0]!.plans.map(({ kind }) => kind).sort()).toEqual([
      null,
      '中程計畫',
      '年度施政計畫',
      '節約能源計畫',
    ]);
  });
});

describe('the tables that need no script', () => {
  it('count the rows of each plan without headings, twice the same', () => {
    for (const { plan, dimensions, deadlines } of planMatrix(corpus)) {
      const counted = Object.values(deadlines).reduce((sum, count) => sum + count, 0);
      expect(counted, plan.planId).toBe(dimensions.total);
    }
  });

  it('lead to the page of the dimension on which the plan’s rows begin', () => {
    const [dimension] = corpus.dimensions;
    const plan = corpus.planById.get('ntl-101')!;
    expect(dimensionPlanAddress(dimension!, plan)).toBe('/dimensions/process/#ntl-101');
  });

  it('offer plans of one year for a start', () => {
    const [year, ...others] = plansOfOneYear(corpus, { years: 3, plans: 4 });
    expect(others).toEqual([]);
    expect(year?.rocYear).toBe(101);
    expect(year?.plans.map(({ planId }) => planId)).toEqual(['ncl-101', 'ntl-101']);
  });
});

describe('the page of similar measures of a plan', () => {
  it('lists every row that is no heading once: under its heading, or as one without similar ones', () => {
    const plan = corpus.planById.get('nstm-104')!;
    const { sections, without } = similarList(plan, similarRows(corpus));
    const listed = [...sections.flatMap(({ rows }) => rows.map(({ row }) => row)), ...without];
    expect(listed.map(({ measureId }) => measureId).sort()).toEqual(
      plan.rows
        .filter(({ kind }) => kind !== 'heading')
        .map(({ measureId }) => measureId)
        .sort(),
    );
    expect(sections.map(({ heading }) => heading)).toEqual(
      [...new Set(plan.rows.map(({ dimension }) => dimension))].filter((dimension) =>
        sections.some(({ heading }) => heading === dimension),
      ),
    );
  });

  it('is where the link of a row leads, whether or not there is anything similar', () => {
    const plan = corpus.planById.get('nstm-104')!;
    const alone = { ...plan.rows.find(({ kind }) => kind !== 'heading')!, plan };
    expect(similarPlace(alone)).toBe(`/compare/nstm-104/#${alone.measureId}`);
  });

  it('gives no link to headings, nor to rows whose words are withheld', () => {
    const { rows } = corpus.planById.get('nstm-104')!;
    expect(similarPlace(rows.find(({ kind }) => kind === 'heading')!)).toBeNull();
    const row = rows.find(({ kind }) => kind !== 'heading')!;
    const withheld = {} as NonNullable<typeof row.withheld>;
    expect(similarPlace({ ...row, withheld })).toBeNull();
  });
});

test.each([
  [1, 'same'],
  [0.9999, 'most'],
  [0.5, 'most'],
  [0.495, 'most'],
  [0.4949, 'much'],
  [0.245, 'much'],
  [0.2449, 'some'],
] as const)('a likeness of %d, shown with two decimals, is said as %s', (score, level) => {
  expect(likenessLevel(score)).toBe(level);
});
