import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { childDatasetOf, keyColumns, rowUrlColumn } from '../../../src/datasets/child-dataset.ts';
import { column, textColumn } from '../../../src/datasets/column.ts';
import { datasetOf, type Declaration } from '../../../src/datasets/dataset.ts';
import { field, fieldFacts } from '../../../src/datasets/fields.ts';
import { datasetByName } from '../../../src/datasets/registry.ts';
import { validatedRows } from '../../../src/datasets/validated-rows.ts';
import { smallContext, smallCorpus, withRow } from '../../support/small-corpus.ts';

const facts = {
  title: { zh: '甲', en: 'A' },
  description: { zh: '甲欄', en: 'Column A' },
};

const columns = {
  a: textColumn((plan: { planId: string }) => plan.planId, facts),
  b: column(z.int(), (plan: { rows: readonly unknown[] }) => plan.rows.length, facts),
};

function things(fields: Partial<Declaration<typeof columns>> = {}) {
  return datasetOf((corpus) => corpus.plans)({
    name: 'things',
    madeFrom: 'plans',
    title: facts.title,
    description: facts.description,
    primaryKey: ['a'],
    foreignKeys: [],
    columns,
    ...fields,
  });
}

describe('a dataset', () => {
  it('has a row of each subject, with the value that each column reads from it', () => {
    expect([...things().rows(smallCorpus(), smallContext)]).toEqual([
      { a: 'aaa-101', b: 5 },
      { a: 'aaa-101-green', b: 0 },
      { a: 'bbb-106', b: 2 },
    ]);
  });

  it('has its columns in the order in which they are declared', () => {
    const { schema } = things({ columns: { b: columns.b, a: columns.a } });
    expect(Object.keys(schema.shape)).toEqual(['b', 'a']);
  });

  it('refuses keys that name no column', () => {
    const column = 'id' as 'a';
    expect(() => things({ primaryKey: [column] })).toThrow(
      'Dataset things: a key names id, which is no column of it',
    );
    const foreignKeys = [{ columns: [column], references: { dataset: 'x', columns: ['b'] } }];
    expect(() => things({ foreignKeys })).toThrow('a key names id');
  });
});

describe('a dataset of what hangs on rows', () => {
  const words = childDatasetOf((row) => row.deadlines)({
    name: 'words',
    madeFrom: 'plans',
    title: facts.title,
    description: facts.description,
    columns: { ...keyColumns, word: textColumn(({ entry }) => entry, facts), url: rowUrlColumn },
  });
  const corpus = smallCorpus();
  const row = corpus.rowById.get('aaa-101-001')!;
  const page = 'https://plans.example.org/open/plans/aaa/101/';
  const url = `${page}#aaa-101-001`;

  it('counts the entries of each row and says to which row they belong', () => {
    const ofPlan = { plan_id: 'aaa-101', institution_id: 'aaa', roc_year: 101, year: 2012 };
    expect([...words.rows(corpus, smallContext)]).toEqual([
      { measure_id: 'aaa-101-001', position: 1, word: '101年3月、6月', url, ...ofPlan },
      { measure_id: 'aaa-101-001', position: 2, word: '每月1日', url, ...ofPlan },
      {
        measure_id: 'aaa-101-003',
        position: 1,
        word: '3日內',
        url: `${page}#aaa-101-003`,
        ...ofPlan,
      },
    ]);
  });

  it('gives the entries of one row without what the row says itself', () => {
    const entries = words.entriesOf(row, smallContext);
    expect(entries).toEqual([
      { position: 1, word: '101年3月、6月' },
      { position: 2, word: '每月1日' },
    ]);
    expect(Object.keys(words.entrySchema.shape)).toEqual(['position', 'word']);
  });
});

describe('field', () => {
  it('lets two fields share a schema and not their titles', () => {
    const schema = z.string();
    const a = field(schema, facts);
    const b = field(schema, { ...facts, title: { zh: '乙', en: 'B' } });
    expect(fieldFacts.get(a)?.title.en).toBe('A');
    expect(fieldFacts.get(b)?.title.en).toBe('B');
    expect(fieldFacts.has(schema)).toBe(false);
  });
});

describe('validatedRows', () => {
  const rows = (name: string, corpus = smallCorpus()) => [
    ...validatedRows(datasetByName.get(name)!, corpus, smallContext),
  ];

  it('gives every row of the dataset', () => {
    expect(rows('measures')).toHaveLength(7);
    expect(rows('measures')[6]).toMatchObject({ measure_id: 'bbb-106-002', year: 2017 });
  });

  it('stops at a row that does not fit and says which it is', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-003', { position: 0 });
    expect(() => rows('measures', corpus)).toThrow(
      /^Dataset measures, row 3 \["aaa-101-003"\] does not fit its columns:\n[^]*position/,
    );
  });

  it('refuses an empty text, which a CSV file could not tell from a missing one', () => {
    const corpus = withRow(smallCorpus(), 'aaa-101-003', { label: '' });
    expect(() => rows('measures', corpus)).toThrow(/label/);
  });
});
