import { describe, expect, test } from 'vitest';
import { amendmentsOf } from '../../../../src/corpus/figures/amendments.ts';
import { partsOfOne } from '../../../../src/corpus/figures/compare-versions.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { amendments as dataset } from '../../../../src/datasets/amendments.ts';
import { revisions } from '../../../../src/datasets/revisions.ts';
import { renderAmendmentsFeed } from '../../../../src/publish/feeds/amendments-feed.ts';
import { all, files, loadHealthBureau, replacing } from '../../../support/content-folder.ts';
import { smallContext } from '../../../support/small-corpus.ts';

const { corpus } = (await loadHealthBureau()) as { corpus: Corpus };
const plan = corpus.planById.get('demo-health-113-food')!;
const [amendment] = amendmentsOf(plan);
const { comparison } = amendment!;
const ids = (rows: readonly { measureId: string }[]) =>
  rows.map(({ measureId }) => measureId.replace('demo-health-113-food-', ''));

describe('the versions of a plan', () => {
  test('are listed oldest first, each with its date and address; the last is in force', () => {
    expect(
      plan.versions.map(({ number, dated, isCurrent, href }) => [number, dated, isCurrent, href]),
    ).toEqual([
      [1, '2024-01-08', false, '/plans/demo-health/113-food/versions/1/'],
      [2, '2024-04-15', true, '/plans/demo-health/113-food/'],
    ]);
  });

  test('former ones are in no index of the site: they are no plans in force', () => {
    expect(corpus.plans.filter(({ planId }) => planId === plan.planId)).toEqual([plan]);
    expect(corpus.rowById.has('demo-health-113-food-006')).toBe(false);
    const [former] = plan.versions;
    expect(ids(former!.plan.rows)).toContain('006');
  });

  test('keep the ids of their rows, each at the address of its version', () => {
    const [former] = plan.versions;
    expect(former!.plan.rows[0]).toMatchObject({
      measureId: 'demo-health-113-food-001',
      text: '稽查餐飲業 300 家。',
      href: '/plans/demo-health/113-food/versions/1/#demo-health-113-food-001',
    });
  });

  test('the first without a date of its own is as old as the plan', async () => {
    const datesWith = async (issued: string, issuance = '113年1月8日') => {
      const changed = await loadHealthBureau({
        [files.formerFood]: all(
          replacing("  dated: '2024-01-08'\n", '  dated: null\n'),
          replacing('version:\n', `${issued}version:\n`),
          replacing('issuance: 113年1月8日', `issuance: ${issuance}`),
        ),
      });
      const { versions } = changed.corpus!.planById.get('demo-health-113-food')!;
      return versions.map(({ dated }) => dated);
    };
    expect(await datesWith("issued_on: '2024-01-08'\n")).toEqual(['2024-01-08', '2024-04-15']);
    expect(await datesWith('')).toEqual(['2024-01-08', '2024-04-15']);
    expect(await datesWith('', '年初')).toEqual([null, '2024-04-15']);
  });

  test('a plan that does not speak of versions has one, without a date', () => {
    expect(corpus.planById.get('demo-health-112')!.versions).toMatchObject([
      { number: 1, dated: null, reason: null, isCurrent: true },
    ]);
  });
});

