import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus, Plan, Row } from '../../../../src/corpus/model/corpus.ts';
import { similarRows } from '../../../../src/corpus/figures/similar-rows.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

const alikeTo = (measureId: string, of = corpus) =>
  (similarRows(of).get(measureId) ?? []).map(({ row }) => row.measureId);

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
      const elsewhere = similarRows(corpus).get(row.measureId) ?? [];
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
    expect(alikeTo(heading.measureId)).toEqual([]);
    expect(alikeTo('no-such-measure')).toEqual([]);
  });

  it('of two rows score the same when there are other plans', () => {
    const few = { ...corpus, plans: corpus.plans.filter(({ rocYear }) => rocYear === 101) };
    const scores = ({ plans }: Corpus) =>
      plans
        .flatMap(({ rows }) => rows)
        .flatMap(({ measureId }) =>
          (similarRows(few).get(measureId) ?? []).map(({ row, score }) => ({
            measureId,
            other: row.measureId,
            score,
          })),
        );
    const among = new Map(
      allRows(corpus).map(({ measureId }) => [
        measureId,
        new Map(
          similarRows(corpus)
            .get(measureId)
            ?.map(({ row, score }) => [row.measureId, score]),
        ),
      ]),
    );
    const both = scores(few).filter(({ measureId, other }) => among.get(measureId)?.has(other));
    expect(both.length).toBeGreaterThan(30);
    for (const { measureId, other, score } of both) {
      expect(among.get(measureId)!.get(other), `${measureId} ${other}`).toBe(score);
    }
  });

  it('makes its index once a corpus', () => {
    expect(similarRows(corpus)).toBe(similarRows(corpus));
  });
});

function allRows({ plans }: Corpus): Row[] {
  return plans.flatMap(({ rows }) => rows);
}

/** A plan as that of another year or institution, word for word. */
function again(
  plan: Plan,
  { rocYear = plan.rocYear, institution = plan.institution }: Partial<Plan>,
): Plan {
  const planId = `${institution.institutionId}-${rocYear}`;
  const other: Plan = { ...plan, planId, institution, rocYear, year: rocYear + 1911, rows: [] };
  const rows = plan.rows.map((row): Row => ({
    ...row,
    plan: other,
    measureId: row.measureId.replace(plan.planId, planId),
  }));
  return Object.assign(other, { rows });
}

describe('institutions that say the same', () => {
  const plan = () => corpus.planById.get('ntl-101')!;
  const copies = () =>
    [...'abcdefghij'].flatMap((institutionId) => {
      const institution = { ...plan().institution, institutionId };
      return [101, 103, 105].map((rocYear) => again(plan(), { rocYear, institution }));
    });

  it('are chosen from in the same way in whatever order plans and rows were read', () => {
    const plans = [...corpus.plans, ...copies()];
    const turned = plans.map((each) => ({ ...each, rows: each.rows.toReversed() })).reverse();
    const [one, other] = [plans, turned].map((read) => ({ ...corpus, plans: read }));
    for (const { measureId } of plans.flatMap(({ rows }) => rows)) {
      expect(alikeTo(measureId, other), measureId).toEqual(alikeTo(measureId, one));
    }
  });

  it('are not always the first of the alphabet', () => {
    const all = { ...corpus, plans: copies() };
    const named = copies()
      .flatMap(({ rows }) => rows)
      .flatMap(({ measureId }) => alikeTo(measureId, all).slice(0, 2))
      .map((id) => id.split('-')[0]!);
    expect(new Set(named).size).toBe(10);
  });
});

describe('an institution with plans of several years', () => {
  const years = () => {
    const plan = corpus.planById.get('ntl-101')!;
    return {
      ...corpus,
      plans: [...corpus.plans, ...[99, 103, 104].map((rocYear) => again(plan, { rocYear }))],
    };
  };

  it('shows its own row of the nearest year last, and is shown once to others, with its newest', () => {
    const several = years();
    expect(alikeTo('ntl-101-042', several)).toEqual(['nstm-104-071', 'ntl-103-042']);
    expect(alikeTo('ntl-99-042', several).at(-1)).toBe('ntl-101-042');
    const shown = alikeTo('nstm-104-071', several).filter((id) => /^ntl-.*-042$/.test(id));
    expect(shown).toEqual(['ntl-104-042']);
  });

  it('still shows three at most', () => {
    const several = years();
    const similar = similarRows(several);
    const lists = allRows(several).map(({ measureId }) => similar.get(measureId) ?? []);
    expect(Math.max(...lists.map(({ length }) => length))).toBe(3);
  });
});
