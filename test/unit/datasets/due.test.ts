import { beforeAll, describe, expect, it } from 'vitest';
import { unitKey } from '../../../src/corpus/assembly/units-and-names.ts';
import type { Corpus } from '../../../src/corpus/model/corpus.ts';
import { due, dueOfUnit } from '../../../src/datasets/due.ts';
import { contentCorpus } from '../../support/content-corpus.ts';
import { exampleRow } from '../site/views/example-row.ts';

const context = { settings: { siteUrl: 'https://plans.example.org', basePath: '/' } };

let corpus: Corpus;
beforeAll(async () => {
  corpus = await contentCorpus('health-bureau');
});

function rowsOf(key: string, institutionId = 'demo-health', from = corpus) {
  const institution = from.institutionById.get(institutionId)!;
  return [
    ...dueOfUnit(
      from.rowsByUnit.get(key) ?? [],
      (assignment) => unitKey(institution, assignment) === key,
      context,
    ),
  ];
}

describe('the flat rows of a unit', () => {
  it('hold each of its measures once for each of its deadlines, and count it once', () => {
    const rows = rowsOf('demo-health-clinics').filter(
      ({ measure_id: id }) => id === 'demo-health-112-midterm-013',
    );
    expect(
      rows.map(({ position, measure_count: count, deadline_kind: kind, end_date: end }) => [
        position,
        count,
        kind,
        end,
      ]),
    ).toEqual([
      [1, 1, 'recurring', '2025-12-31'],
      [2, 0, 'month', '2023-03-31'],
      [3, 0, 'month', '2023-06-30'],
      [4, 0, 'month', '2023-09-30'],
      [5, 0, 'month', '2023-12-31'],
    ]);
  });

  it('hold a measure without a deadline too', () => {
    expect(rowsOf('demo-health-information').map(({ deadline }) => deadline)).toEqual([null, null]);
  });

  it('hold every spelling of it, as written', () => {
    const spellings = rowsOf('demo-health-promotion').map(({ unit }) => unit);
    expect(new Set(spellings)).toEqual(new Set(['健康促進科', '健促科', '健康促進枓']));
  });

  it('tell both roles where a measure names it in both, and count the measure once', () => {
    expect(
      rowsOf('demo-health-secretariat').map(({ role, measure_count: count }) => [role, count]),
    ).toEqual([
      ['主辦', 1],
      ['協辦', 0],
    ]);
  });

  it('name no unit but the one that they are of', () => {
    const rows = rowsOf('demo-health-planning');
    expect(rows.map(({ unit_id: id }) => id)).toEqual(rows.map(() => 'demo-health-planning'));
  });

  it('say what is taken from a row above', () => {
    expect(
      rowsOf('demo-health-long-term-care').map((row) => [
        row['unit_inherited'],
        row['deadline_inherited'],
      ]),
    ).toEqual([
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it('are uncertain where it cannot be told which unit is meant, or which measure', () => {
    const name = rowsOf('demo-health:檢驗室');
    expect(name.map(({ uncertain, unit_id: id }) => [uncertain, id])).toEqual([
      [true, null],
      [true, null],
      [true, null],
    ]);
    const promotion = rowsOf('demo-health-promotion');
    const doubtful = promotion.filter(({ uncertain }) => uncertain === true);
    expect(doubtful.map(({ alignment }) => alignment)).toEqual(['group', 'group', 'group']);
  });

  it('are uncertain of a name that cannot be told, also where it surely belongs to the measure', async () => {
    const rows = rowsOf('ttcsec:行政室', 'ttcsec', await contentCorpus('five-plans'));
    expect(rows.some(({ alignment }) => alignment === 'exact')).toBe(true);
    expect(rows.filter(({ uncertain }) => uncertain !== true)).toEqual([]);
  });

  it('say why they are uncertain, each reason that there is, and nothing where they are not', () => {
    const because = rowsOf('demo-health:檢驗室').map((row) => row['uncertain_because']);
    const both = ['unit-group', 'unit-unknown'];
    expect(because).toEqual([both, both, both]);
    for (const row of rowsOf('demo-health-promotion')) {
      expect(row['uncertain_because']).toEqual(row['uncertain'] ? ['unit-group'] : []);
    }
    const open = exampleRow({
      plan: corpus.plans[0]!,
      review: [{} as never],
      assignments: [
        {
          unit: '某科',
          unitId: null,
          role: null,
          inherited: false,
          alignment: 'group',
        },
      ],
      typedDeadlines: [{ alignment: 'group' } as never],
    });
    const [row] = [...dueOfUnit([open], () => true, context)];
    expect(row!['uncertain_because']).toEqual([
      'deadline-group',
      'unit-group',
      'unit-unknown',
      'review',
    ]);
  });

  it('tell what was last reported', () => {
    const [row] = rowsOf('demo-health-mental');
    expect(row).toMatchObject({ result_state: 'done', result_period: '112年第3季' });
  });

  it('leave out the words of a withheld measure, and say why', () => {
    const row = exampleRow({
      plan: corpus.plans[0]!,
      text: null,
      withheld: { reason: '涉及個人資料' } as never,
      assignments: [
        {
          unit: '企劃科',
          unitId: 'demo-health-planning',
          role: null,
          inherited: true,
          alignment: 'exact',
        },
      ],
    });
    const [found] = [...dueOfUnit([row], () => true, context)];
    expect(found).toMatchObject({ text: null, withheld_reason: '涉及個人資料', measure_count: 1 });
  });

  it('fit their declaration', () => {
    for (const { key } of corpus.unitsAndNames.get('demo-health')!) {
      for (const row of rowsOf(key)) expect(due.schema.parse(row)).toEqual(row);
    }
  });
});

it('of 數位資源服務科 are 25, two spellings of which are slips', async () => {
  const rows = rowsOf('nlpi-digital-resources', 'nlpi', await contentCorpus('five-plans'));
  expect(new Set(rows.map(({ measure_id: id }) => id)).size).toBe(25);
  expect(rows.reduce((sum, { measure_count: count }) => sum + Number(count), 0)).toBe(25);
  const spellings = Map.groupBy(rows, ({ unit }) => unit as string);
  expect([...spellings].map(([unit, own]) => [unit, own.length])).toEqual([
    ['數位資源服務科', 21],
    ['數位資源服科', 2],
    ['數位資源服物科', 2],
  ]);
});

it('of all measures hold each assigned measure once, whatever its deadlines and units', () => {
  const rows = [...due.rows(corpus, context)];
  const counted = rows.reduce((sum, { measure_count: count }) => sum + count, 0);
  const measures = [...corpus.rowById.values()].filter(({ kind }) => kind !== 'heading');
  expect(counted).toBe(measures.length);
  expect(rows.length).toBeGreaterThan(counted);
});

describe('of all measures, counted by institution and unit', () => {
  const namesOf = async () =>
    [...due.rows(await contentCorpus('five-plans'), context)].map((row) => ({
      name: row.institution_unit,
      spelt: row.unit,
      id: row.unit_id,
      institution: row.institution_name,
    }));

  it('a unit has one name, however it is spelt, and none that a unit of another institution has', async () => {
    const rows = await namesOf();
    const known = rows.filter(({ id }) => id !== null);
    const pairs = new Set(known.map(({ name, id }) => `${name} ${id}`));
    expect(pairs.size).toBe(new Set(known.map(({ name }) => name)).size);
    expect(pairs.size).toBe(new Set(known.map(({ id }) => id)).size);
  });

  it('a unit that cannot be told goes by what is written, and what has no unit by nothing', async () => {
    const rows = await namesOf();
    const unknown = rows.filter(({ id, spelt }) => id === null && spelt !== null);
    expect(unknown.length).toBeGreaterThan(0);
    for (const { name, spelt, institution } of unknown)
      expect(name).toBe(`${institution} ${spelt}`);
    for (const { name, spelt } of rows) expect(name === null).toBe(spelt === null);
  });
});

it('tell proposals from measures', async () => {
  const kinds = [...due.rows(await contentCorpus('five-plans'), context)].map(({ kind }) => kind);
  expect(new Set(kinds)).toEqual(new Set(['measure', 'innovation']));
});
