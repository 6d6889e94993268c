import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeColumns } from '../../../src/datasets/data-dictionary.ts';
import { codeColumn, column, type Column } from '../../../src/datasets/column.ts';
import { datasetOf } from '../../../src/datasets/dataset.ts';
import { datasetByName, datasets } from '../../../src/datasets/registry.ts';

const describe_ = (dataset: string, name: string) =>
  describeColumns(datasetByName.get(dataset)!).find((each) => each.name === name)!;

const facts = { title: { zh: '甲', en: 'A' }, description: { zh: '甲', en: 'A' } };

const withColumn = (a: Column<never>) =>
  datasetOf((): never[] => [])({
    name: 'things',
    madeFrom: 'plans',
    ...facts,
    primaryKey: ['a'],
    foreignKeys: [],
    columns: { a },
  });

describe('describeColumns', () => {
  it.each(datasets.map((dataset) => [dataset.name, dataset] as const))(
    'takes its examples in %s from no one kind of institution',
    (_, dataset) => {
      const words = [dataset, ...describeColumns(dataset)].map(({ title, description }) =>
        JSON.stringify([title, description]),
      );
      expect(words.filter((each) => /讀者|圖書|閱覽|借閱|館藏|librar/i.test(each))).toEqual([]);
    },
  );

  it('says of units that those are listed, too, which no plan names', () => {
    const { description } = datasetByName.get('units')!;
    expect(description.zh).toContain('計畫中沒有出現的也列入');
    expect(description.en).toContain('those that no plan names among them');
  });

  it.each([
    ['measures', 'measure_id', 'string', false],
    ['measures', 'aspect', 'string', true],
    ['measures', 'actions', 'list', false],
    ['measures', 'year', 'integer', false],
    ['measures', 'dimension_level', 'string', true],
    ['measures', 'url', 'url', false],
    ['deadlines', 'start_date', 'date', true],
    ['deadlines', 'duration', 'duration', true],
    ['deadlines', 'is_period_end', 'boolean', false],
    ['targets', 'value', 'number', false],
    ['targets', 'value_max', 'number', true],
    ['plans', 'published', 'date', false],
    ['institutions', 'website', 'url', true],
  ])('%s.%s is of type %s, nullable: %s', (dataset, name, type, nullable) => {
    expect(describe_(dataset, name)).toMatchObject({ type, nullable });
  });

  it('says which values are allowed and what they mean', () => {
    expect(describe_('measures', 'kind').allowedValues).toEqual([
      { value: 'measure', meaning: { zh: '推動作法', en: 'measure' } },
      {
        value: 'heading',
        meaning: { zh: '標題（其下另有各項）', en: 'heading with rows below it' },
      },
      {
        value: 'innovation',
        meaning: { zh: '創新提案', en: 'proposal of an innovation table' },
      },
    ]);
    expect(describe_('assignments', 'role').allowedValues?.map(({ value }) => value)).toEqual([
      '主辦',
      '協辦',
    ]);
    expect(describe_('measures', 'text').allowedValues).toBeNull();
  });

  it('says what is key and where a foreign key leads', () => {
    expect(describe_('deadlines', 'position').isPrimaryKey).toBe(true);
    expect(describe_('deadlines', 'text').isPrimaryKey).toBe(false);
    expect(describe_('assignments', 'unit_id').references).toEqual({
      dataset: 'units',
      column: 'unit_id',
    });
    expect(describe_('measures', 'text').references).toBeNull();
  });

  it('knows free text, patterns, smallest figures and what is counted', () => {
    expect(describe_('measures', 'text')).toMatchObject({ freeText: true, pattern: null });
    expect(describe_('plans', 'source_sha256')).toMatchObject({
      freeText: false,
      pattern: '^[0-9a-f]{64}$',
    });
    expect(describe_('measures', 'position').minimum).toBe(1);
    expect(describe_('plans', 'measure_count').unit).toEqual({ zh: '項', en: 'measures' });
  });

  it('refuses a column that no flat file can hold', () => {
    const dataset = withColumn(column(z.strictObject({ b: z.string() }), () => ({ b: '' }), facts));
    expect(() => describeColumns(dataset)).toThrow('column a is of no type that files can hold');
  });

  it('refuses an allowed value whose meaning is not said', () => {
    const dataset = withColumn(column(z.enum(['x']), () => 'x' as const, facts));
    expect(() => describeColumns(dataset)).toThrow('column a has a value without a meaning');
    const said = withColumn(
      codeColumn(() => 'x' as const, { ...facts, values: { x: { zh: '某', en: 'x' } } }),
    );
    expect(describeColumns(said)[0]?.allowedValues).toHaveLength(1);
  });
});
