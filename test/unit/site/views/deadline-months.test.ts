import { beforeAll, describe, expect, it } from 'vitest';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import {
  allMonthPages,
  monthPages,
  placeInMonth,
  yearsOfMonths,
} from '../../../../src/site/views/deadline-months.ts';
import { manifestOf } from '../../../../src/publish/files/manifest.ts';
import { languageView } from '../../../../src/site/views/language-view.ts';
import { deadlineMonthPage } from '../../../../src/site/views/pages/deadline-month-page.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('five-plans');
});

function siteViewOf(shown: Corpus): SiteView {
  const settings = { siteUrl: 'https://plans.example.org', basePath: '/' };
  const manifest = manifestOf([], { splits: [], emptyCells: new Map() });
  const context = { corpus: shown, manifest, settings } as SiteView['context'];
  return { ...languageView('zh', context.settings), context, corpus: shown, manifest };
}

describe('the months to choose from', () => {
  it('are those in which something is to be done, by year, the newest first', () => {
    const years = yearsOfMonths(corpus, null);
    expect(years.map(({ year }) => year)).toEqual([2017, 2015, 2012, 2008]);
    expect(years[0]!.months[5]).toEqual({ month: '2017-06', due: 1, recurring: 79, all: 80 });
    // nstm-104 says nothing but the end of its year.
    expect(years[1]!.months.map((month) => month?.due ?? null)).toEqual([
      ...Array.from({ length: 11 }, () => null),
      163,
    ]);
  });

  it('of an institution are its own', () => {
    const ntl = corpus.institutionById.get('ntl')!;
    const [year, ...others] = yearsOfMonths(corpus, ntl);
    expect(others).toEqual([]);
    // 043 and 065 in March; 059, 065, 079 and 095 every month.
    expect(year!.months[2]).toEqual({ month: '2012-03', due: 2, recurring: 4, all: 5 });
  });
});

describe('the pages of a month', () => {
  it('hold each list of each plan, what is due first', () => {
    const { pages, isWhole } = monthPages(corpus, '2017-06');
    expect(isWhole).toBe(true);
    expect(
      pages.map((page) =>
        page.map(({ heading, items }) => [heading.part, heading.key, items.length]),
      ),
    ).toEqual([
      [
        ['due', '', 1],
        ['recurring', 'FREQ=DAILY', 10],
        ['recurring', 'FREQ=WEEKLY', 3],
        ['recurring', 'FREQ=MONTHLY', 66],
        ['open', 'FREQ=MONTHLY;INTERVAL=3', 1],
        ['open', 'FREQ=YEARLY', 3],
        ['undated', 'within', 1],
        ['undated', 'on-demand', 3],
        ['undated', 'relative', 2],
      ],
    ]);
  });

  it('of more rows than a page holds list what is due, and leave the rest to the institutions', () => {
    const nlpi = corpus.planById.get('nlpi-106')!;
    // As if twenty institutions had the same plan.
    const plans = Array.from({ length: 20 }, (_, index) => ({ ...nlpi, planId: `p-${index}` }));
    const { pages, isWhole, plans: named } = monthPages({ ...corpus, plans }, '2017-06');
    expect(isWhole).toBe(false);
    expect(named).toHaveLength(20);
    const groups = pages.flat();
    expect(new Set(groups.map(({ heading }) => heading.part))).toEqual(new Set(['due']));
    expect(groups.map(({ items }) => items.length)).toEqual(Array.from({ length: 20 }, () => 1));
  });

  it('are led to by a plan where they tell of it', () => {
    const nlpi = corpus.planById.get('nlpi-106')!;
    expect(placeInMonth(corpus, '2017-06', nlpi)).toBe('/deadlines/2017-06/#nlpi-106');
    expect(placeInMonth(corpus, '2017-06', nlpi.institution)).toBe('/deadlines/2017-06/#nlpi');
    // Of the other plans nothing is to be done in 2017.
    expect(placeInMonth(corpus, '2017-06', corpus.planById.get('ntl-101')!)).toBeNull();
    const plans = Array.from({ length: 20 }, (_, index) => ({ ...nlpi, planId: `p-${index}` }));
    // Whatever others have to do, so that a plan's page is the same beside any others.
    const crowded = { ...corpus, plans };
    expect(placeInMonth(crowded, '2017-06', plans[0]!)).toBe('/deadlines/2017-06/#p-0');
  });

  it('have a place for every plan on the first page, in the list of plans where it stands on a later one', () => {
    const nstm = corpus.planById.get('nstm-104')!;
    // As if eight institutions had the same plan: 163 rows each are due in December 2015.
    const institutions = Array.from({ length: 8 }, (_, index) => ({
      ...nstm.institution,
      institutionId: `i-${index}`,
    }));
    const plans = institutions.map((institution, index) => ({
      ...nstm,
      institution,
      planId: `p-${index}`,
    }));
    const site = siteViewOf({ ...corpus, institutions, plans });
    const first = deadlineMonthPage(site, '2015-12', 1);
    expect(first.pager.pages).toBeGreaterThan(1);
    const anchors = [...first.sections, ...first.plans].flatMap(({ planId, institutionAnchor }) =>
      [planId, institutionAnchor].filter((id) => id !== null),
    );
    expect(anchors.toSorted()).toEqual(
      plans.flatMap(({ planId, institution }) => [planId, institution.institutionId]).toSorted(),
    );
  });

  it('are one for each month of the index', () => {
    expect(allMonthPages(corpus)).toHaveLength(10 + 12 + 1 + 12);
    expect(allMonthPages(corpus)).toContainEqual({ month: '2017-06', number: 1 });
  });
});
