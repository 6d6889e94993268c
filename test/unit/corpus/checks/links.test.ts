import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../../src/content/problems/problem.ts';
import { lostEditionLinks } from '../../../../src/corpus/links/edition-links.ts';
import {
  all,
  files,
  loadHealthBureau,
  onlyProblemOf,
  placeOf,
  problemsOf,
  replacing,
  type Changes,
} from '../../../support/content-folder.ts';

const PLACE = '年終考核。';
const withText = (text: string) => ({ [files.midterm]: replacing(PLACE, text) });
const linkTo = (address: string) => withText(`甲[乙](${address})丙`);

const RIGHT = [
  '/plans/',
  '/plans',
  '/',
  '/about/',
  '/en/about/',
  '/search/?q=%E7%94%B2#search_hits',
  '/plans/demo-health/112/',
  '/plans/demo-health/112',
  '../112/',
  '/plans/demo-health/112/#demo-health-112-001',
  '/plans/demo-health/112/#demo-health-112-090',
  '/plans/demo-health/112/source.txt',
  '/plans/demo-health/113-food/versions/1/',
  '/plans/demo-health/113-food/versions/2/changes/',
  '/institutions/demo-health/#demo-health-care',
  // 檢驗室, which cannot be told to be a unit.
  '/institutions/demo-health/#name_6aa2-9a57-5ba4',
  '/disclosure/demo-health/#art7-1',
  '/disclosure/demo-health/statistics-112.csv',
  '/data/',
  '/data/measures/',
  '/data/measures.csv',
  '/data/plans/demo-health-112.stratml.xml',
  '/data/plans/demo-health-112-year.svg',
  '/data/institutions/demo-health/measures.csv',
  '/data/open-plans.zip',
  '/data/measures.csv-metadata.json',
  '/data/institutions/demo-health/measures.csv-metadata.json',
  '/data/schema/v2/measures.schema.json',
  '/data/schema/v1/institution.schema.json',
  '/data/schema/v1/units.csvw.json',
  '/data/catalog.ttl',
  '/data/institutions/demo-health/catalog.jsonld',
  '/data/vocabularies/plan-types.ttl',
  '/data/twgov/demo-health/measures.json',
  '/data/twgov/datasets.csv',
  '/data.json',
  '/data/versions/2024-01-01-0a1b2c3d.zip',
  '/.well-known/security.txt',
  '/deadlines/#ak_main',
  '/deadlines/demo-health/',
  '/calendar/demo-health.ics',
  '/institutions/demo-health/units/demo-health-secretariat/',
  '/en/institutions/demo-health/units/name_6aa2-9a57-5ba4/#unit_measures',
  '/data/institutions/demo-health/units/demo-health-promotion.csv',
  '/calendar/demo-health/demo-health-promotion.ics',
  '/data/institutions/demo-health.ods',
  '/errata/#demo-health-112-2023-02-20-1',
  '/plans/demo-health/112/#plan_errata',
  '/plans/demo-health/112/#demo-health-112-2023-02-20-1',
  '/plans/demo-health/112/#plan_results',
  '/institutions/demo-health/#institution_units',
  '/data/#data_licence',
  '/data/measures/#dataset_columns',
  '/license/#licence_plans',
  '/disclosure/#register_states',
  '/feed.xml',
  '#section-1',
  '#demo-health-112-midterm-014',
  'https://example.org/說明?a=b#c',
  'mailto:service@example.org',
  'tel:+886-2-2361-9132',
  'https://[2001:db8::1]/plans/',
  '#plan_notes',
  '/plans/demo-health/112/source/',
];

