import { describe, expect, it } from 'vitest';
import { rootAddresses } from '../../../support/root-addresses.ts';
import type { Corpus } from '../../../../src/corpus/model/corpus.ts';
import { loadCorpus } from '../../../../src/corpus/assembly/load-corpus.ts';
import {
  files,
  healthBureau,
  loadHealthBureau,
  replacing,
  textOf,
  type Changes,
} from '../../../support/content-folder.ts';

async function load(changes: Changes = {}, asOf: string | null = null): Promise<Corpus> {
  const { corpus, problems } = await loadHealthBureau(changes, { asOf });
  if (corpus === null) throw new Error(JSON.stringify(problems, null, 2));
  return corpus;
}

/** A plan of another year or institution: the one without deadlines and units, copied. */
async function copyOfGreen(institution: string, folder: string, rocYear: number): Promise<Changes> {
  const bureau = await healthBureau();
  const year = rocYear + 1911;
  const id = `${institution}-${folder}`;
  return {
    [`plans/${institution}/${folder}/plan.md`]: textOf(bureau, files.green)
      .replace('roc_year: 112', `roc_year: ${rocYear}`)
      .replace('2023-01-01', `${year}-01-01`)
      .replace('2023-12-31', `${year}-12-31`),
    [`plans/${institution}/${folder}/measures.yaml`]: textOf(bureau, files.greenTable).replaceAll(
      'demo-health-112-green',
      id,
    ),
  };
}

describe('the order of a corpus', () => {
  it('is that of institution, year and folder; years count as numbers', async () => {
    const corpus = await load({
      ...(await copyOfGreen('demo-health', '99', 99)),
      ...(await copyOfGreen('demo-clinic', '113', 113)),
    });
    expect(corpus.institutions.map(({ institutionId }) => institutionId)).toEqual([
      'demo-clinic',
      'demo-health',
    ]);
    expect(corpus.plans.map(({ planId }) => planId)).toEqual([
      'demo-clinic-113',
      'demo-health-99',
      'demo-health-112',
      'demo-health-112-green',
      'demo-health-112-midterm',
      'demo-health-113-food',
    ]);
  });

  it('begins with the newest plan on an institution', async () => {
    const corpus = await load(await copyOfGreen('demo-health', '99', 99));
    const years = corpus.institutionById.get('demo-health')?.plans.map(({ rocYear }) => rocYear);
    expect(years).toEqual([113, 112, 112, 112, 99]);
  });

  it('does not depend on the order in which files are read', async () => {
    const folder = await healthBureau();
    const reversed = { ...folder, files: new Map([...folder.files].reverse()) };
    const { corpus } = loadCorpus(reversed, { asOf: null });
    const usual = await load();
    expect(corpus?.plans.map(({ planId }) => planId)).toEqual(
      usual.plans.map(({ planId }) => planId),
    );
  });
});

