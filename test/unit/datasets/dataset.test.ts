import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  column,
  columnFacts,
  defineDataset,
  textColumn,
  type Dataset,
} from '../../../src/datasets/dataset.ts';
import { datasetByName } from '../../../src/datasets/registry.ts';
import { validatedRows } from '../../../src/datasets/validated-rows.ts';
import { smallContext, smallCorpus, withRow } from '../../support/small-corpus.ts';

const facts = {
  title: { zh: '甲', en: 'A' },
  description: { zh: '甲欄', en: 'Column A' },
};

function dataset(fields: Partial<Dataset>): Dataset {
  return {
    name: 'things',
    title: facts.title,
    description: facts.description,
    columns: z.strictObject({ a: textColumn(facts) }),
    primaryKey: ['a'],
    foreignKeys: [],
    rows: () => [],
    ...fields,
  };
}

describe('defineDataset', () => {
  it('refuses a column without title and description', () => {
    const columns = z.strictObject({ a: textColumn(facts), b: z.string() });
    expect(() => defineDataset(dataset({ columns }))).toThrow(
      'Dataset things: column b has no title and description',
    );
  });

  it('refuses keys that name no column', () => {
    expect(() => defineDataset(dataset({ primaryKey: ['id'] }))).toThrow(
      'Dataset things: a key names id, which is no column of it',
    );
    const foreignKeys = [{ columns: ['b'], references: { dataset: 'x', columns: ['b'] } }];
    expect(() => defineDataset(dataset({ foreignKeys }))).toThrow('a key names b');
  });
});

describe('column', () => {
  it('lets two columns share a schema and not their titles', () => {
    const schema = z.string();
    const a = column(schema, facts);
    const b = column(schema, { ...facts, title: { zh: '乙', en: 'B' } });
    expect(columnFacts.get(a)?.title.en).toBe('A');
    expect(columnFacts.get(b)?.title.en).toBe('B');
    expect(columnFacts.has(schema)).toBe(false);
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