const WRONG: [address: string, ruleId: string][] = [
  ['/plan/', 'link/absent'],
  ['/plans/demo-health/111/', 'link/absent'],
  ['/plans/demo-health/112/annex.pdf', 'link/absent'],
  ['/plans/demo-health/113-food/versions/7/', 'link/absent'],
  ['/plans/demo-health/113-food/versions/1/changes/', 'link/absent'],
  ['/institutions/demo/', 'link/absent'],
  ['/data/measure.csv', 'link/absent'],
  ['/data/measures.xlsx', 'link/absent'],
  ['/data/plans/demo-health-112.pdf', 'link/absent'],
  ['/data/plans/demo-health-111-year.svg', 'link/absent'],
  ['/en/data/measures.csv', 'link/absent'],
  ['/disclosure/demo-health/nothing.csv', 'link/absent'],
  ['/about/index.html', 'link/absent'],
  ['annex.pdf', 'link/absent'],
  ['../../../../plans.md', 'link/absent'],
  ['第3點', 'link/absent'],
  ['#nothing', 'link/anchor'],
  ['#demo-health-112-001', 'link/anchor'],
  ['/plans/demo-health/112/#demo-health-112-777', 'link/anchor'],
  ['/institutions/demo-health/#nobody', 'link/anchor'],
  ['/institutions/demo-health/#name_884c', 'link/anchor'],
  ['/deadlines/demo-health/name_884c/', 'link/absent'],
  ['/institutions/demo-health/units/name_884c/', 'link/absent'],
  ['/institutions/demo-health/units/demo-health-promotion/#month_2023-06', 'link/anchor'],
  ['/data/institutions/demo-health/units/demo-health-promotion.json', 'link/absent'],
  ['/data/institutions/demo-health/units/demo-health-promotion.csv-metadata.json', 'link/absent'],
  ['/about/#x', 'link/anchor'],
  ['/plans/#x', 'link/anchor'],
  ['/plans/#demo-health-112', 'link/anchor'],
  ['/institutions/#demo-health', 'link/anchor'],
  ['/dimensions/care/#demo-health-112-001', 'link/anchor'],
  ['/data/#measures', 'link/anchor'],
  ['/data/measures/#text', 'link/anchor'],
  ['/plans/demo-health/112/#table-1', 'link/anchor'],
  ['/deadlines/#month_2099-01', 'link/anchor'],
  ['/deadlines/demo-health/#x', 'link/anchor'],
  ['/search/#x', 'link/anchor'],
  ['/compare/#x', 'link/anchor'],
  ['/errata/#demo-health-112-2023-02-20-9', 'link/anchor'],
  ['/sitemap/#x', 'link/anchor'],
  ['/#x', 'link/anchor'],
  ['/en/data/#x', 'link/anchor'],
  ['/plans/demo-health/112-green/#plan_errata', 'link/anchor'],
  ['/data/versions/2024.zip', 'link/absent'],
  ['/data/schema/v1/measures.schema.json', 'link/absent'],
  ['/data/schema/v9/units.schema.json', 'link/absent'],
  ['/data/schema/v2/plan.csvw.json', 'link/absent'],
  ['/data/institutions/demo-health/measures.parquet', 'link/absent'],
  ['/data/institutions/demo-health/measures.ndjson', 'link/absent'],
  ['/data/catalog.rdf', 'link/absent'],
  ['/data/institutions/nobody/catalog.ttl', 'link/absent'],
  ['/data/institutions/demo-health/dimensions.csv', 'link/absent'],
  ['/data/vocabularies/units.ttl', 'link/absent'],
  ['/data/twgov/nobody/measures.json', 'link/absent'],
  ['/data/twgov/demo-health/dimensions.json', 'link/absent'],
  ['/disclosure/demo-health/statistics-112.csv-metadata.json', 'link/absent'],
  ['/sitemap-1.xml', 'link/absent'],
  ['/search-index/table.json', 'link/absent'],
  ['/pagefind/pagefind.js', 'link/absent'],
  ['', 'link/address'],
  ['javascript:alert(1)', 'link/address'],
  ['JaVaScript:alert(1)', 'link/address'],
  ['data:text/html,x', 'link/address'],
  ['ftp://example.org/', 'link/address'],
  ['//example.org/', 'link/address'],
  ['https:example.org', 'link/address'],
  ['https://example', 'link/address'],
  ['mailto:nobody', 'link/address'],
  ['tel:none', 'link/address'],
  ['/plans/%zz/', 'link/address'],
  ['</plans/ x/>', 'link/address'],
  ['\\\\example.org', 'link/address'],
  ['/plans/demo-health/112/#plan_notes', 'link/anchor'],
];

