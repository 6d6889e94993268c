import { describe, expect, it } from 'vitest';
import { rootAddresses } from '../../../support/root-addresses.ts';
import type {
  Corpus,
  Institution,
  Plan,
  ProsePage,
  Section,
} from '../../../../src/corpus/model/corpus.ts';
import { t } from '../../../../src/words/interface/index.ts';
import { formerNames, spellInWords } from '../../../../src/site/views/institution-facts.ts';
import { unitsWithRows } from '../../../../src/site/views/institution-units.ts';
import { latestPlans } from '../../../../src/site/views/latest-plans.ts';
import { institutionName, planStatus, planYearName } from '../../../../src/words/plan-names.ts';
import { planParts } from '../../../../src/words/plan-outline.ts';
import { prosePages } from '../../../../src/site/views/prose-pages.ts';
import { exampleRow, exampleTable } from './example-row.ts';
import { pageAddress } from '../../../../src/corpus/addresses/page-paths.ts';

const zh = t('zh');
const en = t('en');

const section = (heading: string, role: Section['role'] = null, level = 1): Section => ({
  heading,
  level,
  anchor: `section-${heading}`,
  role,
  html: () => '',
  withheld: null,
  text: '',
  blocks: [],
});

describe('a plan’s page', () => {
  const sections = [section('壹'), section('伍', 'content'), section('陸')];

  const namesOf = (given: Parameters<typeof planParts>[0]) =>
    planParts(given).map((part) =>
      part.kind === 'section' ? part.section.heading : `表${part.table.number}`,
    );

  it('the table stands below the section on the plan’s contents', () => {
    expect(namesOf({ sections, tables: [exampleTable()] })).toEqual(['壹', '伍', '表1', '陸']);
  });

  it('without such a section it stands after all of them', () => {
    expect(namesOf({ sections: [section('壹')], tables: [exampleTable()] })).toEqual(['壹', '表1']);
  });

  it('a table stands below the section that it names, and what is nested in that', () => {
    const nested = [section('壹'), section('一、', null, 2), section('貳')];
    const tables = [exampleTable({ after: '貳' }), exampleTable({ number: 2, after: '壹' })];
    expect(namesOf({ sections: nested, tables })).toEqual(['壹', '一、', '表2', '貳', '表1']);
  });

  it('a plan may have no table', () => {
    expect(namesOf({ sections, tables: [] })).toEqual(['壹', '伍', '陸']);
  });

  it('says whether the period is over only by the day that the site gives', () => {
    const unknown = { results: null };
    const ended = { hasEnded: true, ...unknown };
    expect(planStatus(ended, '2026年11月20日', zh)).toBe(
      '計畫期間已經結束（以2026年11月20日為準）；執行結果未載明。',
    );
    expect(planStatus({ hasEnded: null, ...unknown }, null, zh)).toBe('執行結果未載明。');
    expect(planStatus({ hasEnded: false, ...unknown }, '2012年1月1日', zh)).toContain('尚未結束');
  });

  it('does not call results unknown that were reported', () => {
    const results = { periods: [], counts: [], notes: [] };
    expect(planStatus({ hasEnded: null, results }, null, zh)).toBe(
      '機關回報的執行情形列在各項之下。',
    );
  });

  it('a second plan of a year is told apart by its type; by its folder where that is the same', () => {
    const types = {
      policy: { id: 'policy', name: '施政計畫', name_en: 'Policy plan' },
      green: { id: 'green', name: '節能計畫', name_en: 'Energy plan' },
    };
    const plans: Plan[] = [];
    const plan = (folder: string, planType: { id: string }) => {
      const about = { planId: `aaa-${folder}`, rocYear: 101, year: 2012, institution: { plans } };
      plans.push({ ...about, folder, planType } as unknown as Plan);
      return plans.at(-1)!;
    };
    const [whole, green] = [plan('101', types.policy), plan('101-green', types.green)];
    expect(planYearName(whole, zh)).toBe('101年度');
    expect(planYearName(whole, en)).toBe('2012');
    expect(planYearName(green, zh)).toBe('101年度（節能計畫）');
    expect(planYearName(green, en)).toBe('2012 (Energy plan)');
    expect(planYearName(plan('101-more', types.policy), zh)).toBe('101年度（101-more）');
  });

  it('the latest plans come newest year first', () => {
    const retired = { retired_on: '2026-01-01', reason: '撤回' };
    const plans = [97, 106, 101].map((rocYear) => ({ rocYear, metadata: {} }) as Plan);
    const gone = { rocYear: 107, metadata: { retired } } as Plan;
    expect(latestPlans({ plans: [...plans, gone] }, 2).map(({ rocYear }) => rocYear)).toEqual([
      106, 101,
    ]);
  });
});

