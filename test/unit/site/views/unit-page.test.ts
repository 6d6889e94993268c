import { beforeAll, describe, expect, it } from 'vitest';
import type {
  Corpus,
  Institution,
  Plan,
  RowDeadline,
  UnitOrName,
} from '../../../../src/corpus/model/corpus.ts';
import type { Language } from '../../../../src/content/language.ts';
import { deadlineGroups } from '../../../../src/site/views/deadline-groups.ts';
import type { SiteView } from '../../../../src/site/views/site-view.ts';
import { unitDeadlines } from '../../../../src/site/views/unit-deadlines.ts';
import {
  deadlineFigures,
  measureFigures,
  resultFigures,
} from '../../../../src/site/views/unit-figures.ts';
import { unitRowFacts } from '../../../../src/site/views/unit-row-facts.ts';
import { spellingsOf, unitRows } from '../../../../src/site/views/unit-rows.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { contentCorpus } from '../../../support/content-corpus.ts';
import { exampleDeadline, exampleRow } from './example-row.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('health-bureau');
});

const siteIn = (language: Language) =>
  ({ corpus, language, words: t(language), page: (path: string) => path }) as SiteView;
const bureau = () => corpus.institutionById.get('demo-health')!;
const unit = (key: string) => corpus.unitOrNameByKey.get(key)!;
const rowsOf = (key: string) => unitRows(bureau(), unit(key), corpus);