describe('a plan', () => {
  it('has its year in both calendars, its address and its folder', async () => {
    const corpus = await load();
    expect(corpus.planById.get('demo-health-112-green')).toMatchObject({
      folder: '112-green',
      rocYear: 112,
      year: 2023,
      href: '/plans/demo-health/112-green/',
      title: '示範縣衛生局112年節約能源計畫',
      institutionName: '示範縣衛生局',
      planType: { id: 'energy-saving' },
      disclosureCategory: { id: 'art7-5' },
    });
  });

  it('counts measures without headings and proposals', async () => {
    const corpus = await load();
    const plan = corpus.planById.get('demo-health-112-midterm')!;
    const kinds = plan.rows.map(({ kind }) => kind);
    expect(plan.measureCount).toBe(kinds.filter((kind) => kind === 'measure').length);
    expect([plan.rows.length, plan.measureCount]).toEqual([18, 14]);
  });

  it('takes basis and goals from its sections, as text', async () => {
    const plan = (await load()).planById.get('demo-health-112')!;
    expect(plan.basis).toBe(
      '依示範縣政府111年12月1日府衛企字第1110000002號函辦理。\n提升 在地 健康服務，詳見縣府網站。',
    );
    expect(plan.goals).toEqual([
      '1. 篩檢在地化。',
      '2. 照顧不間斷：\n居家照顧\n日間照顧',
      '3. 食品安心。',
    ]);
  });

  it('gives a role to the first of the sections that are called alike', async () => {
    const corpus = await load({
      [files.annual]: (text) => `${text}\n## 伍、檢討\n\n### 貳、目標\n\n目標已達成。\n`,
    });
    const { sections } = corpus.planById.get('demo-health-112')!;
    const roles = sections.filter(({ heading }) => heading === '貳、目標').map(({ role }) => role);
    expect(roles).toEqual(['goals', null]);
  });

  it('has sections with anchor, role, text and HTML', async () => {
    const plan = (await load()).planById.get('demo-health-112')!;
    expect(plan.sections.map(({ heading, anchor, role }) => [heading, anchor, role])).toEqual([
      ['壹、緣起', 'section-1', 'basis'],
      ['貳、目標', 'section-2', 'goals'],
      ['參、執行策略', 'section-3', 'content'],
      ['肆、附記', 'section-4', null],
      ['一、小標', 'section-5', null],
    ]);
    expect(plan.sections[0]?.html(rootAddresses)).toContain('<em>在地</em>');
    expect(plan.sections.map(({ level }) => level)).toEqual([1, 1, 1, 1, 2]);
    const nested = plan.sections.slice(3);
    expect(nested.map(({ text }) => text).join('\n')).toContain('項目\t說明');
    expect(nested.flatMap(({ blocks }) => blocks)).toContainEqual(
      expect.objectContaining({ kind: 'table', head: ['項目', '說明'] }),
    );
  });

  it('offers its source file for download', async () => {
    const plan = (await load()).planById.get('demo-health-112')!;
    expect(plan.source).toMatchObject({
      name: '112年度施政計畫（定稿）.txt',
      originalUrl: 'https://health.example.org/plans/112',
      href: '/plans/demo-health/112/source.txt',
      file: files.annualSource,
    });
    const file = (await healthBureau()).files.get(files.annualSource)!;
    expect(plan.source).toMatchObject({ bytes: file.bytes, sha256: file.sha256 });
  });

  it('lists the headings that decided a comparable dimension, each once', async () => {
    const plan = (await load()).planById.get('demo-health-112-midterm')!;
    expect(plan.crosswalk).toEqual([
      { level: 'aspect', heading: '(一)篩檢服務', dimensionId: 'prevention' },
      { level: 'aspect', heading: '(二)長照服務', dimensionId: 'care' },
      { level: 'dimension', heading: '二、食品藥物安全', dimensionId: 'food-and-drugs' },
      { level: 'action', heading: '2.心理諮商', dimensionId: 'care' },
      { level: 'dimension', heading: '三、行政效能', dimensionId: 'administration' },
      { level: 'dimension', heading: '四、創新提案', dimensionId: 'administration' },
    ]);
  });
});

describe('whether a plan has ended', () => {
  const ended = (corpus: Corpus) =>
    Object.fromEntries(corpus.plans.map(({ folder, hasEnded }) => [folder, hasEnded]));
  const withoutDay = { [files.site]: replacing("as_of: '2024-06-30'", 'as_of: null') };

  it('is told by the day that the site names', async () => {
    const corpus = await load();
    expect(corpus.asOf).toBe('2024-06-30');
    expect(ended(corpus)).toEqual({
      '112': true,
      '112-green': true,
      '112-midterm': false,
      '113-food': false,
    });
  });

  it('is told by the day given for this run, before that of the site', async () => {
    const corpus = await load({}, '2026-01-01');
    expect(corpus.asOf).toBe('2026-01-01');
    expect(ended(corpus)).toEqual({
      '112': true,
      '112-green': true,
      '112-midterm': true,
      '113-food': true,
    });
  });

  it('counts the last day to the plan', async () => {
    expect(ended(await load({}, '2023-12-31'))['112']).toBe(false);
    expect(ended(await load({}, '2024-01-01'))['112']).toBe(true);
  });

  it('is not told without a day: there is no clock', async () => {
    const corpus = await load(withoutDay);
    expect(corpus.asOf).toBeNull();
    expect(ended(corpus)).toEqual({
      '112': null,
      '112-green': null,
      '112-midterm': null,
      '113-food': null,
    });
  });
});

