import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/corpus/model/corpus.ts';
import { planMatrix } from '../../../../src/site/compare/plan-matrix.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const agency = await contentCorpus('health-bureau');

it('plans that were taken off the site are not offered for comparison', () => {
  const [first, ...others] = agency.plans;
  const retired = { retired_on: '2026-01-01', reason: '撤回' };
  const gone = { ...first!, metadata: { ...first!.metadata, retired } };
  const matrix = planMatrix({ ...agency, plans: [gone, ...others] });
  expect(matrix.map(({ plan }) => plan.planId)).toEqual(
    others.filter((plan) => plan.metadata.retired === undefined).map(({ planId }) => planId),
  );
});

describe('how the plans write their deadlines', () => {
  it('says of no row that is withheld that it has no deadline', () => {
    const withheld = { grounds: [] } as unknown as NonNullable<Row['withheld']>;
    const plans = agency.plans.map((plan) => ({
      ...plan,
      rows: plan.rows.map((row) => ({ ...row, withheld, typedDeadlines: [] })),
    }));
    const matrix = planMatrix({ ...agency, plans });
    expect(matrix.length).toBeGreaterThan(1);
    for (const { deadlines } of matrix) expect(deadlines.none).toBe(0);
  });
});