describe('the page of a unit', () => {
  it('has its plans, newest first, and how much it is in charge of in each', () => {
    expect(
      rowsOf('demo-health-promotion').plans.map(({ plan, count }) => [plan.planId, count]),
    ).toEqual([
      ['demo-health-113-food', 1],
      ['demo-health-112-midterm', 5],
      ['demo-health-112', 3],
    ]);
  });

  it('tells how it is spelt, and how often', () => {
    expect(spellingsOf(rowsOf('demo-health-promotion'))).toEqual([
      { written: '健康促進科', count: 7 },
      { written: '健促科', count: 1 },
      { written: '健康促進枓', count: 1 },
    ]);
  });

  it('counts measures, those that it leads and those that it supports', () => {
    expect(measureFigures(rowsOf('demo-health-planning'), siteIn('zh'))).toEqual([
      '8 項',
      '主辦 2 項',
      '協辦 4 項',
    ]);
    // In both roles, and one measure all the same.
    expect(measureFigures(rowsOf('demo-health-secretariat'), siteIn('en'))).toEqual([
      '1 measure',
      'lead of 1',
      'support in 1',
    ]);
  });

  it('counts deadlines by their kind', () => {
    const own = rowsOf('demo-health-clinics');
    const groups = deadlineGroups(own.rows.map(({ row }) => row));
    expect(deadlineFigures(own, groups, siteIn('zh'))).toEqual([
      '4 項有月份或日期',
      '1 項定期辦理',
      '4 項沒有期限',
    ]);
  });

  it('tells what was last reported in each plan that has results', () => {
    const own = rowsOf('demo-health-clinics');
    expect(resultFigures(unit('demo-health-clinics'), own, siteIn('zh'))).toMatchObject([
      { plan: '112年度（中程計畫）', period: '113年第1季' },
    ]);
    expect(
      resultFigures(unit('demo-health-care'), rowsOf('demo-health-care'), siteIn('zh')),
    ).toMatchObject([{ states: '沒有回報 1 項' }]);
  });

  it('tells its deadlines by month, what recurs as recurring', () => {
    const own = rowsOf('demo-health-clinics');
    const parts = unitDeadlines(deadlineGroups(own.rows.map(({ row }) => row)), siteIn('zh'));
    expect(parts.map(({ part }) => part)).toEqual(['month', 'recurring']);
    expect(parts[0]!.groups.map(({ name, items }) => [name, items.length])).toEqual([
      ['2025年6月（民國114年6月）', 1],
      ['2024年6月（民國113年6月）', 1],
      ['2023年3月（民國112年3月）', 1],
      ['2023年6月（民國112年6月）', 2],
      ['2023年9月（民國112年9月）', 1],
      ['2023年12月（民國112年12月）', 1],
    ]);
    expect(parts[1]!.groups.map(({ name }) => name)).toEqual(['每月1日、15日']);
  });

  it('folds a month in which much is due, and lists what is due at the end of a plan like all else', () => {
    const plan = { planId: 'aaa-101', rocYear: 101, year: 2012, folder: '101' } as Plan;
    const row = (deadline: Partial<RowDeadline>) =>
      exampleRow({ plan, typedDeadlines: [exampleDeadline(deadline)] });
    const monthly = (count: number, month: string) =>
      Array.from({ length: count }, () =>
        row({ kind: 'month', start_date: `2012-${month}-01`, end_date: `2012-${month}-28` }),
      );
    const end = row({ kind: 'month', end_date: '2012-12-31', is_period_end: true });
    const parts = unitDeadlines(
      deadlineGroups([...monthly(8, '03'), ...monthly(9, '06'), end]),
      siteIn('zh'),
    );
    expect(
      parts.flatMap(({ groups }) =>
        groups.map(({ name, items, summary }) => [name, items.length, summary]),
      ),
    ).toEqual([
      ['2012年3月（民國101年3月）', 8, null],
      ['2012年6月（民國101年6月）', 9, '9 項'],
      ['101年度', 1, null],
    ]);
  });

  it('says of a measure its role, another spelling, who else is in charge, and what is doubtful', () => {
    const factsOf = (key: string, measureId: string) =>
      unitRowFacts(
        rowsOf(key).rows.find(({ row }) => row.measureId === measureId)!,
        unit(key).name,
        siteIn('zh'),
      );
    expect(factsOf('demo-health-promotion', 'demo-health-112-midterm-004')).toMatchObject({
      roles: '主辦',
      spellings: '健康促進枓',
      others: [],
      doubts: [],
      result: { state: '已完成', period: '（112年第4季）' },
    });
    expect(factsOf('demo-health-clinics', 'demo-health-112-007')).toMatchObject({
      roles: '協辦',
      spellings: '',
      doubts: ['對應不明確'],
    });
    expect(
      factsOf('demo-health-clinics', 'demo-health-112-007').others.map(({ written, href }) => [
        written,
        href,
      ]),
    ).toEqual([
      ['食品藥物科', '/institutions/demo-health/units/demo-health-food-drugs/'],
      ['檢驗室', '/institutions/demo-health/units/name_6aa2-9a57-5ba4/'],
    ]);
    const inherited = (measureId: string) => {
      const { isDeadlineInherited, doubts } = factsOf('demo-health-long-term-care', measureId);
      return [isDeadlineInherited, doubts];
    };
    expect(inherited('demo-health-112-midterm-005')).toEqual([false, []]);
    expect(inherited('demo-health-112-midterm-007')).toEqual([false, ['單位依上層']]);
    expect(inherited('demo-health-112-midterm-008')).toEqual([true, []]);
    expect(inherited('demo-health-112-midterm-009')).toEqual([true, ['單位依上層']]);
  });

  it('goes on at further pages where there are very many measures', () => {
    const institution = { institutionId: 'aaa' } as Institution;
    const entry = { key: 'aaa-reading', place: 'aaa-reading' } as UnitOrName;
    const assignment = {
      unit: '閱覽組',
      unitId: 'aaa-reading',
      role: null,
      inherited: false,
      alignment: 'exact' as const,
    };
    const plans = ['aaa-101', 'aaa-102'].map((planId) => ({ planId }) as Corpus['plans'][number]);
    const rows = plans.flatMap((plan) =>
      Array.from({ length: 250 }, () => exampleRow({ plan, assignments: [assignment] })),
    );
    const { pages, plans: own } = unitRows(institution, entry, {
      rowsByUnit: new Map([['aaa-reading', rows]]),
    });
    expect(
      pages.map((page) => page.map(({ heading, items }) => [heading.planId, items.length])),
    ).toEqual([[['aaa-102', 250]], [['aaa-101', 250]]]);
    expect(own.map(({ plan, page }) => [plan.planId, page])).toEqual([
      ['aaa-102', 1],
      ['aaa-101', 2],
    ]);
  });

  it('is there for a unit without measures too', () => {
    const own = rowsOf('demo-health-food-hygiene');
    expect(own).toMatchObject({ rows: [], plans: [] });
    expect(own.pages).toHaveLength(1);
  });
});
