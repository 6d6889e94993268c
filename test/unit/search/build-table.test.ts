import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/assembly/load-corpus.ts';
import { searchDocuments } from '../../../src/search/build-table.ts';
import { cellPairings, rowCount } from '../../../src/search/search-table.ts';
import { contentCorpus } from '../../support/content-corpus.ts';
import { searchOfCorpus } from '../../support/search-of-corpus.ts';
import { files, healthBureau, loadHealthBureau } from '../../support/content-folder.ts';

const { corpus } = loadCorpus(await healthBureau(), { asOf: null, allowUnreviewed: true });
if (corpus === null) throw new Error('The health bureau has errors.');
const rows = corpus.plans.flatMap((plan) => plan.rows);
const { table, texts } = searchDocuments(corpus);

/** Number of the first row of which this is true. */
const rowWhere = (test: (row: (typeof rows)[number]) => boolean) => {
  const number = rows.findIndex(test);
  expect(number).toBeGreaterThanOrEqual(0);
  return number;
};

describe('what is searched', () => {
  test('documents are the text of every row, in the order of the dataset, then the passages', () => {
    expect(rowCount(table)).toBe(rows.length);
    expect(table.rows.measureId).toEqual(rows.map(({ measureId }) => measureId));
    expect(texts.slice(0, rows.length)).toEqual(rows.map(({ text }) => text ?? ''));
    expect(texts).toHaveLength(rows.length + table.passages.length);
  });

  test('every section of a plan is a passage, under its own anchor', () => {
    for (const plan of corpus.plans) {
      for (const section of plan.sections) {
        const place = table.passages.findIndex(
          ({ anchor, plan: number }) =>
            anchor === section.anchor && table.plans[number]!.id === plan.planId,
        );
        expect(texts[rows.length + place]).toContain(section.text);
      }
    }
  });

  test('cells of innovation proposals and of further columns are passages of their row', () => {
    for (const row of rows) {
      const cells = [...row.innovations, ...row.attributes].map(({ text }) => text);
      for (const cell of cells) {
        const place = texts.indexOf(cell, rows.length) - rows.length;
        expect(table.passages[place]?.anchor).toBeDefined();
      }
    }
    expect(rows.some(({ attributes }) => attributes.length > 0)).toBe(true);
    expect(rows.some(({ innovations }) => innovations.length > 0)).toBe(true);
  });

  test('what was reported of a row, and what bears it out, is a passage of the row', () => {
    const reported = rows.flatMap(({ measureId, results }) =>
      results.flatMap(({ sentence, evidence }) =>
        [sentence, ...evidence.map(({ title }) => title)].flatMap((text) =>
          text === null ? [] : [{ measureId, text }],
        ),
      ),
    );
    expect(reported.length).toBeGreaterThan(0);
    for (const { measureId, text } of reported) {
      const places = table.passages.flatMap(({ anchor }, place) =>
        anchor === measureId ? [texts[rows.length + place]] : [],
      );
      expect(places.join('\n')).toContain(text);
    }
  });

  test('a row that was withdrawn is found by its id, in one volume and in several', async () => {
    const withdrawn = corpus.plans.flatMap((plan) =>
      plan.retired.map(({ id, reason }) => ({ id, reason, planId: plan.planId })),
    );
    expect(withdrawn.length).toBeGreaterThan(0);
    for (const search of [searchOfCorpus(corpus), searchOfCorpus(corpus, { only: 1, each: 1 })]) {
      for (const { id, reason, planId } of withdrawn) {
        const { related, table: of } = await search.ask(id);
        const found = related.passages.map((number) => of.passages[number]!);
        expect(found.map(({ anchor, plan }) => [of.plans[plan]!.id, anchor])).toContainEqual([
          planId,
          id,
        ]);
        expect((await search.ask(reason)).related.passages).not.toEqual([]);
      }
    }
  });

  test('a row has its headings from the outside in, and its units', () => {
    const number = rowWhere(({ path, assignments }) => path.length > 0 && assignments.length > 0);
    const row = rows[number]!;
    const strings = (numbers: readonly number[]) => numbers.map((at) => table.strings[at]);
    expect(strings(table.rows.headings[number]!)).toEqual(
      [...new Set([row.dimension, row.aspect, ...row.actions, ...row.path])].filter(
        (heading) => heading !== null,
      ),
    );
    expect(strings(table.rows.units[number]!)).toEqual([
      ...new Set(row.assignments.map(({ unit }) => unit)),
    ]);
  });

  test('a row without a deadline of its own shows the one it inherits', () => {
    const number = rowWhere(
      ({ deadlines, typedDeadlines }) => deadlines.length === 0 && typedDeadlines.length > 0,
    );
    const [first] = table.rows.deadlines[number]!;
    expect(table.strings[first!]).toBe(rows[number]!.typedDeadlines[0]!.text);
  });

  test('a row whose deadlines or units are not surely its own is told from the others, in one volume and in several', async () => {
    const plans = await contentCorpus('five-plans');
    const all = plans.plans.flatMap((plan) => plan.rows);
    for (const { table: of } of [
      searchOfCorpus(plans),
      searchOfCorpus(plans, { only: 1, each: 1 }),
    ]) {
      for (const pairing of cellPairings) {
        const expected = [...all.keys()].filter((number) => all[number]!.alignment === pairing);
        expect(of.inCells[pairing]).toEqual(expected);
        expect(expected.length).toBeGreaterThan(0);
      }
    }
  });

  test('a row is under every month in which something of it is due', () => {
    for (const [month, entries] of corpus.rowsByMonthDue) {
      const place = table.months.indexOf(month);
      for (const { row } of entries) {
        expect(table.rows.months[rows.indexOf(row)]).toContain(place);
      }
    }
  });

  test('an institution is found by what it is or was called, and for short', async () => {
    const { corpus: changed } = await loadHealthBureau({
      [files.bureau]: (text) => `${text}short_names: [示範局]\n`,
    });
    const { table: own } = searchDocuments(changed!);
    expect(own.institutions.find(({ id }) => id === 'demo-health')!.otherNames[0]).toBe('示範局');
  });

  test('a unit that cannot be told is a filter of its own, under its institution', () => {
    for (const { key, institution } of table.units) {
      const isCertain = corpus.unitById.has(key);
      expect(isCertain || key.startsWith(`${table.institutions[institution]!.id}:`)).toBe(true);
    }
  });
});
