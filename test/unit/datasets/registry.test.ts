import { describe, expect, it } from 'vitest';
import { describeColumns } from '../../../src/datasets/data-dictionary.ts';
import { columnNames } from '../../../src/datasets/dataset.ts';
import { datasets } from '../../../src/datasets/registry.ts';
import { validatedRows } from '../../../src/datasets/validated-rows.ts';
import { keyProblems } from '../../support/key-problems.ts';
import { smallContext, smallCorpus } from '../../support/small-corpus.ts';

/** Names and order that other people's software relies on: fields may be appended, nothing else. */
const published = {
  measures:
    'measure_id plan_id institution_id institution_name roc_year year position dimension aspect actions path label kind text deadlines units alignment notes dimension_id dimension_level url withheld_grounds withheld_reason withheld_until',
  deadlines:
    'measure_id position text kind start_date end_date rrule duration is_period_end inherited alignment note url',
  assignments: 'measure_id position unit unit_id role inherited alignment url',
  units: 'unit_id institution_id name aliases collective valid_from valid_to url',
  targets:
    'measure_id position quote indicator comparator value value_max unit per baseline baseline_period url',
  innovations: 'measure_id position criterion text url',
  attributes: 'measure_id position column text url',
  plans:
    'plan_id institution_id institution_name title plan_type roc_year year period_start period_end basis issuance document_number goals measure_count row_count source_name source_sha256 published modified disclosure_category url',
  institutions: 'institution_id name name_en former_names parent city website oid plan_count url',
  dimensions: 'dimension_id name name_en description url',
  crosswalk: 'plan_id level heading dimension_id url',
  disclosures:
    'institution_id category_id state extent link grounds reason unit_id approved_on published_on last_checked next_review review as_of on_site file_titles file_urls notes url',
  results:
    'measure_id position period_id period_name period_start period_end state target_position target_value value unit sentence evidence_titles evidence_urls reported_on url',
  revisions: 'plan_id version is_current dated dated_as reason measure_count row_count url',
  amendments:
    'plan_id position from_version to_version change measure_id section before after is_withheld url',
  withholdings:
    'plan_id position kind subject grounds reason decided_by decided_on until is_expired as_of measure_id url',
  errata: 'erratum_id date plan_id measure_id field was now reason url',
  completeness:
    'subject subject_id figure institution_id plan_id numerator denominator share days definition definition_en url',
  changes: 'dataset key change columns words since institution_id plan_id url',
};

describe('the registry of datasets', () => {
  it('has the published datasets and fields, in the published order', () => {
    const found = Object.fromEntries(
      datasets.map((dataset) => [dataset.name, columnNames(dataset).join(' ')]),
    );
    expect(found).toEqual(published);
    expect(Object.keys(found)).toEqual(Object.keys(published));
  });

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

  it('joins every child to the row it belongs to, counted from 1 within that row', () => {
    const corpus = smallCorpus();
    const children = datasets.filter(
      ({ primaryKey }) => primaryKey.join() === 'measure_id,position',
    );
    expect(children).toHaveLength(6);
    for (const dataset of children) {
      const next = new Map<unknown, number>();
      for (const { measure_id, position } of validatedRows(dataset, corpus, smallContext)) {
        next.set(measure_id, (next.get(measure_id) ?? 0) + 1);
        expect(position, `${dataset.name} ${String(measure_id)}`).toBe(next.get(measure_id));
      }
    }
  });
});