/** What only the deadlines tell, which are known once nothing else is wrong. */
const WITHOUT_DEADLINES: typeof WRONG = [
  ['/deadlines/demo-clinic/', 'link/absent'],
  ['/calendar/demo-clinic.ics', 'link/absent'],
  ['/calendar/demo-health/demo-health-secretariat.ics', 'link/absent'],
  // 心理健康科 is the name of two units, and no plan leaves open which is meant.
  ['/institutions/demo-health/units/name_5fc3-7406-5065-5eb7-79d1/', 'link/absent'],
];

/** Links to all of these in one text, a paragraph each, and what is told of them. */
class ManyLinks {
  readonly #changes: Changes;
  #told: Promise<Problem[]> | undefined;

  constructor(addresses: readonly string[]) {
    this.#changes = withText(addresses.map((address) => `甲[乙](${address})丙`).join('\n\n'));
  }

  get told(): Promise<Problem[]> {
    return (this.#told ??= problemsOf(this.#changes));
  }

  async toldOf(address: string): Promise<Problem[]> {
    const place = await placeOf(this.#changes, files.midterm, `[乙](${address})`);
    const isThere = ({ place: found }: Problem) =>
      typeof found === 'object' && found.line === place.line && found.column === place.column;
    return (await this.told).filter(isThere);
  }
}

describe('a link of a text', () => {
  const right = new ManyLinks(RIGHT);

  it.each(RIGHT)('may lead to %s', async (address) => {
    expect(await right.toldOf(address)).toEqual([]);
  });

  it('gives rise to nothing, where it leads to a page', async () => {
    expect(await right.told).toEqual([]);
  });

  describe.each([
    ['', WRONG],
    [', once there are deadlines', WITHOUT_DEADLINES],
  ])('that leads nowhere%s', (_, addresses) => {
    const wrong = new ManyLinks(addresses.map(([address]) => address));

    it.each(addresses)('is an error, at %j: %s', async (address, ruleId) => {
      expect(await wrong.toldOf(address)).toMatchObject([{ severity: 'error', ruleId }]);
    });

    it('gives rise to nothing else', async () => {
      expect(await wrong.told).toHaveLength(addresses.length);
    });
  });

  it.each([
    ['www.example.org', '別的網站請寫 https://www.example.org；'],
    ['health.example.gov.tw/a', '別的網站請寫 https://health.example.gov.tw/a；'],
    [String.raw`C:\\計畫.docx`, '請把檔案放在 plan.md 旁邊並列入 attachments'],
    ['file:///C:/plan.docx', '請把檔案放在 plan.md 旁邊並列入 attachments'],
  ])('says what to write where other programs would follow it: %s', async (address, fix) => {
    expect((await onlyProblemOf(linkTo(address))).fix).toContain(fix);
  });

  it('is told with the nearest address that there is', async () => {
    expect((await onlyProblemOf(linkTo('/data/measure.csv'))).fix).toContain(
      '是否為「/data/measures.csv」？',
    );
    expect((await onlyProblemOf(linkTo('/plans/demo-health/112/index.html'))).fix).toContain(
      '是否為「/plans/demo-health/112/」？',
    );
    expect(
      (await onlyProblemOf(linkTo('/plans/demo-health/112/#demo-health-112-01'))).fix,
    ).toContain('是否為「#demo-health-112-001」？');
  });

  it('is told where a page is now that once stood there', async () => {
    const now = '這一頁現在是「/institutions/demo-health/units/demo-health-care/」';
    for (const former of ['', '2/']) {
      const link = linkTo(`/en/deadlines/demo-health/demo-health-care/${former}`);
      expect((await onlyProblemOf(link)).fix).toContain(now);
    }
    // A number is a page of the institution's list.
    expect((await onlyProblemOf(linkTo('/deadlines/demo-clinic/2/'))).fix).not.toContain('現在是');
  });

  it('is checked in pages too', async () => {
    const changes = { [files.about]: (text: string) => `${text}\n[甲](/nothing/here/)\n` };
    expect((await onlyProblemOf(changes)).ruleId).toBe('link/absent');
  });

  const withReference = (text: string) => ({
    [files.about]: (page: string) => `${page}\n\n${text}\n`,
  });

  it('is told where its address stands, when brackets only refer to it', async () => {
    const changes = withReference('甲[乙][丙]\n\n[丙]: /nothing/here/');
    const problem = await onlyProblemOf(changes);
    expect(problem.ruleId).toBe('link/absent');
    expect(problem.place).toEqual(await placeOf(changes, files.about, '[丙]: /nothing'));
  });

  it('is none where nothing refers to its address', async () => {
    const found = await problemsOf(withReference('甲乙\n\n[丙]: /nothing/here/'));
    expect(found.filter(({ ruleId }) => ruleId.startsWith('link/'))).toEqual([]);
  });

  it('may be words in brackets in a plan, which its fix says; on a page it is a link', async () => {
    const ofPlan = await onlyProblemOf(linkTo('第3點'));
    expect(ofPlan.fix).toContain(String.raw`\[…\](…)`);
    const onPage = { [files.about]: (text: string) => `${text}\n[甲](第3點)\n` };
    expect((await onlyProblemOf(onPage)).fix).not.toContain(String.raw`\[…\](…)`);
  });

  const former = (address: string) => ({
    [files.formerFood]: replacing('依縣務會議決議辦理。', `[甲](${address})`),
  });

  it('of a former version counts from the page of that version', async () => {
    const found = async (address: string) =>
      (await problemsOf(former(address))).filter(({ ruleId }) => ruleId.startsWith('link/'));
    expect(await found('../../../112/')).toEqual([]);
    expect(await found('../112/')).toMatchObject([{ ruleId: 'link/absent' }]);
  });

  it('leads to parts of a plan that its pages number', async () => {
    const found = async (anchor: string) =>
      (await problemsOf(linkTo(`#${anchor}`))).map(({ ruleId }) => ruleId);
    // The third dimension has measures of its own beside its aspects; the proposals follow.
    for (const anchor of ['dimension-1-1', 'dimension-3', 'dimension-3-2', 'dimension-4']) {
      expect(await found(anchor), anchor).toEqual([]);
    }
    for (const anchor of ['dimension-3-1', 'dimension-4-1', 'dimension-5']) {
      expect(await found(anchor), anchor).toEqual(['link/anchor']);
    }
  });

  it('to a deadline by way of a reference is checked as well', async () => {
    const changes = withReference('甲[乙][丙]\n\n[丙]: /deadlines/demo-clinic/');
    expect((await onlyProblemOf(changes)).ruleId).toBe('link/absent');
  });

  it('to the picture of a plan over more than three years is wrong, for there is none', async () => {
    const changes = {
      [files.midterm]: all(
        replacing(PLACE, '甲[乙](/data/plans/demo-health-112-midterm-year.svg)丙'),
        replacing("end: '2025-12-31'", "end: '2026-12-31'"),
      ),
    };
    const problem = await onlyProblemOf(changes);
    expect(problem.ruleId).toBe('link/absent');
    expect(problem.message).toContain('期間超過三年');
  });

  it('to a deadline in a former version is checked as well', async () => {
    const found = await problemsOf(former('/deadlines/demo-clinic/'));
    expect(found.map(({ ruleId }) => ruleId)).toContain('link/absent');
  });

  it('to a plan that cannot be read is not concluded to be wrong', async () => {
    const changes = {
      ...linkTo('/plans/demo-health/112-green/#x'),
      [files.green]: replacing('title:', 'titel:'),
    };
    const problems = await problemsOf(changes);
    expect(problems.filter(({ ruleId }) => ruleId.startsWith('link/'))).toEqual([]);
  });
});

describe('a link to a draft', () => {
  const unpublished = (text: string) => text.replace(/published: .*/, 'published: null');
  const draft = { [files.green]: unpublished };

  it.each([
    '/plans/demo-health/112-green/',
    '/plans/demo-health/112-green/#demo-health-112-green-001',
    '/plans/demo-health/112-green/versions/1/',
    '/data/plans/demo-health-112-green.json',
    '/compare/demo-health-112-green/',
  ])('is a warning with its place and where it leads: %s', async (address) => {
    const changes = { ...draft, ...linkTo(address) };
    const found = (await problemsOf(changes)).filter(({ ruleId }) => ruleId.startsWith('link/'));
    expect(found).toMatchObject([{ severity: 'warning', ruleId: 'link/draft' }]);
    expect(found[0]!.message).toContain(address.split('#')[0]);
    expect(found[0]!.place).toEqual(await placeOf(changes, files.midterm, '[乙]('));
  });

  it('is published as its words', async () => {
    const changes = { ...draft, ...linkTo('/plans/demo-health/112-green/') };
    const { corpus } = await loadHealthBureau(changes);
    const section = corpus!.planById.get('demo-health-112-midterm')!.sections[6]!;
    expect(section.html({ page: (path) => path, file: (path) => path })).toBe('<p>甲乙丙</p>');
  });

  it('is no fault within the draft itself', async () => {
    const changes = {
      [files.green]: (text: string) =>
        `${unpublished(text)}\n[甲](/plans/demo-health/112-green/)\n`,
    };
    const found = await problemsOf(changes);
    expect(found.filter(({ ruleId }) => ruleId.startsWith('link/'))).toEqual([]);
  });
});

describe('a link to a former edition', () => {
  const kept = '/data/versions/2024-01-01-0a1b2c3d.zip';

  it('is left to the build, which knows the editions that are kept', async () => {
    const changes = linkTo(kept);
    const { corpus } = await loadHealthBureau(changes);
    expect(lostEditionLinks(corpus!.editionLinks, [kept])).toEqual([]);
    const [lost, ...others] = lostEditionLinks(corpus!.editionLinks, []);
    expect(others).toEqual([]);
    expect(lost).toMatchObject({ severity: 'error', ruleId: 'link/edition', file: files.midterm });
    expect(lost!.at).toEqual(await placeOf(changes, files.midterm, '[乙]('));
  });
});

describe('a picture of a text', () => {
  it.each(['pic.png', 'https://example.org/pic.png', '/plans/', '/data/measures.csv'])(
    'at %s is an error',
    async (address) => {
      const { ruleId, fix } = await onlyProblemOf(withText(`![甲](${address})`));
      expect(ruleId).toBe('link/picture');
      expect(fix).not.toBe('');
    },
  );
});

describe('a picture', () => {
  it('of this site is none to tell', async () => {
    for (const rest of ['', '?v=1', '#top']) {
      expect(await problemsOf(withText(`![甲](/favicon.svg${rest})`)), rest).toEqual([]);
    }
  });

  it('of a draft is a warning', async () => {
    const changes = {
      [files.green]: (text: string) => text.replace(/published: .*/, 'published: null'),
      ...withText('![甲](/plans/demo-health/112-green/versions/1/)'),
    };
    const found = (await problemsOf(changes)).filter(({ ruleId }) => ruleId.startsWith('link/'));
    expect(found).toMatchObject([{ severity: 'warning', ruleId: 'link/draft' }]);
  });
});

describe('on a page', () => {
  const english = {
    page: (path: string) => `/base/en${path}`,
    file: (path: string) => `/base${path}`,
  };

  it.each([
    ['/plans', '/base/en/plans/'],
    ['../112/', '/base/en/plans/demo-health/112/'],
    ['/en/plans/', '/base/en/plans/'],
    ['/data/measures.csv', '/base/data/measures.csv'],
    ['/data/versions/2024-01-01-0a1b2c3d.zip', '/base/data/versions/2024-01-01-0a1b2c3d.zip'],
    ['/data/schema/v2/measures.schema.json', '/base/data/schema/v2/measures.schema.json'],
    ['/data/catalog.ttl', '/base/data/catalog.ttl'],
    ['/data.json', '/base/data.json'],
    ['/search/?q=a', '/base/en/search/?q=a'],
    ['#section-1', '/base/en/plans/demo-health/112-midterm/#section-1'],
    ['https://example.org/', 'https://example.org/'],
  ])('%s becomes %s', async (address, href) => {
    const { corpus } = await loadHealthBureau(linkTo(address));
    const section = corpus!.planById.get('demo-health-112-midterm')!.sections[6]!;
    expect(section.html(english)).toBe(`<p>甲<a href="${href}">乙</a>丙</p>`);
    expect(section.text).toBe('甲乙丙');
  });
});
