import { beforeAll, describe, expect, it } from 'vitest';
import { rootAddresses } from '../../../support/root-addresses.ts';
import type { Corpus, Plan, Row } from '../../../../src/corpus/model/corpus.ts';
import { loadHealthBureau } from '../../../support/content-folder.ts';

let corpus: Corpus;
let severities: string[];
const plan = (id: string): Plan => corpus.planById.get(`demo-health-${id}`)!;
const row = (id: string): Row => corpus.rowById.get(`demo-health-${id}`)!;

beforeAll(async () => {
  const { corpus: loaded, problems } = await loadHealthBureau();
  severities = problems.map(({ severity }) => severity);
  corpus = loaded!;
});

describe('an invented health bureau with plans of another shape', () => {
  it('is read without an error', () => {
    expect(severities).not.toContain('error');
    expect(corpus.plans.map(({ planId, rows }) => [planId, rows.length])).toEqual([
      ['demo-health-112', 10],
      ['demo-health-112-green', 3],
      ['demo-health-112-midterm', 18],
      ['demo-health-113-food', 6],
    ]);
  });

  it('publishes in its own name and licence', () => {
    expect(corpus.site).toMatchObject({
      official: true,
      publisher: { name: '示範縣衛生局' },
      licence: { government_open_data_licence: true },
    });
  });

  it('has a parent that is no ministry, and an institution without a plan', () => {
    expect(corpus.institutionById.get('demo-health')?.record.parent).toBe('示範縣政府');
    expect(corpus.institutionById.get('demo-clinic')?.plans).toEqual([]);
  });

  it('has columns of its own', () => {
    expect(plan('112').tables[0]?.columns).toEqual({
      dimension: '執行策略',
      measure: '執行方法',
      unit: '主辦單位',
      supporting_unit: '協辦單位',
      attributes: ['績效指標'],
    });
    expect(row('112-001').attributes).toMatchObject([{ column: '績效指標', text: '篩檢率' }]);
    expect(row('112-001').assignments.map(({ unit, role }) => [unit, role])).toEqual([
      ['健康促進科', '主辦'],
      ['各衛生所', '協辦'],
    ]);
  });

  it('has a plan without a deadline, and one without deadlines, units and sections', () => {
    expect(plan('112').rows.flatMap(({ typedDeadlines }) => typedDeadlines)).toEqual([]);
    const green = plan('112-green');
    expect(
      green.rows.flatMap(({ deadlines, assignments }) => [...deadlines, ...assignments]),
    ).toEqual([]);
    expect([green.sections, green.basis, green.goals, green.source]).toEqual([[], null, [], null]);
    expect(green.rows.map(({ dimensionId }) => dimensionId)).toEqual([null, null, null]);
  });

  it('has a plan over three years, whose deadlines lie in all of them', () => {
    expect(plan('112-midterm').period).toEqual({ start: '2023-01-01', end: '2025-12-31' });
    expect(row('112-midterm-003').typedDeadlines).toMatchObject([
      { start_date: '2025-06-01', end_date: '2025-06-30', alignment: 'exact' },
    ]);
    expect(row('112-midterm-014').typedDeadlines).toMatchObject([
      { kind: 'recurring', start_date: '2023-01-01', end_date: '2025-12-31' },
    ]);
  });

  it('keeps awkward texts as they are', () => {
    expect(row('112-002').text).toHaveLength(3000);
    expect(row('112-002').label).toBe('1.10');
    expect(row('112-003').text).toMatch(/^=SUM\(A1:A9\) /);
    expect(row('112-004').text).toMatch(/^\+886 /);
    expect(row('112-005').text).toMatch(/^-1 /);
    expect(row('112-006').text).toMatch(/^@demo-health .*;與"引號"、'單引號'。$/);
    expect(row('112-009').text).toContain('</script><script>alert(1)</script>、&lt;、{{ }}、-->');
    expect(row('112-010').text).toContain('𠮷、𡘙');
    expect(row('112-003').units).toEqual(['資訊<b>小組</b>']);
    expect(corpus.institutionById.get('demo-health')?.record.former_names[0]?.name).toBe(
      '示範縣<b>保健</b>院',
    );
  });

  it('shows HTML of its texts as characters', () => {
    const html = [
      ...plan('112').sections.map((section) => section.html(rootAddresses)),
      ...corpus.pages.map((page) => page.html(rootAddresses)),
    ].join('');
    expect(html).toContain('&#x3C;script>alert(1)');
    // The one picture is an attachment of the plan.
    const map = '<img src="/plans/demo-health/112/sites.png" alt="附圖一';
    expect(html.split('<img')).toHaveLength(2);
    expect(html).toContain(map);
    expect(html).not.toMatch(/<(?:script|iframe)|href="?\s*javascript:/);
  });

  it('has removed rows, whose addresses go on answering', () => {
    expect(plan('112').retired.map(({ id, replaced_by }) => [id, replaced_by])).toEqual([
      ['demo-health-112-090', 'demo-health-112-001'],
      ['demo-health-112-091', undefined],
    ]);
    expect(corpus.rowById.has('demo-health-112-090')).toBe(false);
  });

  it('has units that came and went', () => {
    expect(row('112-005').assignments).toMatchObject([{ unitId: 'demo-health-care' }]);
    expect(row('112-midterm-014').assignments).toMatchObject([{ unitId: 'demo-health-mental' }]);
  });

  it('has dimensions of its own, mapped by its own crosswalk', () => {
    expect(corpus.dimensions.map(({ id }) => id)).toEqual([
      'prevention',
      'care',
      'food-and-drugs',
      'administration',
    ]);
    // The same heading means another dimension in this plan.
    expect(row('112-010')).toMatchObject({ dimensionId: 'care', dimensionLevel: 'dimension' });
    expect(row('112-midterm-014')).toMatchObject({ dimensionId: 'care', dimensionLevel: 'action' });
  });
});
