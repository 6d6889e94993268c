import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../src/corpus/model/corpus.ts';
import { planMatrix } from '../../../../src/site/compare/plan-matrix.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

const agency = await contentCorpus('health-bureau');

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