describe('the indexes', () => {
  it('find every row, unit, plan, institution and dimension by its id', async () => {
    const corpus = await load();
    for (const plan of corpus.plans) {
      expect(corpus.planById.get(plan.planId)).toBe(plan);
      for (const row of plan.rows) {
        expect(corpus.rowById.get(row.measureId)).toBe(row);
        expect(row.plan).toBe(plan);
      }
    }
    for (const institution of corpus.institutions) {
      expect(corpus.institutionById.get(institution.institutionId)).toBe(institution);
      for (const unit of institution.units) {
        expect(corpus.unitById.get(unit.id)).toEqual({ unit, institution });
      }
    }
    for (const dimension of corpus.dimensions) {
      expect(corpus.dimensionById.get(dimension.id)).toBe(dimension);
    }
  });

  it('list measures and proposals by comparable dimension, no headings', async () => {
    const corpus = await load();
    const care = corpus.dimensionById.get('care')!;
    expect(care.href).toBe('/dimensions/care/');
    const midterm = (rows: typeof care.rows) =>
      rows.map(({ measureId }) => measureId.slice('demo-health-'.length));
    expect(midterm(care.rows)).toEqual([
      '112-010',
      '112-midterm-005',
      '112-midterm-007',
      '112-midterm-008',
      '112-midterm-009',
      '112-midterm-011',
      '112-midterm-012',
      '112-midterm-014',
    ]);
    expect(midterm(corpus.dimensionById.get('administration')!.rows)).toContain('112-midterm-017');
  });

  it('list rows by unit, inherited assignments too, each row once', async () => {
    const corpus = await load();
    const rowsOf = (unit: string) => corpus.rowsByUnit.get(unit)?.map(({ measureId }) => measureId);
    expect(rowsOf('demo-health-long-term-care')).toEqual([
      'demo-health-112-midterm-005',
      'demo-health-112-midterm-007',
      'demo-health-112-midterm-008',
      'demo-health-112-midterm-009',
    ]);
    // Leads and supports the same measure.
    expect(rowsOf('demo-health-secretariat')).toEqual(['demo-health-112-010']);
    expect(corpus.rowsByUnit.has('demo-health-food-hygiene')).toBe(false);
  });

  it('list rows by the names that cannot be told, each under its own words, with the note', async () => {
    const corpus = await load();
    const names = corpus.unitsAndNames.get('demo-health')!.filter(({ unit }) => unit === null);
    expect(names.map(({ key, name, note }) => [key, name, note])).toEqual([
      ['demo-health:檢驗室', '檢驗室', '單位名冊列有食品藥物科，無此名稱，無從確定所指。'],
    ]);
    const rows = corpus.rowsByUnit.get('demo-health:檢驗室')!;
    expect(rows.length).toBeGreaterThan(0);
    for (const { assignments } of rows) {
      expect(assignments).toContainEqual(expect.objectContaining({ unit: '檢驗室', unitId: null }));
    }
  });

  it('list what is due by month, the months in order, without what comes back', async () => {
    const corpus = await load();
    expect([...corpus.rowsByMonthDue.keys()]).toEqual([
      '2023-03',
      '2023-06',
      '2023-09',
      '2023-12',
      '2024-06',
      '2024-09',
      '2024-10',
      '2024-11',
      '2024-12',
      '2025-06',
      '2025-12',
      '2026-03',
    ]);
    const june = corpus.rowsByMonthDue.get('2023-06')!;
    expect(june.map(({ row, deadline }) => [row.measureId, deadline.text])).toEqual([
      ['demo-health-112-midterm-001', '112年6月'],
      ['demo-health-112-midterm-013', '112年3月、6月、9月、12月'],
    ]);
    const atTheEnd = corpus.rowsByMonthDue.get('2025-12')!;
    expect(new Set(atTheEnd.map(({ deadline }) => deadline.kind))).toEqual(new Set(['date']));
  });
});

describe('a page', () => {
  it('is read in either language, its headings below that of the page', async () => {
    const { pages } = await load();
    const about = pages.find(({ name, language }) => name === 'about' && language === 'zh');
    expect(about?.metadata.title).toBe('關於本站');
    expect(about?.html(rootAddresses)).toMatch(/^<h2>關於本站<\/h2>/);
    expect(pages.some(({ name, language }) => name === 'about' && language === 'en')).toBe(true);
  });
});