describe('the comparison of two versions', () => {
  test('names rows added and removed', () => {
    expect(ids(comparison.added)).toEqual(['007']);
    expect(ids(comparison.removed)).toEqual(['006']);
  });

  test('tells of a row that is new, or gone, all that its cells say', () => {
    const [added] = comparison.added;
    const [removed] = comparison.removed;
    expect(partsOfOne({ after: added! })).toEqual([
      { part: 'text', before: '', after: added!.text },
      { part: 'deadlines', before: '', after: added!.deadlines.join('；') },
      { part: 'units', before: '', after: '企劃科' },
    ]);
    expect(partsOfOne({ before: removed! })[0]).toMatchObject({
      part: 'text',
      before: removed!.text,
      after: '',
    });
  });

  test('names what changed of a row: words, deadline, units', () => {
    expect(
      comparison.amended.map(({ after, parts }) => [
        after.measureId.slice(-3),
        parts.map(({ part, before, after: now }) => `${part}: ${before} → ${now}`),
      ]),
    ).toEqual([
      [
        '001',
        ['text: 稽查餐飲業 300 家。 → 稽查餐飲業 400 家。', 'deadlines: 113年6月 → 113年11月'],
      ],
      ['004', ['units: 食品藥物科 → 企劃科；食品藥物科']],
      ['005', ['text: 辦理校園宣導 24 場。 → 辦理校園食品安全宣導 24 場。']],
    ]);
  });

  test('does not tell whether a withheld row or section differs', () => {
    expect(ids(comparison.withheld)).toEqual(['002']);
    expect(comparison.withheldSections).toEqual(['參、稽查準備']);
    expect(comparison.sections).toEqual([
      { heading: '壹、緣起', before: '依縣務會議決議辦理。', after: '食品安全管理之需要。' },
    ]);
    // A row below the withheld one is the same, though the words above it are gone.
    expect(comparison.unchanged).toBe(1);
  });

  test('knows sections that are called alike by the headings that they stand below', async () => {
    const chapters = (first: string, second: string) =>
      `\n## 肆、服務\n\n### 一、現況\n\n${first}\n\n## 伍、宣導\n\n### 一、現況\n\n${second}\n`;
    const sectionsOf = async (now: string) => {
      const { corpus: changed } = await loadHealthBureau({
        [files.formerFood]: (text) => text + chapters('櫃檯三處。', '每年二場。'),
        [files.food]: (text) => text + now,
      });
      const [change] = amendmentsOf(changed!.planById.get(plan.planId)!);
      return change!.comparison.sections.filter(({ heading }) => heading !== '壹、緣起');
    };
    const heading = '一、現況';
    expect(await sectionsOf(chapters('櫃檯三處。', '每年二場。'))).toEqual([]);
    expect(await sectionsOf(chapters('櫃檯四處。', '每年二場。'))).toEqual([
      { heading, before: '櫃檯三處。', after: '櫃檯四處。' },
    ]);
    // One of them is gone with its chapter.
    expect(await sectionsOf('\n## 伍、宣導\n\n### 一、現況\n\n每年二場。\n')).toEqual([
      { heading: '肆、服務', before: '', after: null },
      { heading, before: '櫃檯三處。', after: null },
    ]);
    // The chapter has another name: then their order tells.
    const renamed = chapters('櫃檯三處。', '每年二場。').replace('肆、服務', '肆、為民服務');
    expect((await sectionsOf(renamed)).map((each) => each.heading)).toEqual([
      '肆、為民服務',
      '肆、服務',
    ]);
  });

  test('tells that a row moved below other headings, and its new number', async () => {
    const { corpus: moved } = await loadHealthBureau({
      [files.foodTable]: (text) =>
        replacing('heading: 二、宣導', 'heading: 三、宣導')(text).replace("'2.1'", "'3.1'"),
    });
    const [change] = amendmentsOf(moved!.planById.get(plan.planId)!);
    const row = change!.comparison.amended.find(({ after }) => after.measureId.endsWith('005'))!;
    expect(row.parts.map(({ part, before, after }) => [part, before, after])).toEqual([
      ['place', '二、宣導', '三、宣導'],
      ['label', '2.1', '3.1'],
      ['text', '辦理校園宣導 24 場。', '辦理校園食品安全宣導 24 場。'],
    ]);
  });
});

describe('amendments as data', () => {
  const rows = [...dataset.rows(corpus, smallContext)];

  test('a row a change, with the comparison as address', () => {
    expect(rows.map(({ change, measure_id }) => `${change} ${measure_id?.slice(-3)}`)).toEqual([
      'added 007',
      'removed 006',
      'text 001',
      'deadlines 001',
      'units 004',
      'text 005',
      'section undefined',
    ]);
    expect(rows[3]).toMatchObject({
      plan_id: 'demo-health-113-food',
      from_version: 1,
      to_version: 2,
      before: '113年6月',
      after: '113年11月',
      is_withheld: false,
      url: 'https://plans.example.org/open/plans/demo-health/113-food/versions/2/changes/#demo-health-113-food-001',
    });
  });

  test('versions are rows of their own', () => {
    const own = [...revisions.rows(corpus, smallContext)].filter(
      ({ plan_id }) => plan_id === plan.planId,
    );
    expect(own.map(({ version, is_current, reason }) => [version, is_current, reason])).toEqual([
      [1, false, null],
      [2, true, '依第一季檢討會議決議，調整稽查家數與期限，新增檢舉專線。'],
    ]);
  });

  test('the feed has an entry an amendment, counted in words', () => {
    const feed = renderAmendmentsFeed(corpus, smallContext.settings);
    expect(feed.match(/<entry>/g)).toHaveLength(1);
    expect(feed).toContain('示範縣衛生局113年度食品安全計畫：第 1 版修正為第 2 版');
    expect(feed).toContain(
      '新增 1 列、刪除 1 列、修改 3 列、修改章節 1 節。不予公開的 2 項不列入比較。',
    );
    expect(feed).toContain('<updated>2024-06-28T00:00:00+08:00</updated>');
  });

  test('no entry of the feed is dated before the amendment itself', () => {
    const to = plan.versions.at(-1)!;
    const { dated } = to;
    const entryDay = () =>
      /<entry>.*<updated>(.{10})/s.exec(renderAmendmentsFeed(corpus, smallContext.settings))![1];
    Object.assign(to, { dated: '2024-09-30' });
    expect(entryDay()).toBe('2024-09-30');
    Object.assign(to, { dated });
    expect(entryDay()).toBe('2024-06-28');
  });
});
