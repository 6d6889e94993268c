import { describe, expect, it } from 'vitest';
import { describeColumns } from '../../../src/datasets/data-dictionary.ts';
import { datasets, writtenDatasets } from '../../../src/datasets/registry.ts';
import { validatedRows } from '../../../src/datasets/validated-rows.ts';
import { keyProblems } from '../../support/key-problems.ts';
import { smallContext, smallCorpus } from '../../support/small-corpus.ts';

describe('the registry of datasets', () => {
  it.each(datasets)('$name: all words stand in Chinese and in English', (dataset) => {
    const words = [
      { at: 'title', ...dataset.title },
      { at: 'description', ...dataset.description },
      ...describeColumns(dataset).flatMap((column) => [
        { at: `${column.name} title`, ...column.title },
        { at: `${column.name} description`, ...column.description },
        ...(column.unit ? [{ at: `${column.name} unit`, ...column.unit }] : []),
        ...(column.allowedValues ?? []).map(({ value, meaning }) => ({
          at: `${column.name} ${value}`,
          ...meaning,
        })),
      ]),
    ];
    for (const { at, zh, en } of words) {
      expect(en, at).toMatch(/[A-Za-z]/);
      expect(zh, at).toMatch(/\p{Script=Han}|^SHA|^OID/u);
    }
  });

  it.each(datasets)('$name: its words name no institution of some site', (dataset) => {
    const words = JSON.stringify([dataset.description, describeColumns(dataset)]);
    expect(words).not.toMatch(/\b(?:ncl|nlpi|nstm|ntl|ttcsec|demo-health)\b/);
  });

  it.each(datasets)(
    '$name: its description is long enough for a dataset search engine',
    (dataset) => {
      expect(dataset.description.zh.length).toBeGreaterThanOrEqual(50);
      expect(dataset.description.en.length).toBeGreaterThanOrEqual(50);
    },
  );

  it.each(datasets)('$name: a text that is not free cannot begin as a formula', (dataset) => {
    for (const { name, type, freeText, allowedValues, pattern } of describeColumns(dataset)) {
      if (freeText || !['string', 'list'].includes(type)) continue;
      for (const first of ['=', '+', '-', '@', '\t', '\r']) {
        const possible =
          allowedValues?.some(({ value }) => value.startsWith(first)) ??
          (pattern === null ||
            !/^\^[[A-Z\\]/.test(pattern) ||
            new RegExp(pattern).test(`${first}1`));
        expect(possible, `${name} with ${JSON.stringify(first)}`).toBe(false);
      }
    }
  });

  it('has keys that tell every row apart, and references that lead somewhere', () => {
    const corpus = smallCorpus();
    const rows = new Map(
      datasets.map((dataset) => [dataset, [...validatedRows(dataset, corpus, smallContext)]]),
    );
    // Without an edition to compare with, nothing has changed.
    const empty = datasets.filter((dataset) => rows.get(dataset)!.length === 0);
    expect(empty.map(({ name }) => name)).toEqual(['changes']);
    expect(keyProblems(datasets, (dataset) => rows.get(dataset)!)).toEqual([]);
  });

  it('holds every dataset that another one is worked out from', () => {
    const names = writtenDatasets.map(({ name }) => name);
    for (const { name, derivedFrom } of datasets) {
      expect(names, `what ${name} is worked out from`).toEqual(
        expect.arrayContaining([...(derivedFrom ?? [])]),
      );
    }
  });

  it('joins every child to the row it belongs to, counted from 1 within that row', () => {
    const corpus = smallCorpus();
    const children = datasets.filter(
      ({ primaryKey }) => primaryKey.join() === 'measure_id,position',
    );
    expect(children).toHaveLength(8);
    for (const dataset of children) {
      const next = new Map<unknown, number>();
      for (const { measure_id, position } of validatedRows(dataset, corpus, smallContext)) {
        next.set(measure_id, (next.get(measure_id) ?? 0) + 1);
        expect(position, `${dataset.name} ${String(measure_id)}`).toBe(next.get(measure_id));
      }
    }
  });
});
