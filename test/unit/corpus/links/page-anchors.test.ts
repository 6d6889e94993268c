import { describe, expect, it } from 'vitest';
import { anchorsOf } from '../../../../src/corpus/links/page-anchors.ts';
import { findTarget } from '../../../../src/corpus/links/site-targets.ts';
import { files, replacing, type Changes } from '../../../support/content-folder.ts';
import { amendedTwice, secondFoodTable, viewOf } from '../../../support/health-bureau-view.ts';

/** Places of a page worth telling, in order; null where they cannot be told. */
async function placesOf(path: string, changes: Changes = {}): Promise<readonly string[] | null> {
  const view = await viewOf(changes);
  const target = findTarget(path, view);
  if (target.is !== 'page') throw new Error(`${path} is no page`);
  return anchorsOf(target, view)?.own ?? null;
}

const OF_EVERY_PLAN = [
  'plan_contents',
  'plan_facts',
  'plan_versions',
  'plan_downloads',
  'plan_citation',
  'whom_to_ask',
];
const numbered = (beginning: string, count: number) =>
  Array.from({ length: count }, (_, index) => beginning + String(index + 1));

const ANNUAL = '/plans/demo-health/112/';
const GREEN = '/plans/demo-health/112-green/';
const green = (number: number) => `demo-health-112-green-00${number}`;
const greenRows = [green(1), green(2), green(3)];
const reviewOfGreen = files.green.replace('plan.md', 'review.yaml');

describe('a link may lead to these places of a plan', () => {
  it('rows, removed ones too, sections, dimensions, attachments and corrections', async () => {
    expect(await placesOf(ANNUAL)).toEqual([
      ...['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '90', '91'].map(
        (number) => `demo-health-112-0${number}`,
      ),
      ...numbered('section-', 5),
      ...numbered('dimension-', 3),
      'plan_attachments',
      ...numbered('attachment-', 2),
      'plan_errata',
      'demo-health-112-2023-02-20-1',
      'demo-health-112-2023-03-01-1',
      ...OF_EVERY_PLAN,
      'plan_results',
    ]);
  });

  it('its notes, where it has some', async () => {
    const plain = ['dimension-1', 'dimension-2'];
    const rest = [...OF_EVERY_PLAN, 'plan_results'];
    expect(await placesOf(GREEN)).toEqual([...greenRows, ...plain, 'plan_notes', ...rest]);
    const withoutNotes = {
      [files.green]: replacing('notes:\n  - 本計畫沒有期限，也沒有指定單位。\n', ''),
    };
    expect(await placesOf(GREEN, withoutNotes)).toEqual([...greenRows, ...plain, ...rest]);
  });

  it('marks that were decided', async () => {
    const decided = `decided:
  - { reason: 看不清, decision: 為三月, decided_by: 秘書室, decided_on: '2023-02-01' }
`;
    expect(await placesOf(GREEN, { [reviewOfGreen]: decided })).toContain('plan_review');
    expect(await placesOf(GREEN)).not.toContain('plan_review');
  });

  it('tables that have a title', async () => {
    const table = `columns: { measure: 節約措施 }
measures: [{ id: ${green(1)}, text: 關燈。 }]
`;
    const places = (title: string) => placesOf(GREEN, { [files.greenTable]: () => title + table });
    expect(await places('title: 用電\n')).toContain('table-1');
    expect(await places('')).not.toContain('table-1');
  });

  it('dimensions that have a heading, and their aspects, counted after what stands before them', async () => {
    const table = (rows: string) => ({
      [files.greenTable]: () =>
        `columns: { dimension: 要項, action: 項目, measure: 措施 }\n${rows}`,
    });
    const row = (number: number) => `[{ id: ${green(number)}, text: 甲。 }]`;
    const places = async (rows: string) =>
      (await placesOf(GREEN, table(rows)))?.filter((place) => place.startsWith('dimension'));
    // Rows below no heading are a group that no heading names.
    expect(await places(`measures: ${row(1)}\n`)).toEqual([]);
    expect(
      await places(`measures: ${row(1)}\ndimensions:\n  - { heading: 乙, measures: ${row(2)} }\n`),
    ).toEqual(['dimension-2']);
    const aspects = `aspects: [{ heading: 丙, measures: ${row(3)} }]`;
    expect(await places(`dimensions:\n  - { heading: 乙, ${aspects} }\n`)).toEqual([
      'dimension-1',
      'dimension-1-1',
    ]);
    expect(
      await places(`dimensions:\n  - { heading: 乙, measures: ${row(1)}, ${aspects} }\n`),
    ).toEqual(['dimension-1', 'dimension-1-2']);
    const actions = `actions: [{ headings: [丁], measures: ${row(1)} }]`;
    expect(await places(`dimensions:\n  - { heading: 乙, ${actions}, ${aspects} }\n`)).toEqual([
      'dimension-1',
      'dimension-1-2',
    ]);
  });

  it('proposals, as the dimension behind the others', async () => {
    const places = await placesOf('/plans/demo-health/112-midterm/');
    expect(places?.filter((place) => place.startsWith('dimension'))).toEqual([
      'dimension-1',
      'dimension-1-1',
      'dimension-1-2',
      'dimension-2',
      'dimension-3',
      'dimension-3-2',
      'dimension-4',
    ]);
  });

  it('attachments that are offered; their list also where all are withheld', async () => {
    const withheld = (...names: string[]) => ({
      [files.annual]: replacing(
        "published: '2023-02-01'",
        `withheld:
${names
  .map(
    (
      file,
    ) => `  - { file: ${file}, grounds: [art18-1-4], reason: 甲, decided_by: 企劃科, decided_on: '2023-01-08', until: null }
`,
  )
  .join('')}published: '2023-02-01'`,
      ),
    });
    const ofAttachments = async (changes: Changes) =>
      (await placesOf(ANNUAL, changes))?.filter((place) => place.includes('attachment'));
    expect(await ofAttachments(withheld('sites.png'))).toEqual([
      'plan_attachments',
      'attachment-1',
    ]);
    expect(await ofAttachments(withheld('annex-1.csv', 'sites.png'))).toEqual(['plan_attachments']);
  });
});