describe('institutions', () => {
  it('have their English name on English pages, where one is known', () => {
    const known = { name: '國家圖書館', nameEn: 'National Central Library' };
    expect(institutionName(known, 'en')).toEqual({ text: known.nameEn, isChinese: false });
    expect(institutionName(known, 'zh')).toEqual({ text: '國家圖書館', isChinese: true });
    expect(institutionName({ ...known, nameEn: null }, 'en').text).toBe('國家圖書館');
  });

  it('dates of former names are said as far as they are known', () => {
    expect(spellInWords('1973-07-01', '2013-01-01', zh)).toBe('1973年7月1日至2013年1月1日');
    expect(spellInWords(null, '2013-01-01', zh)).toBe('至2013年1月1日');
    expect(spellInWords('1914', null, zh)).toBe('1914年起');
    expect(spellInWords(null, null, zh)).toBeNull();
    expect(formerNames({ former_names: [{ name: '甲館', from: null, until: null }] })).toBe('甲館');
  });

  it('a unit lists its rows by plan, the newest plan first', () => {
    const older = { planId: 'aaa-101' } as Plan;
    const newer = { planId: 'aaa-106' } as Plan;
    const institution = {
      institutionId: 'aaa',
      plans: [newer, older],
    } as unknown as Institution;
    const rows = [exampleRow({ plan: older }), exampleRow({ plan: newer })];
    const entries = [{ key: 'aaa-reading' }, { key: 'aaa-general' }];
    const corpus = {
      unitsAndNames: new Map([['aaa', entries]]),
      rowsByUnit: new Map([['aaa-reading', rows]]),
    } as unknown as Corpus;
    const [reading, general] = unitsWithRows(institution, corpus);
    expect(reading!.count).toBe(2);
    expect(reading!.plans.map(({ plan }) => plan.planId)).toEqual(['aaa-106', 'aaa-101']);
    expect(general!.count).toBe(0);
  });
});

describe('pages of prose', () => {
  const page = (name: string, language: 'zh' | 'en'): ProsePage => ({
    name,
    language,
    metadata: { title: `${name} ${language}`, description: 'd', modified: '2026-01-01' },
    html: () => '<p>x</p>',
  });
  const corpus = (...pages: ProsePage[]) =>
    ({
      pages,
      site: { modified: '2026-11-20', description: { zh: '說明', en: 'about' } },
    }) as unknown as Corpus;

  it('each language has its own text, or that of the other where it has none', () => {
    const pages = corpus(page('about', 'zh'), page('about', 'en'), page('privacy', 'zh'));
    const [about] = prosePages(pages, 'en', en);
    expect(about).toMatchObject({ title: 'about en', language: 'en' });
    const privacy = prosePages(pages, 'en', en).find(({ name }) => name === 'privacy');
    expect(privacy).toMatchObject({ title: 'privacy zh', language: 'zh' });
  });

  it('a page that every site has is there even without a text', () => {
    const views = prosePages(corpus(), 'zh', zh);
    expect(views.map(({ name, title, html }) => [name, title, html(rootAddresses)])).toContainEqual(
      ['contact', '聯繫我們', ''],
    );
  });

  it('pages that the content adds come after those', () => {
    expect(prosePages(corpus(page('faq', 'zh')), 'zh', zh).at(-1)!.name).toBe('faq');
  });

  it('English pages stand below /en/', () => {
    expect(pageAddress('zh', '/plans/ntl/101/#ntl-101-001')).toBe('/plans/ntl/101/#ntl-101-001');
    expect(pageAddress('en', '/')).toBe('/en/');
  });
});