describe('a link may lead to these places of a former version', () => {
  const path = (version: number) => `/plans/demo-health/113-food/versions/${version}/`;

  it('its own rows, sections and attachments, not those of another version', async () => {
    const changes = await amendedTwice();
    expect(await placesOf(path(1), changes)).toEqual([
      ...numbered('demo-health-113-food-00', 6),
      ...numbered('section-', 3),
      'dimension-1',
      'dimension-2',
      ...OF_EVERY_PLAN,
    ]);
    expect(await placesOf(path(2), changes)).toEqual([
      'demo-health-113-food-008',
      ...numbered('section-', 4),
      'plan_attachments',
      'attachment-1',
      ...OF_EVERY_PLAN,
    ]);
  });

  it('any, where its table cannot be read', async () => {
    const changes = { ...(await amendedTwice()), [secondFoodTable]: 'columns: 1\n' };
    expect(await placesOf(path(2), changes)).toBeNull();
    expect(await placesOf(path(1), changes)).not.toBeNull();
  });
});

describe('a link may lead to these places', () => {
  it('of an institution: its units, and the names that cannot be told', async () => {
    expect(await placesOf('/institutions/demo-health/')).toEqual([
      'demo-health-planning',
      'demo-health-promotion',
      'demo-health-care',
      'demo-health-long-term-care',
      'demo-health-food-hygiene',
      'demo-health-food-drugs',
      'demo-health-mental-before-2016',
      'demo-health-mental',
      'demo-health-information',
      'demo-health-counselling',
      'demo-health-secretariat',
      'demo-health-all',
      'demo-health-clinics',
      'name_6aa2-9a57-5ba4',
      'institution_plans',
      'institution_facts',
      'institution_disclosure',
      'institution_units',
      'institution_downloads',
    ]);
  });

  it('of a register: the ten categories of Article 7', async () => {
    expect(await placesOf('/disclosure/demo-health/')).toEqual(numbered('art7-', 10));
  });

  it('of the corrections: each of them', async () => {
    expect(await placesOf('/errata/')).toContain('demo-health-112-2023-02-20-1');
  });

  it('of any page: its regions, beside those worth telling', async () => {
    const view = await viewOf();
    const target = findTarget('/about/', view);
    if (target.is !== 'page') throw new Error('no page');
    expect(anchorsOf(target, view)).toEqual({
      own: [],
      all: ['ak_main', 'region_header', 'region_main', 'region_footer'],
    });
  });
});

describe('which places there are cannot be told', () => {
  it.each([
    ['of a plan whose table has faults', ANNUAL, files.annualTable, 'columns: 1\n'],
    ['of a plan whose text has faults', ANNUAL, files.annual, '---\ntitel: 甲\n---\n'],
    ['of a plan whose decided marks have faults', GREEN, reviewOfGreen, 'decidet: []\n'],
    ['of a plan where the corrections have faults', ANNUAL, files.errata, 'errata: 1\n'],
    ['of an institution with faults', '/institutions/demo-health/', files.bureau, 'nam: 甲\n'],
    [
      'of registers where the categories have faults',
      '/disclosure/demo-health/',
      files.categories,
      'a: 1\n',
    ],
    ['of the corrections with faults', '/errata/', files.errata, 'errata: 1\n'],
  ])('%s', async (_, path, file, content) => {
    const whole = await viewOf();
    const target = findTarget(path, whole);
    if (target.is !== 'page') throw new Error(`${path} is no page`);
    expect(anchorsOf(target, whole)).not.toBeNull();
    expect(anchorsOf(target, await viewOf({ [file]: () => content }))).toBeNull();
  });
});
